"""Contests as values for programs."""

from datetime import UTC, datetime

from negotiate.models import ContestState
from negotiate.queries.contests.contest_lines import ContestLine
from negotiate.queries.record.journals import JournalLine
from negotiate.web.api.values.contests import contested_answer

AT = datetime(2031, 3, 2, 10, tzinfo=UTC)


def test_an_open_contest_has_its_entry_and_neither_outcome_nor_answer() -> None:
    entry = JournalLine(7, AT, "Sefa (secretariat)", (), (), None, "hash")
    line = ContestLine(
        *("k", ContestState.OPEN, entry, "Belmara", "c", "", None, "It is wrong.", AT, AT, "the chair"),
        *(None, "", "", None, None, "", (), False, True),
    )
    found = contested_answer(line)

    assert (found.entry.number, found.entry.who, found.state) == (7, "Sefa", "open")
    assert (found.outcome, found.answer, found.led_to) == (None, "", ())
