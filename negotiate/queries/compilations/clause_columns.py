"""One clause in four columns, paragraph by paragraph: its words, what is proposed, who said what, and empty room."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, Instrument, Naming, Stance
from negotiate.policy import Act, Actor, may
from negotiate.queries.compilations.on_the_table import clause_on_the_table
from negotiate.queries.header import InstrumentHeader, header_of
from negotiate.queries.positions.statements import PROPOSED, SPONSORS, columns_of, statements_on
from negotiate.state.amendments.compilations.compiled_text import WholeProposal, compiled_text
from negotiate.state.amendments.open_amendments import TabledAmendment, open_amendments
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.text.arrangement.slots import Slot, slots
from negotiate.text.edits import Edit
from negotiate.text.merge.regions import Stroke, redline
from negotiate.text.tokens import tokenize


@dataclass(frozen=True)
class ColumnProposal:
    """What some amendments want of a paragraph: who, and the paragraph as a redline."""

    amendments: tuple[TabledAmendment, ...]
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True)
class SaidOf:
    """What delegations have recorded of an amendment, by stance, each in alphabetical order."""

    number: int
    code: str
    stances: tuple[tuple[Stance, tuple[str, ...]], ...]


@dataclass(frozen=True)
class ColumnRow:
    """A paragraph of the clause with what is proposed to it and said of that."""

    words: str
    proposals: tuple[ColumnProposal, ...]
    said: tuple[SaidOf, ...]


@dataclass(frozen=True)
class ClauseColumns:
    """A clause in four columns; `wholes` is what is asked of it as a whole, with what is `said` of that."""

    head: InstrumentHeader
    code: str
    label: str
    heading: str
    rows: tuple[ColumnRow, ...]
    wholes: tuple[WholeProposal, ...]
    said: tuple[SaidOf, ...]
    shows_positions: bool


def clause_columns(db: Session, actor: Actor, clause_code: str) -> ClauseColumns:
    """Return a standing clause in four columns; positions only for who may read them."""
    instrument, clause, lines = clause_on_the_table(db, actor, clause_code)
    ((_, version),) = lines
    rows = open_amendments(db, instrument, clause)
    wholes = compiled_text(db, instrument, lines, Naming.NAMED, clause).clauses[0].wholes
    shows = may(actor, Act.SEE_POSITIONS, instrument)
    said = _said(db, instrument, rows) if shows else {}
    wordings = StandingWordings(db, instrument, [clause.id], {version.id: version.wording.text})
    placed = [(row, wordings.edits(row.revision_id, version.id)) for row in rows if row.kind is AmendmentKind.MODIFY]
    changes = [(row, found.edits) for row, found in placed if not found.is_displaced]
    asked = {whole.amendment for whole in wholes}
    return ClauseColumns(
        head=header_of(db, actor, instrument),
        code=clause.code,
        label=version.label,
        heading=version.heading,
        rows=_rows(version.wording.text, changes, said),
        wholes=wholes,
        said=tuple(said[row.code] for row in rows if row.code in asked and row.code in said),
        shows_positions=shows,
    )


def _rows(
    text: str, changes: Iterable[tuple[TabledAmendment, tuple[Edit, ...]]], said: Mapping[str, SaidOf]
) -> tuple[ColumnRow, ...]:
    tokens, places = tokenize(text), slots(text)
    ends = [*(slot.start for slot in places[1:]), len(tokens) + 1]
    given = list(changes)
    found = []
    for number, (slot, end) in enumerate(zip(places, ends, strict=True)):
        start = slot.start if number else 0
        here = [(row, tuple(edit for edit in edits if start <= edit.start < end)) for row, edits in given]
        touching = [(row, edits) for row, edits in here if edits]
        stated = tuple(said[row.code] for row, _ in touching if row.code in said)
        found.append(ColumnRow(slot.paragraph.text, _proposals(tokens, slot, touching), stated))
    return tuple(found)


def _proposals(
    tokens: tuple[str, ...], slot: Slot, touching: Iterable[tuple[TabledAmendment, tuple[Edit, ...]]]
) -> tuple[ColumnProposal, ...]:
    """Return what is proposed to a paragraph; those who want the same of it stand together."""
    same: dict[tuple[Edit, ...], list[TabledAmendment]] = defaultdict(list)
    for row, edits in touching:
        same[edits].append(row)
    return tuple(
        ColumnProposal(
            tuple(rows),
            tuple(
                redline(tokens, edits, min(slot.start, edits[0].start), max(slot.end, *(edit.end for edit in edits), 0))
            ),
        )
        for edits, rows in same.items()
    )


def _said(db: Session, instrument: Instrument, rows: Iterable[TabledAmendment]) -> dict[str, SaidOf]:
    """Return what is recorded of amendments by their codes; those of which nothing is are left out."""
    given = list(rows)
    names = {column.id: column.name for column in columns_of(db, instrument)}
    found = statements_on(db, [row.code for row in given])
    said: dict[str, SaidOf] = {}
    for row in given:
        by_stance: dict[Stance, list[str]] = defaultdict(list)
        for delegation, statement in found[row.code].items():
            if statement.says not in (PROPOSED, SPONSORS):
                by_stance[Stance(statement.says)].append(names[delegation])
        if by_stance:
            stances = tuple((one, tuple(sorted(by_stance[one]))) for one in Stance if one in by_stance)
            said[row.code] = SaidOf(row.number, row.code, stances)
    return said
