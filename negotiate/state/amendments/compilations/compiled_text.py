"""The text with everything on the table in its place: what is asked of each clause, with names or without.

What is asked of a clause as a whole stands behind it, and so does what no longer finds its place in its words: a
compilation leaves nothing out that is on the table. The callers ask the law.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from sqlalchemy.orm import Session

from negotiate.amendment_names import is_of_office
from negotiate.models import AmendmentKind, Clause, ClauseKind, Instrument, Naming
from negotiate.state.amendments.merge_names import author_named
from negotiate.state.amendments.open_amendments import TabledAmendment, followed_onto, open_amendments
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.remembered import Remembered
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.merge.compilation import CompiledInk, CompiledSpan, bracketed, in_place
from negotiate.text.merge.merge import merge
from negotiate.text.wording import BORDER

Spans: TypeAlias = tuple[CompiledSpan, ...]


class WholeAsk(Enum):
    """What is asked of a clause as a whole."""

    INSERT = "insert"
    DELETE = "delete"
    MOVE = "move"
    #: Words that were to change have changed since, or are gone.
    UNPLACED = "unplaced"


@dataclass(frozen=True)
class WholeProposal:
    """What one proposal, `by` name, asks of a whole clause; `label` is that of the new one, or of the one to follow.

    Where names are masked, `by` and `amendment`, its code, are empty.
    """

    asked: WholeAsk
    by: str
    amendment: str
    label: str
    heading: Spans = ()
    body: Spans = ()


@dataclass(frozen=True)
class CompiledClause:
    """A clause with what is wanted in it."""

    code: str
    kind: ClauseKind
    depth: int
    label: str
    heading: Spans
    body: Spans
    wholes: tuple[WholeProposal, ...]

    def __hash__(self) -> int:
        return hash((self.code, self.body))

    @property
    def is_contested(self) -> bool:
        """Say whether anything is asked of it."""
        return bool(self.wholes) or any(span.ink is not CompiledInk.STANDS for span in (*self.heading, *self.body))


#: Clauses by all that they are made of.
COMPILED: Remembered[CompiledClause] = Remembered(4096)


@dataclass(frozen=True)
class CompiledText:
    """A text, or some of its clauses; `homeless` is what is asked of clauses that stand no more.

    `of_office` says how many of the `proposals` are of the chair or of a facilitator.
    """

    clauses: tuple[CompiledClause, ...]
    homeless: tuple[WholeProposal, ...]
    proposals: int
    of_office: int = 0


#: Edits with which a change to a proposed new clause followed it, by its revision and the newer one.
Followed: TypeAlias = Mapping[tuple[int, int], tuple[Edit, ...]]


@dataclass(frozen=True)
class _Table:
    """What a compilation is made from, beside the amendments themselves."""

    wordings: StandingWordings
    followed: Followed
    naming: Naming


def compiled_text(
    db: Session, instrument: Instrument, lines: Text, naming: Naming, clause: Clause | None = None
) -> CompiledText:
    """Return lines of the working text with everything on the table; `clause` where they are that one alone."""
    rows = open_amendments(db, instrument, clause)
    known = {version.id: version.wording.text for _, version in lines}
    table = _Table(
        StandingWordings(db, instrument, [clause.id] if clause else None, known),
        followed_onto(db, instrument, clause),
        naming,
    )
    by_clause: dict[int, list[TabledAmendment]] = defaultdict(list)
    for row in rows:
        by_clause[row.clause_id].append(row)
    compiled = tuple(_compiled(plain, version, tuple(by_clause.pop(plain.id, ())), table) for plain, version in lines)
    left = [row for rest in by_clause.values() for row in rest]
    return CompiledText(
        compiled, _in_order(_unplaced(left), naming), len(rows), sum(is_of_office(row.number) for row in rows)
    )


def _compiled(
    clause: PlainClause, version: PlainVersion, rows: tuple[TabledAmendment, ...], table: _Table
) -> CompiledClause:
    """Return a clause with what is asked of it, made where it is not remembered."""
    changes = tuple(
        (row, table.wordings.edits(row.revision_id, version.id)) for row in rows if row.kind is AmendmentKind.MODIFY
    )
    of_rows = {row.revision_id for row in rows}
    followed = {place: edits for place, edits in table.followed.items() if place[0] in of_rows}

    def made() -> CompiledClause:
        placed = {row: found.edits for row, found in changes if not found.is_displaced}
        heading, body = _laid(version.wording.text, placed, table.naming)
        lost = _unplaced(row for row, found in changes if found.is_displaced)
        wholes = _in_order((*_of_whole(rows, followed, table.naming), *lost), table.naming)
        return CompiledClause(clause.code, clause.kind, clause.depth, version.label, heading, body, wholes)

    return COMPILED.get((clause, version.code, rows, changes, *followed.items(), table.naming), made)


def _laid(text: str, placed: Mapping[TabledAmendment, Iterable[Edit]], naming: Naming) -> tuple[Spans, Spans]:
    """Return a heading and a body with the edits of proposals in their places."""
    merged = merge(text, {author_named(row.number): edits for row, edits in placed.items()})
    names = {author_named(row.number): row.name for row in placed}
    codes = {author_named(row.number): row.code for row in placed}
    spans = bracketed(in_place(merged), None if naming is Naming.MASKED else names)
    return _parted([span._replace(author=codes.get(span.author, "")) for span in spans if span.text])


def _parted(spans: Sequence[CompiledSpan]) -> tuple[Spans, Spans]:
    """Return spans as those of a heading and those of a body; all are the body's where the two have run together."""
    for number, span in enumerate(spans):
        heading, border, body = span.text.partition(BORDER)
        if border and span.ink is CompiledInk.STANDS:
            before, behind = span._replace(text=heading), span._replace(text=body)
            return _said((*spans[:number], before)), _said((behind, *spans[number + 1 :]))
        if "\n" in span.text:
            break
    return (), tuple(spans)


