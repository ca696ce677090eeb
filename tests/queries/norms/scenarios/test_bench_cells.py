"""A cell of the bench in words: what a reader hears who does not see the signs."""

from dataclasses import replace

from negotiate.models import Finds
from negotiate.queries.norms.scenarios.bench_cells import AnswerLine, BenchCell
from tests.cast import SINCE


def line(finds: Finds, *, is_stale: bool = False) -> AnswerLine:
    """Return an answer."""
    return AnswerLine("A", "Arvenia", finds, "So.", "", SINCE, is_own=False, is_private=False, is_stale=is_stale)


def test_a_cell_waits_until_the_delegation_has_answered_of_the_words_as_they_stand() -> None:
    answers = [(), (_own(is_stale=True),), (_own(is_stale=False),)]

    assert [BenchCell("q", one, is_asked=True).waits for one in answers] == [True, True, False]
    assert not BenchCell("q", (), is_asked=False).waits


def _own(*, is_stale: bool) -> AnswerLine:
    return replace(line(Finds.COVERS, is_stale=is_stale), is_own=True)


def test_a_cell_says_where_readings_differ_and_what_is_asked_anew() -> None:
    cells = [
        BenchCell("q", answers, is_asked=False)
        for answers in (
            (),
            (line(Finds.COVERS), line(Finds.COVERS)),
            (line(Finds.UNCLEAR), line(Finds.COVERS)),
            (line(Finds.COVERS, is_stale=True),),
        )
    ]

    assert [cell.said for cell in cells] == [
        "nobody has answered",
        "2 covers",
        "readings differ: 1 covers, 1 unclear",
        "1 covers; asked anew, for the words have changed",
    ]
