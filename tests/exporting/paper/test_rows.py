"""Tables as rows of Word."""

from negotiate.exporting.paper.hands import ChangeHands
from negotiate.exporting.paper.rows import marked_rows
from negotiate.exporting.paper.values import PaperChange
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, ParagraphChange
from negotiate.text.marks.paragraphs import paragraphs

OLD = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | States act |"


def rows(new: str) -> list[tuple[PaperChange, list[str]]]:
    """Return what became of each row of the table, and its words, old ones struck by minus and new ones by plus."""
    signs = {PaperChange.KEPT: "", PaperChange.ADDED: "+", PaperChange.REMOVED: "-"}
    here, there = paragraphs(OLD), paragraphs(new)
    entry = ComparedParagraphs(ParagraphChange.CHANGED, (0,), (0,), here[0].text, there[0].text)
    return [
        (row.change, ["".join(signs[run.change] + run.text for run in cell) for cell in row.cells])
        for row in marked_rows(entry, (0, 0), ChangeHands())
    ]


def test_a_row_that_came_is_one_row_and_words_of_others_change_in_their_cells() -> None:
    assert rows("| a | b |\n|---|---|\n| 1 | 2 |\n| new | row |\n| 3 | States act |") == [
        (PaperChange.KEPT, ["a", "b"]),
        (PaperChange.KEPT, ["1", "2"]),
        (PaperChange.ADDED, ["+new", "+row"]),
        (PaperChange.KEPT, ["3", "States act"]),
    ]
    assert rows(OLD.replace("States act", "States talk"))[-1] == (PaperChange.KEPT, ["3", "States- act+ talk"])


def test_with_another_number_of_columns_all_rows_go_and_all_come() -> None:
    changes = [change for change, _ in rows("| a |\n|---|\n| 1 |")]

    assert changes == [PaperChange.REMOVED] * 3 + [PaperChange.ADDED] * 2
