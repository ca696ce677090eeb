"""The blueprints of meetings."""

from flask import Blueprint

from negotiate.web.meetings import agenda_items, floors, meeting_screens, meetings, sittings, summaries

MEETINGS: tuple[Blueprint, ...] = (
    meetings.bp,
    meetings.plans,
    meetings.cancellations,
    agenda_items.bp,
    agenda_items.strikes,
    sittings.files,
    summaries.bp,
    floors.bp,
    floors.calls,
    floors.asking,
    floors.turns,
    floors.ends,
    floors.withdrawals,
    meeting_screens.bp,
)
