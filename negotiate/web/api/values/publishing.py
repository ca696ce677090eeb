"""Rounds with their reconciliation, publications, and what changed between two texts, as programs are given them."""

from dataclasses import asdict, dataclass
from datetime import datetime

from negotiate.amendment_names import amendment_name, is_of_facilitator, is_of_office, number_in_series
from negotiate.queries.changes.change_rows import ChangeRow
from negotiate.queries.publishing.printings import LineSpan, PrintedClauseLines
from negotiate.queries.publishing.publications import PublicationPage
from negotiate.queries.publishing.rounds import PublicationLine, ReconciledAmendment, RoundSummary
from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize
from negotiate.web.api.values.texts import RoundAnswer, round_answer


@dataclass(frozen=True)
class PublicationAnswer:
    """A publication; `hash` is the seal of its text, `corrects` the code of one that it corrects, else empty."""

    code: str
    title: str
    symbol: str
    standing: str
    ordinal: int
    issued_at: datetime
    hash: str
    corrects: str


@dataclass(frozen=True)
class PublishedClauseAnswer:
    """A clause as it stands in a publication."""

    code: str
    kind: str
    depth: int
    label: str
    heading: str
    body: str


@dataclass(frozen=True)
class WholePublicationAnswer:
    """A publication with its text; `round` is the code of the one that it closed, empty where it closed none.

    `record_head` binds all journals of the house as they were when it was issued; empty where that was not kept yet.
    """

    publication: PublicationAnswer
    kind: str
    language: str
    round: str
    is_newest: bool
    record_head: str
    clauses: tuple[PublishedClauseAnswer, ...]


@dataclass(frozen=True)
class LineSpanAnswer:
    """Lines of a PDF from one to another: each by its page, its number there, and its number in the whole text."""

    first_page: int
    first_line: int
    first_running: int
    last_page: int
    last_line: int
    last_running: int


@dataclass(frozen=True)
class ParagraphLinesAnswer:
    """A paragraph with its lines; `path` are its labels from the outermost, none of a title or of what has no number.

    `name` is what it is called in its clause, and `cited` how its lines are.
    """

    name: str
    path: tuple[str, ...]
    lines: LineSpanAnswer
    cited: str


@dataclass(frozen=True)
class ClauseLinesAnswer:
    """A clause of a publication with its lines, as they are cited too, and those of each paragraph."""

    clause: str
    name: str
    lines: LineSpanAnswer
    cited: str
    paragraphs: tuple[ParagraphLinesAnswer, ...]


@dataclass(frozen=True)
class FateAnswer:
    """A tabled amendment in the reconciliation of a round; `fate` is null while it awaits a decision."""

    amendment: str
    name: str
    number: int
    by_chair: bool
    by_facilitator: bool
    amends: int | None
    kind: str
    delegation: str
    clause: str
    clause_label: str
    fate: str | None
    reason: str


@dataclass(frozen=True)
class WholeRoundAnswer:
    """A round with what it published, and what became of every amendment that was on the table in it."""

    round: RoundAnswer
    publication: PublicationAnswer | None
    corrigenda: tuple[PublicationAnswer, ...]
    amendments: tuple[FateAnswer, ...]


@dataclass(frozen=True)
class StrokeAnswer:
    """A piece of a text that is marked up: `ink` is kept, removed or added."""

    ink: str
    text: str


@dataclass(frozen=True)
class ChangeAnswer:
    """A clause that two texts do not have alike; `strokes` lead from its old to its new text, without moves.

    `moved` says from where to where the clause itself moved; it is empty where it stands in its place.
    """

    clause: str
    label: str
    old_label: str
    heading: str
    change: str
    moved: str
    strokes: tuple[StrokeAnswer, ...]
    words_out: int
    words_in: int
    brackets_opened: int
    brackets_closed: int
    brackets_left: int
    status_before: str | None
    status_after: str | None
    delegations: tuple[str, ...]
    amendments: tuple[str, ...]


def publication_answer(line: PublicationLine) -> PublicationAnswer:
    """Return a publication in one line."""
    return PublicationAnswer(
        code=line.code,
        title=line.title,
        symbol=line.symbol,
        standing=line.standing.value,
        ordinal=line.ordinal,
        issued_at=line.issued_at,
        hash=line.hash,
        corrects=line.corrects,
    )


