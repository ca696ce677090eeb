"""Publications as PDF: set once, kept, and handed out as they were set, whoever asks and however often.

So "page 4, line 12" names the same words for everybody, also after a change of the program, of its typesetter and of
the fonts. Nothing in such a file depends on who takes it along, nor on when.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.dates.zones import written_in
from negotiate.exporting.paper.clauses import paragraph_starts
from negotiate.exporting.paper.values import LineNumbers, Paper
from negotiate.exporting.pdf.line_map import BlockLines
from negotiate.exporting.pdf.press import to_measured_pdf
from negotiate.models import Instrument, Publication
from negotiate.operations.publishing.printings import Printed, keep_printing
from negotiate.policy import COMMAND_LINE, Actor
from negotiate.queries.files.taken_along import TakenAlong, TakenClause
from negotiate.queries.files.taken_texts import issued_to_take
from negotiate.state.publishing.printings import newest_unprinted, printed_file
from negotiate.store import Store
from negotiate.web.files.papers import asked_line_numbers, asked_text, clause_fields, paper_of


@dataclass(frozen=True)
class PublicationToPrint:
    """A publication by its code, with what it says, and how its lines are to be numbered."""

    code: str
    taken: TakenAlong
    numbers: LineNumbers

    @property
    def paper(self) -> Paper:
        """Return it as a paper that is the same for everybody: its instants are those of its instrument's clock."""
        issued = written_in(self.taken.made_at, self.taken.head.zone)
        paper = paper_of(self.taken, f"Issued on {issued}.", self.numbers, says_marks_in_words=False)
        return replace(paper, made_on=issued)


def issued_text(db: Session, actor: Actor, instrument: str, asked: Mapping[str, str]) -> PublicationToPrint | None:
    """Return the publication that an address asks for; None as `issued_to_take`."""
    text = asked_text(asked)
    taken = issued_to_take(db, actor, instrument, text)
    return PublicationToPrint(text.name, taken, asked_line_numbers(asked)) if taken else None


def kept_file(db: Session, issued: PublicationToPrint) -> bytes | None:
    """Return the file as it was set before; None where it is to be set."""
    return printed_file(db, issued.code, issued.numbers.value)


def print_issued(store: Store, issued: PublicationToPrint) -> bytes:
    """Set a publication and keep it; return what is handed out. Raise Unavailable where it cannot be set."""
    paper = issued.paper
    file, lines = to_measured_pdf(paper)
    pairs = zip(issued.taken.clauses, lines, strict=True)
    by_clause = {clause.code: found for clause, blocks in pairs if (found := _paragraphs(clause, blocks))}
    with store.writing() as db:
        return keep_printing(db, issued.code, Printed(issued.numbers.value, file, by_clause))


def next_to_print(db: Session, but: frozenset[str]) -> PublicationToPrint | None:
    """Return the newest publication that has not been set with numbers on every page, apart from some."""
    code = newest_unprinted(db, LineNumbers.BY_PAGE.value, but)
    if code is None:
        return None
    instrument = db.scalars(select(Instrument.code).join(Publication).where(Publication.code == code)).one()
    return issued_text(db, COMMAND_LINE, instrument, {"text": code, "lines": LineNumbers.BY_PAGE.value})


def _paragraphs(clause: TakenClause, blocks: BlockLines) -> list[list[int]]:
    """Return the paragraphs of a clause that have lines, as they are kept: the lines of one paragraph together."""
    fields = clause_fields(clause, clause.after)
    assert fields is not None  # a publication has every clause in its version
    found: dict[int, list[int]] = {}
    for start, block in zip(paragraph_starts(fields), blocks, strict=True):
        if block:
            first, last = ([line.page, line.on_page, line.running] for line in block)
            found[start] = [*found.get(start, [start, *first])[:4], *last]
    return list(found.values())
