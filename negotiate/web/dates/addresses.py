"""The blueprints of dates."""

from flask import Blueprint

from negotiate.web.dates import applications, calendars, dates, dossiers, findings, parties, reminders

DATES: tuple[Blueprint, ...] = (
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
    reminders.bp,
    reminders.own_zones,
    reminders.addresses,
)
