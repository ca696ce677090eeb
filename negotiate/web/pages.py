"""Every page of the house: the list of its blueprints, one a noun."""

from flask import Flask

from negotiate.web import (
    acts,
    amendments,
    clauses,
    dates,
    delegations,
    demonstration,
    exports,
    groups,
    health,
    home,
    house,
    house_record,
    instruments,
    invitations,
    memberships,
    merges,
    participations,
    password,
    people,
    previews,
    record,
    redlines,
    rounds,
    seats,
    sessions,
    statuses,
    suspensions,
)

BLUEPRINTS = (
    home.bp,
    sessions.bp,
    house.bp,
    invitations.bp,
    password.bp,
    people.bp,
    seats.bp,
    suspensions.bp,
    delegations.bp,
    groups.bp,
    memberships.bp,
    house_record.bp,
    instruments.bp,
    participations.bp,
    participations.audiences,
    exports.bp,
    clauses.bp,
    statuses.bp,
    amendments.bp,
    acts.tablings,
    acts.withdrawals,
    acts.sponsoring,
    acts.stances,
    acts.carriages,
    previews.bp,
    merges.bp,
    rounds.bp,
    rounds.deadlines,
    rounds.deferrals,
    rounds.closings,
    redlines.bp,
    dates.bp,
    dates.rules,
    dates.events,
    record.bp,
    health.bp,
)


def register(app: Flask) -> None:
    """Put every page at its address; those of the demonstration only where it is one."""
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    if getattr(app, "demo", False):
        app.register_blueprint(demonstration.bp)
