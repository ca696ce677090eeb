"""What stands in the margin beside a clause: its amendments, each in a few words.

There may be thousands, so a note is made once and kept under all that it says.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import TypeAlias

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import (
    Amendment,
    AmendmentKind,
    FateKind,
    Footing,
    Instrument,
    Revision,
    Stage,
    Version,
    stage_of,
    unpacked,
)
from negotiate.policy import Actor
from negotiate.queries.text.note_rows import NoteKey, Stances, note_keys, pending_keys
from negotiate.state.amendments.current_wording import text_on
from negotiate.state.remembered import Remembered
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import told_changes
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording

#: How many separate changes of one amendment a margin note shows.
SHOWN_CHANGES = 2
#: The changes that are shown, and how many there are.
Changes: TypeAlias = tuple[tuple[Excerpt, ...], int]
NO_CHANGES: Changes = ((), 0)


@dataclass(frozen=True)
class AmendmentNote:
    """An amendment as the margin shows it; `number` is None while it is a private draft."""

    code: str
    number: int | None
    #: The number of the amendment that it amends; None where it stands by itself.
    amends: int | None
    kind: AmendmentKind
    stage: Stage
    fate: FateKind | None
    round_number: int | None
    delegation: str
    is_of_office: bool
    #: The group with which a draft is shared; empty while it is private.
    group: str
    sponsors: tuple[str, ...]
    tabled_at: datetime | None
    rationale: str
    clause_code: str
    label: str
    heading: str
    excerpts: tuple[Excerpt, ...]
    more_changes: int
    stances: Stances

    def __hash__(self) -> int:
        return hash(self.code)


#: Notes by all that they say; a few kilobytes each.
NOTES: Remembered[AmendmentNote] = Remembered(10_000)


def notes_to_show(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> tuple[AmendmentNote, ...]:
    """Return the notes of the amendments that the actor may read, as far as `only` lets them through.

    By number; what amends an amendment stands behind it. Stances are counted only for who may read positions.
    """
    return _notes(db, note_keys(db, actor, instrument, *only))


def notes_by_clause(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> dict[str, tuple[AmendmentNote, ...]]:
    """Return the notes that `notes_to_show` gives, in the same order, by the code of their clause."""
    return _by_clause(notes_to_show(db, actor, instrument, *only))


def pending_by_clause(db: Session, actor: Actor, instrument: Instrument) -> dict[str, tuple[AmendmentNote, ...]]:
    """Return likewise the notes of all amendments that are neither withdrawn nor finally decided."""
    return _by_clause(_notes(db, pending_keys(db, actor, instrument)))


def _notes(db: Session, keys: list[NoteKey]) -> tuple[AmendmentNote, ...]:
    return tuple(NOTES.all(keys, lambda missing: _made(db, missing)))


def _by_clause(notes: Iterable[AmendmentNote]) -> dict[str, tuple[AmendmentNote, ...]]:
    grouped: dict[str, list[AmendmentNote]] = defaultdict(list)
    for note in notes:
        grouped[note.clause_code].append(note)
    return {code: tuple(found) for code, found in grouped.items()}


def sponsors_of(amendment: Amendment) -> tuple[str, ...]:
    """Return the names of the delegations that stand behind an amendment, in alphabetical order."""
    return tuple(sorted(row.delegation.name for row in amendment.sponsorships if row.until is None))


def _made(db: Session, keys: Sequence[NoteKey]) -> Iterator[AmendmentNote]:
    """Make notes with the changes of their wordings, in two statements."""
    changing = [row.revision_id for row, *_ in keys if row.amends is None and row.kind is AmendmentKind.MODIFY]
    amending = [row.revision_id for row, *_ in keys if row.amends is not None]
    changes = dict(chain(_to_clauses(db, changing), _to_amendments(db, amending)))
    return (_note(key, changes.get(key.row.revision_id, NO_CHANGES)) for key in keys)


def _to_clauses(db: Session, revisions: Sequence[int]) -> Iterator[tuple[int, Changes]]:
    """Yield the changes of each revision to the text that it is on; by text, for that is cut into words once."""
    query = (
        select(Revision.id, Revision.edits, Version.heading, Version.body)
        .join(Version, Version.id == Revision.base_version_id)
        .where(Revision.id.in_(revisions))
        .order_by(Version.id)
    )
    for key, edits, heading, body in db.execute(query):
        yield key, _changes(Wording(heading, body).text, unpacked(edits))


def _to_amendments(db: Session, revisions: Sequence[int]) -> Iterator[tuple[int, Changes]]:
    """Yield the changes of each revision to the amendment that it amends."""
    query = (
        select(Revision)
        .where(Revision.id.in_(revisions))
        .options(
            joinedload(Revision.base_version),
            joinedload(Revision.footing).joinedload(Footing.on).joinedload(Revision.carriages),
        )
    )
    for revision in db.scalars(query).unique():
        if revision.footing is not None:
            base = text_on(revision.footing.on, revision.base_version)
            yield revision.id, _changes(base, diff_wordings(base, revision.wording.text))


def _changes(base: str, edits: tuple[Edit, ...]) -> Changes:
    return told_changes(base, edits, SHOWN_CHANGES)


def _note(key: NoteKey, changes: Changes) -> AmendmentNote:
    row, (shown, more) = key.row, changes
    return AmendmentNote(
        code=row.code,
        number=row.number,
        amends=row.amends,
        kind=row.kind,
        stage=stage_of(row.tabled_at, row.fate, is_withdrawn=row.is_withdrawn),
        fate=row.fate,
        round_number=row.round_number,
        delegation=row.delegation,
        is_of_office=row.is_of_office,
        group=row.group or "",
        sponsors=key.sponsors,
        tabled_at=row.tabled_at,
        rationale=row.rationale,
        clause_code=row.clause_code,
        label=row.label,
        heading=row.heading,
        excerpts=shown,
        more_changes=more,
        stances=key.stances,
    )
