"""What came of each published round, and what delegations contest of the record."""

from collections.abc import Iterator

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.exporting.word.document import to_docx
from negotiate.models import RoundState
from negotiate.policy import Act, may
from negotiate.queries.contests.contests_page import contests_page
from negotiate.queries.outcomes.outcome_page import outcome_page
from negotiate.queries.publishing.rounds import rounds_of
from negotiate.web.api.values.contests import ContestedAnswer, contested_answer
from negotiate.web.api.values.outcomes import outcome_answer
from negotiate.web.files.everything.taking import TakenFile, Taking, table_member, value_member, values_member
from negotiate.web.files.outcome_papers import paper_of_outcome

OF_CONTESTS = (
    *("Entry", "What it says", "Contested by", "Why", "On", "To be answered until", "State"),
    *("Answer", "Answered by", "Answered on", "Withdrawn on"),
)


def outcomes(taking: Taking) -> Iterator[TakenFile]:
    """Yield what came of each round once it is published, in Word and for programs."""
    for line in rounds_of(taking.db, taking.instrument):
        if line.state is RoundState.CLOSED:
            page, name = outcome_page(taking.db, taking.actor, line.code), f"outcomes/round-{line.number:02}"
            yield TakenFile(f"{name}.docx", [to_docx(paper_of_outcome(page, taking.address))])
            yield value_member(f"{name}.json", outcome_answer(page))


def contests(taking: Taking) -> Iterator[TakenFile]:
    """Yield what is contested of the record, for whoever reads that."""
    if not may(taking.actor, Act.SEE_RECORD, taking.instrument):
        return
    page = contests_page(taking.db, taking.actor, taking.code)
    found = list(map(contested_answer, (*page.open, *page.answered, *page.withdrawn)))
    if found:
        yield table_member("record/contests", Spreadsheet("Contests", OF_CONTESTS, tuple(map(_row, found))))
        yield values_member("record/contests.json", found)


def _row(one: ContestedAnswer) -> tuple[Cell, ...]:
    return (
        *(one.entry.number, one.entry.sentence, one.delegation, one.reason, one.made_at.date(), one.due_at.date()),
        *(one.state, f"{one.outcome}: {one.answer}" if one.outcome else "", one.answered_by),
        *(one.answered_at.date() if one.answered_at else None, one.withdrawn_at.date() if one.withdrawn_at else None),
    )