def whole_publication(page: PublicationPage) -> WholePublicationAnswer:
    """Return a publication with its text."""
    clauses = (
        PublishedClauseAnswer(one.code, one.kind.value, one.depth, one.label, one.heading, one.body)
        for one in page.clauses
    )
    return WholePublicationAnswer(
        publication=publication_answer(page.line),
        kind=page.kind,
        language=page.language,
        round=page.round_code,
        is_newest=page.is_newest,
        record_head=page.head_hash,
        clauses=tuple(clauses),
    )


def whole_round(summary: RoundSummary) -> WholeRoundAnswer:
    """Return a round with its reconciliation."""
    return WholeRoundAnswer(
        round=round_answer(summary.line),
        publication=publication_answer(summary.publication) if summary.publication else None,
        corrigenda=tuple(map(publication_answer, summary.corrigenda)),
        amendments=tuple(map(_fate, summary.fates)),
    )


def change_answer(row: ChangeRow) -> ChangeAnswer:
    """Return a row of the change table."""
    found, redline = row.changed, row.redline
    return ChangeAnswer(
        clause=row.code,
        label=redline.label,
        old_label=redline.old_label,
        heading=row.heading,
        change=row.change,
        moved=redline.move.places if redline.move else "",
        strokes=strokes(redline.old, redline.new, redline.edits),
        words_out=found.words_out,
        words_in=found.words_in,
        brackets_opened=found.brackets.opened_count,
        brackets_closed=found.brackets.closed_count,
        brackets_left=row.brackets_left,
        status_before=row.status_before.value if row.status_before else None,
        status_after=row.status_after.value if row.status_after else None,
        delegations=row.delegations,
        amendments=tuple(source.amendment_code for source in row.sources if source.amendment_code),
    )


def strokes(old: str, new: str, edits: tuple[Edit, ...]) -> tuple[StrokeAnswer, ...]:
    """Return what leads from an old text to a new one; where one of them is empty, all of the other.

    >>> [(one.ink, one.text) for one in strokes("It may.", "It shall.", (Edit(1, 2, (" shall",)),))]
    [('kept', 'It'), ('removed', ' may'), ('added', ' shall'), ('kept', '.')]
    """
    if not old or not new:
        return tuple(StrokeAnswer(ink, text) for ink, text in (("removed", old), ("added", new)) if text)
    return marked(old, edits)


def marked(old: str, edits: tuple[Edit, ...]) -> tuple[StrokeAnswer, ...]:
    """Return a text with edits of it marked."""
    tokens, at, found = tokenize(old), 0, []
    for edit in edits:
        found += [("kept", tokens[at : edit.start]), ("removed", tokens[edit.start : edit.end]), ("added", edit.tokens)]
        at = edit.end
    pieces = ((ink, "".join(words)) for ink, words in (*found, ("kept", tokens[at:])))
    return tuple(StrokeAnswer(ink, text) for ink, text in pieces if text)


def _fate(entry: ReconciledAmendment) -> FateAnswer:
    return FateAnswer(
        amendment=entry.code,
        name=amendment_name(entry.number),
        number=number_in_series(entry.number) or 0,
        by_chair=is_of_office(entry.number) and not is_of_facilitator(entry.number),
        by_facilitator=is_of_facilitator(entry.number),
        amends=number_in_series(entry.amends),
        kind=entry.kind.value,
        delegation=entry.delegation,
        clause=entry.clause_code,
        clause_label=entry.clause_label,
        fate=entry.fate.value if entry.fate else None,
        reason=entry.reason,
    )


def clause_lines_answer(clause: PrintedClauseLines) -> ClauseLinesAnswer:
    """Return where a clause stands in a publication."""
    paragraphs = tuple(
        ParagraphLinesAnswer(one.name, one.path, _span(one.span), one.span.words) for one in clause.paragraphs
    )
    return ClauseLinesAnswer(clause.clause_code, clause.name, _span(clause.span), clause.span.words, paragraphs)


def _span(span: LineSpan) -> LineSpanAnswer:
    return LineSpanAnswer(**asdict(span))
