"""A position in one line, on words or on an amendment: who, what, for whom, before whom, and of which wording."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from negotiate.models import Position, PublicationPosition, ReadingPosition, Stance, TextPosition, ThreadReach
from negotiate.policy import Act, Actor, may
from negotiate.queries.comments.threads import readers_of
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit

#: A position, whatever it is on.
StatedRow: TypeAlias = Position | TextPosition | PublicationPosition | ReadingPosition
#: Which act takes a position back, and the page that asks for it.
WITHDRAWALS = {
    Position: (Act.WITHDRAW_POSITION, "position_withdrawals.create"),
    TextPosition: (Act.WITHDRAW_TEXT_POSITION, "text_position_withdrawals.create"),
    PublicationPosition: (Act.WITHDRAW_TEXT_POSITION, "publication_position_withdrawals.create"),
    ReadingPosition: (Act.WITHDRAW_POSITION, "reading_position_withdrawals.create"),
}


@dataclass(frozen=True)
class SaidOfWords:
    """What a position was said of: how the wording is named, where in it, and what has become of it since.

    `paragraph` is where the words are now, as it is cited, empty for all of them. Where they have changed since, `then`
    is how they read, and `now` how they do today, both empty where nobody is to see it; where they stand no more,
    `is_gone`.
    """

    wording: str
    paragraph: str = ""
    is_earlier: bool = False
    is_gone: bool = False
    then: str = ""
    now: str = ""

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return what made the words those of today; nothing where they are the same, or gone."""
        return tuple(diff_wordings(self.then, self.now)) if self.is_earlier and not self.is_gone else ()


@dataclass(frozen=True)
class StanceLine:
    """A position; `withdrawal` is the page that takes it back, empty where the reader may not or it stands no more."""

    code: str
    delegation_id: int
    delegation: str
    stance: Stance
    note: str
    behalf: str
    reach: ThreadReach
    readers: str
    of: SaidOfWords
    taken_at: datetime
    taken_by: str
    withdrawn_at: datetime | None
    withdrawal: str


def stance_line(actor: Actor, row: StatedRow, of: SaidOfWords, *, stands: bool) -> StanceLine:
    """Return a position as one of its readers sees it; what does not stand is not withdrawn."""
    act, page = WITHDRAWALS[type(row)]
    return StanceLine(
        code=row.code,
        delegation_id=row.delegation_id,
        delegation=row.delegation.name,
        stance=row.stance,
        note=row.note,
        behalf=row.behalf.name if row.behalf else "",
        reach=row.reach,
        readers=readers_of(row),
        of=of,
        taken_at=row.taken_at,
        taken_by=row.taken_by.name,
        withdrawn_at=row.retreat.withdrawn_at if row.retreat else None,
        withdrawal=page if stands and may(actor, act, row) else "",
    )


def standing_and_former(
    actor: Actor, found: Sequence[StatedRow], standing: Collection[StatedRow], of: SaidOfWords
) -> tuple[tuple[StanceLine, ...], tuple[StanceLine, ...]]:
    """Return what stands of the positions `found` on one thing, by name of delegation, and what does not, newest first.

    `found` are in the order in which they were taken; of one delegation, what it said last comes first.
    """
    ordered = sorted(standing, key=lambda one: (one.delegation.name, -one.id))
    former = [one for one in reversed(found) if one not in standing]
    return (
        tuple(stance_line(actor, one, of, stands=True) for one in ordered),
        tuple(stance_line(actor, one, of, stands=False) for one in former),
    )
