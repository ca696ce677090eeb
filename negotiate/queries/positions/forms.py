"""The form of a position: what it can be taken on, before whom, and on behalf of which groups."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Instrument, ThreadReach
from negotiate.policy import Actor
from negotiate.queries.comments.forms import ReachChoice, reaches_of
from negotiate.state.house.behalves import groups_spoken_for
from negotiate.state.house.seats import seated_in


@dataclass(frozen=True)
class PositionForm:
    """What can be filled in; `text` is the code of the wording that is read, empty where that is kept.

    `passages` are those that can be chosen.
    """

    text: str
    reaches: tuple[ReachChoice, ...]
    groups: tuple[tuple[str, str], ...]
    passages: tuple[tuple[str, str], ...] = ()


def position_form(
    db: Session, actor: Actor, instrument: Instrument, text: str, *, published: bool = False
) -> PositionForm:
    """Return the form of whoever takes positions for one delegation; to everyone only on what is `published`."""
    reaches = reaches_of(db, actor, instrument, published=published).choices
    groups = groups_spoken_for(db, seated_in(actor, instrument)[0])
    return PositionForm(
        text=text,
        reaches=tuple(one for one in reaches if one.reach is not ThreadReach.SECRETARIAT),
        groups=tuple((one.code, one.name) for one in groups),
    )
