"""A cell of a checklist: what is read differs only on words that stand, and former words are told as such."""

from negotiate.library import ChecklistQuestion
from negotiate.models import WordsSay
from negotiate.queries.norms.checklists.answered import ChecklistCell, ChecklistLine
from tests.cast import SINCE

ASKED = ChecklistQuestion("remedy", "Remedy", "Is there one?", "")


def line(by: str, says: WordsSay, *, is_stale: bool = False, is_own: bool = False) -> ChecklistLine:
    """Return what somebody answers."""
    return ChecklistLine(by, says, "So.", SINCE, is_own, is_stale, "", ())


def test_readings_of_former_words_do_not_differ_from_those_of_the_words_that_stand() -> None:
    cell = ChecklistCell(ASKED, (line("A", WordsSay.SAID), line("B", WordsSay.UNSAID, is_stale=True)))

    assert (cell.differs, cell.is_asked_anew, cell.counts) == (False, True, ((WordsSay.SAID, 1),))
    assert cell.said == "they say it (1); the words have changed since"


def test_readings_that_differ_are_counted_in_one_order() -> None:
    cell = ChecklistCell(ASKED, (line("A", WordsSay.UNSAID, is_own=True), line("B", WordsSay.SAID)))

    assert (cell.differs, cell.counts) == (True, ((WordsSay.SAID, 1), (WordsSay.UNSAID, 1)))
    assert cell.own is cell.lines[0]


def test_a_cell_that_nobody_answered_says_so() -> None:
    assert ChecklistCell(ASKED, ()).said == "nobody has answered"
