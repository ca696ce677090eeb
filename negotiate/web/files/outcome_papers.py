"""The outcome of a round as a file, Word, OpenDocument or PDF: what its page holds, in the same order."""

from collections.abc import Iterable, Iterator
from itertools import count

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate import clock
from negotiate.dates.zones import written_in
from negotiate.exporting.paper.clauses import ClauseFields, clean_clause
from negotiate.exporting.paper.values import Paper, PaperClause
from negotiate.exporting.pdf.sheet_manuscript import runs_leftwards
from negotiate.models import ClauseKind
from negotiate.models.house.long_work import WorkKind
from negotiate.queries.outcomes.change_notes import IssuedNote
from negotiate.queries.outcomes.outcome_page import OutcomeClause, OutcomePage, TimeLine, outcome_page
from negotiate.queries.statements.statements import StatementLine
from negotiate.text.wording import Wording
from negotiate.web.files.downloads import PAPER_FORMS, paper_file
from negotiate.web.work.bounds import IsLong, check_length

bp = Blueprint("outcome_papers", __name__, url_prefix=f"/rounds/<code>/outcome/take-along.{PAPER_FORMS}")
#: What stands where there is nothing to tell, by the title of its part.
NOTHING = {
    "Change note": "No change note has been issued.",
    "Statements for the record": "No delegation has made a statement on these words.",
    "What the text says about time": "No date rule is written down for these words.",
    "Who took part": "Nobody was admitted.",
}


@bp.get("")
def show(code: str, paper: str) -> ResponseReturnValue:
    """Give the outcome of a round as a file."""
    page = outcome_page(g.db, g.actor, code)
    written = paper_of_outcome(page, request.host_url)
    if paper == "pdf":
        check_length(written, IsLong(WorkKind.OUTCOME, page.head.code, {"round": code}))
    return paper_file(written, paper, written.title, f"outcome of round {page.round.number}")


def paper_of_outcome(page: OutcomePage, address: str) -> Paper:
    """Return the outcome of a round as a paper, taken along from a house that is served at an address."""
    line = page.publication
    return Paper(
        title=page.head.title,
        symbol=line.symbol,
        standing=f"outcome of round {page.round.number}: {line.title} ({line.standing.value})",
        language=page.head.language,
        is_right_to_left=page.head.direction == "rtl",
        made_at=line.issued_at,
        made_on=written_in(line.issued_at, page.head.zone),
        clauses=tuple(_parts(page)),
        colophon=f"Taken along on {written_in(clock.now(), page.head.zone)} from {address}.",
    )


def _parts(page: OutcomePage) -> Iterator[PaperClause]:
    """Yield everything in the order of the page, the text between what is told before and after it."""
    numbers = count(1)
    yield _part(page, next(numbers), "Change note", _note_lines(page.note, page.head.zone) if page.note else ())
    yield _part(page, next(numbers), f"The text of round {page.round.number}, as published", ("",))
    yield from (_clause(one) for one in page.clauses if one.clause.kind is not ClauseKind.FRONT or one.clause.body)
    for title, lines in _behind(page):
        yield _part(page, next(numbers), title, lines)


def _behind(page: OutcomePage) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the title of each part behind the text, with its lines."""
    yield "Status of each clause", _statuses(page)
    yield "Statements for the record", (_statement(said, page.head.zone) for said in page.statements)
    yield "Dates of the round", (f"{what}: {written_in(at, page.head.zone)}" for what, at in page.instants)
    yield "What the text says about time", map(_time, page.times)
    names = (("Participants", page.participants), ("Observers", page.observers))
    yield "Who took part", (f"{what}: {', '.join(some)}" for what, some in names if some)
    yield "What is not in this document", page.withheld


def _part(page: OutcomePage, number: int, title: str, lines: Iterable[str]) -> PaperClause:
    words = "\n\n".join(lines) or NOTHING.get(title, "")
    is_rtl = page.head.direction == "rtl"
    body = "\n".join(line if runs_leftwards(line) == is_rtl else _isolated(line) for line in words.strip().splitlines())
    return clean_clause(f"p_{number}", ClauseFields(ClauseKind.PART.value, 0, "", "", Wording(title, body)))


def _isolated(line: str) -> str:
    """Return a line that keeps its own direction in a text that runs the other way."""
    return f"\N{FIRST STRONG ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}" if line.strip() else line


def _clause(one: OutcomeClause) -> PaperClause:
    clause = one.clause
    wording = Wording(clause.heading, clause.body)
    return clean_clause(f"c_{clause.code}", ClauseFields(clause.kind.value, clause.depth, clause.label, " ", wording))


def _note_lines(note: IssuedNote, zone: str) -> Iterator[str]:
    """Yield the paragraphs of a note, and when it was issued."""
    yield note.opening
    yield from note.figures
    yield from filter(None, (note.closing,))
    corrects = f", in place of note {note.corrects}: {note.reason}" if note.corrects else "."
    yield f"Change note {note.ordinal}, issued {written_in(note.at, zone)}{corrects}"


def _statuses(page: OutcomePage) -> Iterator[str]:
    ladder = page.head.statuses
    if ladder.is_package:
        yield "Nothing is agreed until everything is agreed."
    for one in page.worded:
        since = f" (since then: {ladder.word(one.since)})" if one.since else ""
        yield f"{one.name or one.called}: {ladder.word(one.level)}{since}"


def _statement(said: StatementLine, zone: str) -> str:
    group = f", on behalf of {said.group}" if said.group else ""
    place = f"{said.clause}{f', paragraph {said.paragraph}' if said.paragraph else ''}"
    head = f"{said.delegation}{group}: {said.kind.value} on {place}, {written_in(said.made_at, zone)}."
    return (
        f"{head} Withdrawn, {written_in(said.withdrawn_at, zone)}." if said.withdrawn_at else f"{head}\n\n{said.body}"
    )


def _time(one: TimeLine) -> str:
    return f"{one.clause}: {one.label or one.kind}, {one.notation}"