def _said(spans: Iterable[CompiledSpan]) -> Spans:
    return tuple(span for span in spans if span.text)


def _of_whole(rows: Sequence[TabledAmendment], followed: Followed, naming: Naming) -> Iterator[WholeProposal]:
    """Yield what is asked of a clause as a whole; a new clause with what is wanted in it."""
    numbers = {row.number for row in rows}
    for row in rows:
        match row.kind:
            case AmendmentKind.INSERT if row.amends is None:
                yield _new_clause(row, [one for one in rows if one.amends == row.number], followed, naming)
            case AmendmentKind.INSERT if row.amends not in numbers:
                yield from _unplaced([row])
            case AmendmentKind.DELETE:
                yield WholeProposal(WholeAsk.DELETE, row.name, row.code, "")
            case AmendmentKind.MOVE:
                yield WholeProposal(WholeAsk.MOVE, row.name, row.code, row.label)


def _new_clause(
    row: TabledAmendment, amending: Sequence[TabledAmendment], followed: Followed, naming: Naming
) -> WholeProposal:
    """Return a new clause that is proposed; its changes that others want are on its own words."""
    text = row.wording.text
    placed = {
        one: followed.get((one.revision_id, row.revision_id)) or diff_wordings(text, one.wording.text)
        for one in amending
    }
    return WholeProposal(WholeAsk.INSERT, row.name, row.code, row.label, *_laid(text, placed, naming))


def _unplaced(rows: Iterable[TabledAmendment]) -> tuple[WholeProposal, ...]:
    """Return proposals in the words in which they were submitted."""
    return tuple(
        WholeProposal(WholeAsk.UNPLACED, row.name, row.code, row.label, _plain(row.heading), _plain(row.body))
        for row in rows
    )


def _plain(text: str) -> Spans:
    return (CompiledSpan(CompiledInk.STANDS, text),) if text else ()


def _in_order(wholes: Iterable[WholeProposal], naming: Naming) -> tuple[WholeProposal, ...]:
    """Return what is asked in the order of tabling; masked, without names and in the order of words."""
    if naming is Naming.NAMED:
        return tuple(wholes)
    masked = (replace(whole, by="", amendment="") for whole in wholes)
    return tuple(sorted(masked, key=lambda one: (one.asked.value, one.label, words_of(one.heading + one.body))))


def words_of(spans: Iterable[CompiledSpan]) -> str:
    """Return what spans say, as one text."""
    return "".join(span.text for span in spans)
