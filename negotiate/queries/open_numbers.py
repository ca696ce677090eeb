"""Numbers inside open amendments: what a renumbering makes of the references in their words.

The submitted wording stays for ever; what is found here goes into the wording that is carried onto the new text.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Instrument
from negotiate.queries.desks import place
from negotiate.queries.outlines import Line
from negotiate.queries.rows import open_amendments
from negotiate.text.edits import Edit
from negotiate.text.rewriting import Rewrite, moved, rewrites

#: Characters shown before a number.
AROUND = 32


@dataclass(frozen=True)
class OpenNumber:
    """A number in the words of an open amendment; `follows` unless it stands in a new clause, which is not carried."""

    amendment_code: str
    number: int
    before: str
    old: str
    new: str
    follows: bool


@dataclass(frozen=True)
class Carried:
    """The edits of an open amendment on the renumbered text of its clause, and which of its numbers follow."""

    amendment: Amendment
    edits: tuple[Edit, ...]
    numbers: tuple[OpenNumber, ...]


@dataclass(frozen=True)
class Renumbered:
    """What a renumbering does: the edits of each clause by its id, old label → new label, and the text's own names."""

    edits: Mapping[int, Sequence[Edit]]
    labels: Mapping[str, str]
    own_names: Collection[str]


def carried_numbers(
    db: Session, instrument: Instrument, lines: Sequence[Line], renumbered: Renumbered
) -> tuple[list[Carried], list[OpenNumber]]:
    """Return the open amendments that a renumbering can carry, and the numbers in proposed clauses that it leaves.

    An amendment of an amendment follows the one that it amends; one that had lost its place stays as it is.
    """
    standing = {line.clause.id: line for line in lines}
    carried: list[Carried] = []
    left: list[OpenNumber] = []
    for amendment in open_amendments(db, instrument):
        line = standing.get(amendment.clause_id or 0)
        if amendment.kind is AmendmentKind.INSERT:
            left += _left(amendment, renumbered)
        elif line is not None and amendment.kind is AmendmentKind.MODIFY and amendment.amends_id is None:
            carried += _carried(amendment, line, renumbered)
    return carried, left


def _left(amendment: Amendment, renumbered: Renumbered) -> Iterator[OpenNumber]:
    text = amendment.revision.wording.text
    for one in rewrites(text, renumbered.labels, renumbered.own_names):
        yield _shown(amendment, text, one, follows=False)


def _carried(amendment: Amendment, line: Line, renumbered: Renumbered) -> Iterator[Carried]:
    placed = place(amendment, line.version)
    if placed.is_displaced:
        return
    base, over = line.version.wording.text, renumbered.edits.get(line.clause.id, ())
    found = moved(base, placed.edits, over, renumbered.labels, renumbered.own_names)
    if found is not None:
        shown = tuple(_shown(amendment, found.wording, one, follows=True) for one in found.rewrites)
        yield Carried(amendment, found.edits, shown)


def _shown(amendment: Amendment, text: str, one: Rewrite, follows: bool) -> OpenNumber:
    before = text[: one.start].rpartition("\n")[2][-AROUND:]
    return OpenNumber(amendment.code, amendment.number or 0, before, one.before, one.after, follows)
