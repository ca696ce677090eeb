"""Paragraphs one behind the other, with what was put in and taken out."""

from negotiate.exporting.odt.elements import element, q
from negotiate.exporting.odt.marks import OdtPages
from negotiate.exporting.paper.values import LineSetting, PaperChange, PaperLine, PaperRow, PaperRun, Reviser

KENYA, FIJI = Reviser("Kenya"), Reviser("Fiji")
LINE = LineSetting()


def pages() -> OdtPages:
    return OdtPages(element("office:text"), "2026-05-01T12:00:00")


def test_neighbouring_words_of_one_hand_are_one_change_and_those_of_another_a_change_of_their_own() -> None:
    written = pages()
    runs = (PaperRun("a", change=PaperChange.REMOVED, by=KENYA), PaperRun("b", change=PaperChange.REMOVED, by=FIJI))

    written.line(PaperLine(runs, LINE, None, PaperChange.REMOVED, FIJI), "m_0")
    written.line(PaperLine((PaperRun("c"),), LINE), "m_1")

    said = [["".join(one.itertext()) for one in region.iter(q("text:p"))] for region in written.regions]
    assert said == [["a"], ["b", ""]]
    assert ["".join(one.itertext()) for one in written.parent] == ["c"]


def test_an_insertion_goes_on_over_the_ends_of_paragraphs() -> None:
    written = pages()
    came = (PaperRun("a", change=PaperChange.ADDED, by=KENYA),)

    written.line(PaperLine(came, LINE, None, PaperChange.ADDED, KENYA), "m_0")
    written.line(PaperLine(came, LINE, None, PaperChange.ADDED, KENYA), "m_1")
    written.finish()

    assert len(written.regions) == 1
    assert [len(list(one.iter(q("text:change-end")))) for one in written.parent] == [0, 1]


def test_a_row_without_words_that_went_bears_a_mark_all_the_same() -> None:
    written = pages()

    row = written.row(PaperRow(((), ()), 1, PaperChange.REMOVED, KENYA), 2, "m_0")

    assert [len(list(cell.iter(q("text:change")))) for cell in row] == [1, 0]
