"""Positions on words of the text: which an actor reads, where their words are now, and which of them stand.

What a delegation has said stands until it says something of the same passage that goes as far or further: what it tells
everybody also takes the place of what it had noted for itself, and never the reverse. So nobody reads as standing what
has been replaced before others.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Instrument, TextPosition
from negotiate.policy import Actor
from negotiate.state.comments.attributed_stances import that_stand, told_with
from negotiate.state.comments.heard import heard
from negotiate.text.norms.asked_passages import AskedPassage, Path, followed, is_unnumbered, passage_at, reads_as_it_did

_LOADED = (*told_with(TextPosition), joinedload(TextPosition.version))


@dataclass(frozen=True)
class PlacedPosition:
    """A position with the passage where its words stand in the text that is read; None where they stand no more."""

    row: TextPosition
    passage: AskedPassage | None
    is_earlier: bool

    @property
    def place(self) -> tuple[object, ...]:
        """Return what two positions on the same passage have in common."""
        return (self.passage,) if self.passage else (self.row.version_id, self.row.paragraph)

    @property
    def path(self) -> Path:
        """Return how its passage is cited: by its number now, or by that which it had where it has none."""
        return (self.passage.path if self.passage else ()) or self.row.path

    @property
    def has_lost_its_number(self) -> bool:
        """Say whether the passage stands, and has no number any more."""
        return self.passage is not None and self.passage.path != self.path


def positions_read(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> list[TextPosition]:
    """Return the positions on words of an instrument that an actor reads, in the order in which they were taken."""
    query = select(TextPosition).where(heard(actor, instrument, TextPosition), *only)
    return list(db.scalars(query.options(*_LOADED).order_by(TextPosition.id)))


def placed(row: TextPosition, body: str) -> PlacedPosition:
    """Return a position with its place in the body of its clause as it is read; empty where the clause is gone."""
    then = row.version.body
    if not body:
        return PlacedPosition(row, None, is_earlier=True)
    return PlacedPosition(row, followed(then, body, row.path), not reads_as_it_did(then, body, row.path))


def standing(positions: Iterable[PlacedPosition]) -> list[PlacedPosition]:
    """Return, of all positions on a clause in the order in which they were taken, those that stand, newest first."""
    found = list(positions)
    of = {one.row: one for one in found}
    return [of[row] for row in that_stand((one.row for one in found), _on_same_passage)]


def _on_same_passage(later: TextPosition, earlier: TextPosition) -> bool:
    """Say whether two positions were on one passage when the later was taken, whatever has become of it since."""
    then = later.version.body
    before, now = followed(earlier.version.body, then, earlier.path), passage_at(then, later.path)
    if before is None or now is None or not is_unnumbered(later.path):
        return before == now
    return (before.start, before.end) == (now.start, now.end)  # the earlier may have lost its number
