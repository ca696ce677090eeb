"""Every page of the house: the list of its blueprints, one a noun."""

from flask import Flask

from negotiate.web.amendments import acts, amendments, answers, previews, replies, sharing, sub_amendments
from negotiate.web.dates import applications, calendars, dates, dossiers, findings, parties, reminders
from negotiate.web.desk import clearances, merges, projectors, queues, take_backs
from negotiate.web.desk import desk_drafts as drafts
from negotiate.web.house import (
    arrivals,
    delegations,
    demonstration,
    groups,
    home,
    invitations,
    memberships,
    participations,
    password,
    people,
    seats,
    sessions,
    suspensions,
)
from negotiate.web.house import founding as house
from negotiate.web.publishing import corrigenda, notices, preparations, publications, rounds
from negotiate.web.record import house_record, record
from negotiate.web.serving import health
from negotiate.web.text import (
    arrangements,
    as_of,
    clauses,
    corrections,
    exports,
    finding,
    instruments,
    redlines,
    renumberings,
    signatures,
    statuses,
)

BLUEPRINTS = (
    home.bp,
    sessions.bp,
    house.bp,
    invitations.bp,
    password.bp,
    arrivals.bp,
    people.bp,
    seats.bp,
    suspensions.bp,
    delegations.bp,
    groups.bp,
    memberships.bp,
    house_record.bp,
    house_record.entries,
    instruments.bp,
    participations.bp,
    participations.audiences,
    exports.bp,
    finding.bp,
    finding.house,
    clauses.bp,
    statuses.bp,
    amendments.bp,
    sub_amendments.bp,
    sub_amendments.incorporations,
    sub_amendments.takeovers,
    sharing.bp,
    acts.tablings,
    acts.withdrawals,
    acts.sponsoring,
    acts.stances,
    acts.carriages,
    answers.affirmations,
    answers.revisions,
    previews.bp,
    merges.bp,
    drafts.bp,
    drafts.undos,
    drafts.redos,
    drafts.settlements,
    drafts.presence,
    drafts.offering,
    replies.bp,
    queues.bp,
    projectors.bp,
    rounds.bp,
    rounds.deadlines,
    rounds.deferrals,
    clearances.bp,
    clearances.previews,
    corrections.bp,
    corrections.rulings,
    take_backs.bp,
    arrangements.bp,
    arrangements.moves,
    arrangements.insertions,
    arrangements.deletions,
    arrangements.splits,
    arrangements.joins,
    renumberings.bp,
    preparations.bp,
    preparations.approvals,
    corrigenda.bp,
    publications.bp,
    signatures.bp,
    notices.bp,
    redlines.bp,
    dates.bp,
    dates.rules,
    dates.events,
    dates.confirmations,
    findings.bp,
    findings.dismissals,
    parties.bp,
    dossiers.bp,
    dossiers.decisions,
    dossiers.reopenings,
    calendars.months,
    calendars.timelines,
    calendars.files,
    calendars.feeds,
    applications.bp,
    as_of.bp,
    reminders.bp,
    reminders.addresses,
    record.bp,
    health.bp,
)


def register(app: Flask) -> None:
    """Put every page at its address; those of the demonstration only where it is one."""
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    if getattr(app, "demo", False):
        app.register_blueprint(demonstration.bp)
