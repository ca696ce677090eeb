"""What was said: positions, statements and comments; what is told to few lies apart from what is told to all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.comments.talk_page import TalkAsked, TalkPage, talk_page
from negotiate.queries.comments.threads import ThreadNote
from negotiate.queries.files.taken_positions import (
    TakenPosition,
    amendment_positions_to_take,
    publication_positions_to_take,
    reading_positions_to_take,
    text_positions_to_take,
)
from negotiate.queries.positions.questions.asked_question import AskedQuestion
from negotiate.queries.positions.questions.asked_readings import asked_questions
from negotiate.queries.statements.statements import StatementLine, statements_of
from negotiate.web.api.values.around import statement_answer
from negotiate.web.api.values.speech import PositionAnswer, position_answer, question_answer, thread_answer
from negotiate.web.files.everything.table import tabled
from negotiate.web.files.everything.taking import PRIVATE, TakenFile, Taking, table_member, values_member

OF_POSITIONS = (
    *("On", "Delegation", "Position", "Note", "On behalf of", "Told to", "Of", "Paragraph", "Stands"),
    *("Words changed since", "Taken on", "Taken by", "Taken back on"),
)
OF_QUESTIONS = (
    *("Question", "Clause", "Words", "Readings", "Note", "Put at (UTC)", "Put by", "First until (UTC)", "Until (UTC)"),
    *("State", "Ended at (UTC)", "Ended by", "Ended because"),
)
OF_STATEMENTS = ("Clause", "Paragraph", "Kind", "Delegation", "For", "Statement", "Made on", "Withdrawn on", "Reason")
OF_COMMENTS = ("Clause", "Words", "Now", "Told to", "Who", "Delegation", "Comment", "At (UTC)", "Withdrawn", "Resolved")


@dataclass(frozen=True)
class PositionTaken:
    """A position; `on` is the code of the amendment, text or clause that it is on, `name` what people call that."""

    on: str
    name: str
    position: PositionAnswer


def positions(taking: Taking) -> Iterator[TakenFile]:
    """Yield the positions that are told to all, apart from them those told to few, and what delegations were asked."""
    db, actor, instrument = taking.db, taking.actor, taking.instrument
    on_amendments = list(amendment_positions_to_take(db, actor, instrument, tabled(taking)))
    on_texts = publication_positions_to_take(db, actor, instrument)
    on_readings = reading_positions_to_take(db, actor, instrument)
    found = [*on_amendments, *on_readings, *on_texts, *text_positions_to_take(db, actor, instrument)]
    yield from _positions("positions/positions", [one for one in found if not one.line.reach.is_confidential])
    yield from _positions(f"{PRIVATE}/positions", [one for one in found if one.line.reach.is_confidential])
    yield from _questions(asked_questions(db, actor, instrument))


def statements(taking: Taking) -> Iterator[TakenFile]:
    """Yield the statements for the record that the reader reads, in the order of the text."""
    if lines := statements_of(taking.db, taking.actor, taking.instrument):
        yield table_member("statements/statements", Spreadsheet("Statements", OF_STATEMENTS, tuple(map(_said, lines))))
        yield values_member("statements/statements.json", map(statement_answer, lines))


def comments(taking: Taking) -> Iterator[TakenFile]:
    """Yield what is said of words, and apart from it what is said of them in confidence."""
    page = talk_page(taking.db, taking.actor, taking.code, TalkAsked("all"))
    yield from _comments("comments/comments", page, is_confidential=False)
    yield from _comments(f"{PRIVATE}/comments", page, is_confidential=True)


def _positions(name: str, found: list[TakenPosition]) -> Iterator[TakenFile]:
    if found:
        yield table_member(name, Spreadsheet("Positions", OF_POSITIONS, tuple(map(_position, found))))
        taken = (PositionTaken(one.on, one.name, position_answer(one.line, stands=one.stands)) for one in found)
        yield values_member(f"{name}.json", taken)


def _questions(found: tuple[AskedQuestion, ...]) -> Iterator[TakenFile]:
    """Yield what was put to delegations, with what was done to it since: the same for all who read it."""
    if found:
        yield table_member("positions/questions", Spreadsheet("Questions", OF_QUESTIONS, tuple(map(_question, found))))
        yield values_member("positions/questions.json", map(question_answer, found))


def _question(one: AskedQuestion) -> tuple[Cell, ...]:
    ending = one.ending
    return (
        *(one.number, one.clause, one.words, "\n".join(f"{read.name}: {read.words.strip()}" for read in one.readings)),
        *(one.note, one.asked_at, one.asked_by, one.first_until, one.until, one.state.value),
        *((ending.made_at, ending.made_by, ending.note) if ending else (None, "", "")),
    )


def _position(one: TakenPosition) -> tuple[Cell, ...]:
    line = one.line
    return (
        *(one.name, line.delegation, line.stance.value, line.note, line.behalf, line.readers),
        *(line.of.wording, line.of.paragraph, "yes" if one.stands else "no", "yes" if line.of.is_earlier else "no"),
        *(line.taken_at.date(), line.taken_by, line.withdrawn_at.date() if line.withdrawn_at else None),
    )


def _said(line: StatementLine) -> tuple[Cell, ...]:
    withdrawn = line.withdrawn_at.date() if line.withdrawn_at else None
    return (
        *(line.clause, line.paragraph, line.kind.value, line.delegation, line.group, line.body),
        *(line.made_at.date(), withdrawn, line.withdrawn_reason),
    )


def _comments(name: str, page: TalkPage, *, is_confidential: bool) -> Iterator[TakenFile]:
    found = [
        (clause.name, thread.note)
        for clause in page.clauses
        for thread in clause.threads
        if thread.note.reach.is_confidential is is_confidential
    ]
    if found:
        yield table_member(name, Spreadsheet("Comments", OF_COMMENTS, tuple(_rows(found))))
        yield values_member(f"{name}.json", (thread_answer(note) for _, note in found))


def _rows(found: Iterable[tuple[str, ThreadNote]]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each comment, those of a thread behind one another."""
    for clause, note in found:
        words = (note.words.quote, note.words.now) if note.words else ("", "")
        for line in note.comments:
            yield (
                *(clause, *words, note.readers, line.who, line.delegation, line.words),
                *(line.made_at, "yes" if line.withdrawn_at else "", "yes" if note.is_resolved else ""),
            )
