"""Lines: on which of a publication a clause and its paragraphs stand, and what stands on a line that somebody cites.

They are those of the PDF of the text without marks, as it was issued. A file with marks has lines of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, PrintedClause, Publication, PublishedClause, Round, Version
from negotiate.text.finding.cited_lines import CitedLine
from negotiate.text.finding.keys import search_key
from negotiate.text.marks.citing import cite, shorthand
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.wording import full_name

#: Of how many texts at most a clause tells its lines, and a line is looked for: the newest.
TOLD, SOUGHT = 2, 5


@dataclass(frozen=True, slots=True)
class LineSpan:
    """Lines from one to another, each by its page, its number there, and its number in the whole text."""

    first_page: int
    first_line: int
    first_running: int
    last_page: int
    last_line: int
    last_running: int

    @property
    def words(self) -> str:
        """Return them as they are cited.

        >>> LineSpan(4, 12, 140, 4, 31, 159).words, LineSpan(4, 40, 1, 5, 2, 9).words
        ('page 4, lines 12–31', 'page 4, line 40 to page 5, line 2')
        """
        if self.first_page != self.last_page:
            return f"page {self.first_page}, line {self.first_line} to page {self.last_page}, line {self.last_line}"
        if self.first_line == self.last_line:
            return f"page {self.first_page}, line {self.first_line}"
        return f"page {self.first_page}, lines {self.first_line}–{self.last_line}"

    @property
    def running(self) -> str:
        """Return them as they are cited by numbers that run on."""
        if self.first_running == self.last_running:
            return f"line {self.first_running}"
        return f"lines {self.first_running}–{self.last_running}"

    def holds(self, cited: CitedLine) -> bool:
        """Say whether it has a line."""
        if cited.page is None:
            return self.first_running <= cited.line <= self.last_running
        place = (cited.page, cited.line)
        return (self.first_page, self.first_line) <= place <= (self.last_page, self.last_line)


@dataclass(frozen=True)
class PrintedParagraph:
    """A paragraph of a publication: how it is called in its clause, where its words stand on the page, its lines."""

    name: str
    path: tuple[str, ...]
    span: LineSpan

    @property
    def anchor(self) -> str:
        """Return the end of its address on a page; "" for a title, and for what has no number."""
        return ".".join(self.path).replace(" ", "-")


@dataclass(frozen=True)
class PrintedText:
    """A publication as it is called where lines of it are told."""

    code: str
    title: str
    symbol: str
    round_number: int | None
    issued_at: datetime

    @property
    def name(self) -> str:
        """Return it in few words: its symbol or its title, and of which round it is."""
        called = self.symbol or self.title
        return f"{called} (round {self.round_number})" if self.round_number else called

    def is_called(self, words: str) -> bool:
        """Say whether words name it."""
        asked = search_key(words).strip()
        return any(
            asked == search_key(name).strip() for name in (self.symbol, self.title, self.name, self.code) if name
        )


@dataclass(frozen=True)
class PrintedClauseLines:
    """A clause in a publication with its lines, and those of each paragraph."""

    text: PrintedText
    clause_code: str
    name: str
    label: str
    span: LineSpan
    paragraphs: tuple[PrintedParagraph, ...]


@dataclass(frozen=True)
class FoundLine:
    """A line that somebody cites, in one publication: what stands on it, in full and by its addresses.

    Nothing does where the text has no such line: all are empty then.
    """

    text: PrintedText
    name: str = ""
    clause_code: str = ""
    anchor: str = ""

    @property
    def place(self) -> str:
        """Return where it stands on the page of the publication."""
        return "-".join(filter(None, (self.clause_code, self.anchor)))


_PRINTED: Any = (
    select(
        *(Publication.id, Publication.code, Publication.title, Publication.symbol, Publication.issued_at),
        *(Round.number, Clause.code.label("clause"), Version.label, Version.heading, Version.body),
        Publication.language,
        *(getattr(PrintedClause, name) for name in LineSpan.__dataclass_fields__),
        PrintedClause.paragraphs,
    )
    .join(PublishedClause, PublishedClause.id == PrintedClause.published_clause_id)
    .join(Publication, Publication.id == PublishedClause.publication_id)
    .outerjoin(Round, Round.id == Publication.round_id)
    .join(Clause, Clause.id == PublishedClause.clause_id)
    .join(Version, Version.id == PublishedClause.version_id)
)
_OF_CLAUSE = (
    _PRINTED.where(PublishedClause.clause_id == bindparam("clause")).order_by(Publication.ordinal.desc()).limit(TOLD)
)
_OF_TEXT = _PRINTED.where(Publication.id == bindparam("publication")).order_by(PublishedClause.ordinal)


def lines_of_clause(db: Session, clause: Clause) -> tuple[PrintedClauseLines, ...]:
    """Return where a clause stands in the newest publications that have it and have been set, the newest first."""
    return tuple(_clause_lines(row) for row in db.execute(_OF_CLAUSE, {"clause": clause.id}))


def lines_of_publication(db: Session, publication: Publication) -> tuple[PrintedClauseLines, ...]:
    """Return where each clause of a publication stands, in order; none where it has not been set."""
    return tuple(_clause_lines(row) for row in db.execute(_OF_TEXT, {"publication": publication.id}))


def lines_found(db: Session, instrument_id: int, cited: CitedLine) -> tuple[FoundLine, ...]:
    """Return what stands on a line in the newest publications of an instrument, or in the one that is named.

    None where nothing has been set, or the words beside the line name no text: they are no citation then.
    """
    texts = [text for text in _texts(db, instrument_id) if not cited.of or text.is_called(cited.of)][:SOUGHT]
    return tuple(_found(text, db.execute(_on(text, cited)).first(), cited) for text in texts)


def _texts(db: Session, instrument_id: int) -> list[PrintedText]:
    """Return the publications of an instrument that have been set, the newest first."""
    printed = select(PublishedClause.publication_id).join(
        PrintedClause, PrintedClause.published_clause_id == PublishedClause.id
    )
    query = (
        select(Publication.code, Publication.title, Publication.symbol, Round.number, Publication.issued_at)
        .outerjoin(Round, Round.id == Publication.round_id)
        .where(Publication.instrument_id == instrument_id, Publication.id.in_(printed))
        .order_by(Publication.ordinal.desc())
    )
    return [PrintedText(*row) for row in db.execute(query)]


def _on(text: PrintedText, cited: CitedLine) -> Any:
    """Return the question for the clause of a text that has a line."""
    asked = _PRINTED.where(Publication.code == text.code)
    if cited.page is None:
        within = (PrintedClause.first_running <= cited.line, PrintedClause.last_running >= cited.line)
    else:
        after, before = PrintedClause.first_page < cited.page, PrintedClause.last_page > cited.page
        within = (
            after | ((PrintedClause.first_page == cited.page) & (PrintedClause.first_line <= cited.line)),
            before | ((PrintedClause.last_page == cited.page) & (PrintedClause.last_line >= cited.line)),
        )
    return asked.where(*within)


def _found(text: PrintedText, row: Row[Any] | None, cited: CitedLine) -> FoundLine:
    if row is None:
        return FoundLine(text)
    clause = _clause_lines(row)
    place = next((one for one in clause.paragraphs if one.span.holds(cited)), None)
    if place is None:
        return FoundLine(text)
    name = cite(clause.label or clause.name, place.path, row.language) if place.path else clause.name
    return FoundLine(text, name, clause.clause_code, place.anchor)


def _clause_lines(row: Row[Any]) -> PrintedClauseLines:
    return PrintedClauseLines(
        text=PrintedText(row.code, row.title, row.symbol, row.number, row.issued_at),
        clause_code=row.clause,
        name=full_name(row.label, row.heading),
        label=row.label,
        span=LineSpan(*(getattr(row, name) for name in LineSpan.__dataclass_fields__)),
        paragraphs=tuple(_paragraphs(row.body, row.paragraphs)),
    )


def _paragraphs(body: str, kept: Sequence[Sequence[int]]) -> Iterable[PrintedParagraph]:
    """Yield the paragraphs of a clause with their lines."""
    known = {paragraph.start: paragraph for paragraph in paragraphs(body)}
    for start, first_page, first_line, first_running, last_page, last_line, last_running in kept:
        span = LineSpan(first_page, first_line, first_running, last_page, last_line, last_running)
        paragraph = known.get(start)
        path = paragraph.path if paragraph else ()
        yield PrintedParagraph(_called(start, path, paragraph.enumerator if paragraph else ""), path, span)


def _called(start: int, path: tuple[str, ...], enumerator: str) -> str:
    """Return what a paragraph is called in a list of its clause."""
    if start < 0:
        return "title"
    if not path:
        return "text without a number"
    return shorthand(path) if enumerator else f"{shorthand(path)}, further on"
