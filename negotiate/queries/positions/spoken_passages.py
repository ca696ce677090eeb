"""The clauses of a text, and those of their passages that delegations speak of, each with the positions on it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from negotiate.models import Instrument, TextPosition
from negotiate.policy import Actor
from negotiate.queries.positions.on_clause import order_of_place
from negotiate.state.comments.text_positions import PlacedPosition, placed, positions_read, standing
from negotiate.state.text.lines import PlainClause, PlainVersion, readable_text


@dataclass(frozen=True)
class PositionedPassage:
    """A passage with the positions on it, as they were taken in turn, and those that stand, the newest first.

    It is the whole clause where there are none.
    """

    clause: PlainClause
    version: PlainVersion
    positions: tuple[PlacedPosition, ...]
    standing: tuple[PlacedPosition, ...]

    @property
    def path(self) -> tuple[str, ...]:
        """Return the numbers that lead to it in its clause; of the whole clause, none."""
        return self.positions[0].path if self.positions else ()

    @property
    def has_lost_its_number(self) -> bool:
        """Say whether the words stand, and no number leads to them any more."""
        return bool(self.positions) and self.positions[0].has_lost_its_number

    @property
    def is_gone(self) -> bool:
        """Say whether the words that were spoken of stand no more."""
        return bool(self.positions) and self.positions[0].passage is None

    @property
    def key(self) -> str:
        """Return the passage in addresses: without a number of its own by the version that it was said of."""
        told_apart = self.is_gone or self.has_lost_its_number
        version = f"~{self.positions[0].row.version.number}" if told_apart else ""
        return f"{self.clause.code}:{'.'.join(self.path)}{version}"

    @property
    def words(self) -> str:
        """Return the words of the passage as they stand, or as they stood."""
        passage = self.positions[0].passage if self.positions else None
        return self.version.body[passage.start : passage.end] if passage else "" if self.is_gone else self.version.body


def passages_spoken_of(db: Session, actor: Actor, instrument: Instrument) -> list[PositionedPassage]:
    """Return every clause that the actor reads, each followed by those of its passages that somebody speaks of."""
    said: dict[int, list[TextPosition]] = defaultdict(list)
    for row in positions_read(db, actor, instrument):
        said[row.clause_id].append(row)
    found: list[PositionedPassage] = []
    for clause, version in readable_text(db, actor, instrument):
        if clause.kind.is_division or not version.body:
            continue
        of_clause = [placed(row, version.body) for row in said.get(clause.id, ())]
        stand = standing(of_clause)
        of_places = groupby(sorted(of_clause, key=order_of_place), key=lambda one: one.place)
        of_passages = [_passage(clause, version, tuple(same), stand) for _, same in of_places]
        if not of_passages or of_passages[0].path:
            found.append(PositionedPassage(clause, version, (), ()))
        found += of_passages
    return found


def _passage(
    clause: PlainClause, version: PlainVersion, positions: tuple[PlacedPosition, ...], stand: Sequence[PlacedPosition]
) -> PositionedPassage:
    return PositionedPassage(clause, version, positions, tuple(one for one in stand if one in positions))
