"""What lies on the table, to be taken along whole: each amendment with all its wordings and what became of it.

Each is read as its own page reads it, but many at once: the number of statements grows with hundreds of amendments, and
no more than some hundreds are held.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.models import Amendment, Fate, FateKind, Footing, Revision, unpacked
from negotiate.queries.text.margin_notes import AmendmentNote
from negotiate.state.amendments.current_wording import text_on
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording

#: Amendments that are read at once.
AT_ONCE = 200
_WHOLE = (
    joinedload(Amendment.withdrawal),
    selectinload(Amendment.fates).joinedload(Fate.round),
    selectinload(Amendment.revisions).options(
        joinedload(Revision.base_version),
        joinedload(Revision.footing).joinedload(Footing.on).selectinload(Revision.carriages),
    ),
)


@dataclass(frozen=True)
class TakenDecision:
    """One decision about an amendment; `taken_back` says why it counts no more, empty while it does."""

    fate: FateKind
    reason: str
    round_number: int
    given_at: datetime
    taken_back: str


@dataclass(frozen=True)
class TakenWording:
    """A wording as it was submitted, or as a draft has it: `edits` are on the tokens of `base`, what it changes."""

    number: int
    tabled_at: datetime | None
    base: str
    label: str
    wording: Wording
    edits: tuple[Edit, ...]
    rationale: str


@dataclass(frozen=True)
class TakenAmendment:
    """An amendment with its wordings, oldest first, and every decision about it."""

    note: AmendmentNote
    withdrawn_reason: str
    decisions: tuple[TakenDecision, ...]
    wordings: tuple[TakenWording, ...]


def amendments_to_take(db: Session, notes: Sequence[AmendmentNote]) -> Iterator[TakenAmendment]:
    """Yield the amendments of some notes, which tell that their reader may read them, in their order."""
    for start in range(0, len(notes), AT_ONCE):
        some = notes[start : start + AT_ONCE]
        query = select(Amendment).where(Amendment.code.in_([note.code for note in some])).options(*_WHOLE)
        rows = {row.code: row for row in db.scalars(query).unique()}
        yield from (_taken(note, rows[note.code]) for note in some)


def _taken(note: AmendmentNote, row: Amendment) -> TakenAmendment:
    submitted = [one for one in row.revisions if note.number is None or one.tabled_at is not None]
    return TakenAmendment(
        note=note,
        withdrawn_reason=row.withdrawal.reason if row.withdrawal else "",
        decisions=tuple(map(_decision, row.fates)),
        wordings=tuple(map(_wording, submitted)),
    )


def _decision(fate: Fate) -> TakenDecision:
    taken_back = fate.take_back.reason if fate.take_back else ""
    return TakenDecision(fate.kind, fate.reason, fate.round.number, fate.given_at, taken_back)


def _wording(row: Revision) -> TakenWording:
    version = row.base_version
    if row.footing is not None:
        base = text_on(row.footing.on, version)
        edits = diff_wordings(base, row.wording.text)
    else:
        base, edits = (version.wording.text, unpacked(row.edits)) if version else ("", ())
    return TakenWording(row.number, row.tabled_at, base, row.label, row.wording, edits, row.rationale)
