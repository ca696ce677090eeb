"""Tables as rows of Word."""

from negotiate.exporting.word.hands import ChangeHands
from negotiate.exporting.word.paper import WordChange
from negotiate.exporting.word.rows import marked_rows
from negotiate.text.diff.compare import ComparedParagraphs, ParagraphChange
from negotiate.text.marks.paragraphs import paragraphs

OLD = "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | States act |"


def rows(new: str) -> list[tuple[WordChange, list[str]]]:
    """Return what became of each row of the table, and its words, old ones struck by minus and new ones by plus."""
    signs = {WordChange.KEPT: "", WordChange.ADDED: "+", WordChange.REMOVED: "-"}
    here, there = paragraphs(OLD), paragraphs(new)
    entry = ComparedParagraphs(ParagraphChange.CHANGED, (0,), (0,), here[0].text, there[0].text)
    return [
        (row.change, ["".join(signs[run.change] + run.text for run in cell) for cell in row.cells])
        for row in marked_rows(entry, (0, 0), ChangeHands())
    ]


def test_a_row_that_came_is_one_row_and_words_of_others_change_in_their_cells() -> None:
    assert rows("| a | b |\n|---|---|\n| 1 | 2 |\n| new | row |\n| 3 | States act |") == [
        (WordChange.KEPT, ["a", "b"]),
        (WordChange.KEPT, ["1", "2"]),
        (WordChange.ADDED, ["+new", "+row"]),
        (WordChange.KEPT, ["3", "States act"]),
    ]
    assert rows(OLD.replace("States act", "States talk"))[-1] == (WordChange.KEPT, ["3", "States- act+ talk"])


def test_with_another_number_of_columns_all_rows_go_and_all_come() -> None:
    changes = [change for change, _ in rows("| a |\n|---|\n| 1 |")]

    assert changes == [WordChange.REMOVED] * 3 + [WordChange.ADDED] * 2
