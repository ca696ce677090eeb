"""The form of a position, whatever it is on: what is filled in of it, and what its page says of it afterwards."""

from typing import TypedDict

from flask import flash, request

from negotiate.errors import Faults
from negotiate.models import PublicationPosition, ReadingPosition, Stance, TextPosition, ThreadReach
from negotiate.queries.comments.threads import readers_of
from negotiate.web.comments.reaches import reach_chosen
from negotiate.web.pages.forms import choice


class FilledStance(TypedDict):
    """What is filled in of any position; groups go by their codes."""

    stance: Stance
    reach: ThreadReach
    note: str
    group: str
    behalf: str


def stance_filled() -> FilledStance:
    """Return who says what to whom; Invalid names all that is not chosen: the stance, and who reads it."""
    faults = Faults()
    stance = faults.of(lambda: choice(Stance, "stance", "Choose a position."), Stance.RESERVE)
    reach, group = faults.of(reach_chosen, (ThreadReach.DELEGATION, ""))
    faults.tell()
    note, behalf = request.form.get("note", ""), request.form.get("behalf", "")
    return {"stance": stance, "reach": reach, "note": note, "group": group, "behalf": behalf}


def say_recorded(position: TextPosition | PublicationPosition | ReadingPosition) -> None:
    """Say on the next page what was recorded, and who reads it."""
    flash(f"{position.stance.value.capitalize()}: recorded. Who reads it: {readers_of(position)}.", "done")


def say_withdrawn() -> None:
    """Say on the next page that nothing stands in the place of what was withdrawn."""
    flash("Withdrawn. No position stands in its place; what was said stays in the history.", "done")
