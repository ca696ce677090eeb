"""Telling somebody whose delegation no longer takes part that this is why a page or an act is closed to her.

Of an address at which she finds nothing it is told whatever is there, so that it shows nothing of what is hidden.
"""

from http import HTTPStatus
from typing import Any

from flask import current_app, g

from negotiate.errors import Forbidden
from negotiate.queries.house.departures import EndedParticipation, departures_of
from negotiate.web.pages.filters import day, stopped
from negotiate.web.pages.forms import current_actor, current_refusal
from negotiate.web.pages.refusals.sentences import LEAVING


def of_departures(status: HTTPStatus) -> tuple[EndedParticipation, ...]:
    """Return which ended participations may be why: the one that is, of what is refused; each, where nothing is.

    Where nothing is, those do not count in whose instrument another place of hers does: what she does not see there
    was most likely never hers.
    """
    if status is HTTPStatus.FORBIDDEN:
        refusal = current_refusal()
        left = refusal.left if isinstance(refusal, Forbidden) else None
        return tuple(one for one in _departures() if one.instrument_id == left) if left is not None else ()
    if status is not HTTPStatus.NOT_FOUND:
        return ()
    return tuple(one for one in _departures() if current_actor().has_left(one.instrument_id))


def said_of(one: EndedParticipation, status: HTTPStatus) -> str:
    """Return in one line what a page says of an ended participation, for a program to hand on."""
    sentences = (
        f"The participation of {one.delegation} in “{one.title}” ended on {day(one.until)}. {LEAVING.stays}",
        LEAVING.may_be_why if status is HTTPStatus.NOT_FOUND else "",
        f"The reason that was given: {stopped(one.reason)}",
        f"{LEAVING.ask_secretariat} {', '.join(one.whom_to_ask)}." if one.whom_to_ask else LEAVING.ask_house,
    )
    return " ".join(filter(None, sentences))


def _departures() -> tuple[EndedParticipation, ...]:
    """Read them in a session of their own: that of the request has ended with its refusal."""
    if not any(place.left for place in current_actor().places):
        return ()
    app: Any = current_app
    told: tuple[EndedParticipation, ...] = app.within(app.store.reading(), lambda: departures_of(g.db, g.actor))
    return told
