"""The ends of paragraphs bear the marks that a person who types on leaves, which LibreOffice reads as every program."""

from typing import Any

from negotiate.exporting.paper.running_on import running_on
from negotiate.exporting.paper.values import LineSetting, PaperChange, PaperLine, PaperRow, PaperRun
from tests.exporting.word.test_document import FIJI, KENYA

ADDED, REMOVED, KEPT = PaperChange.ADDED, PaperChange.REMOVED, PaperChange.KEPT
TEXT, LIST = LineSetting(), LineSetting(depth=1)


def line(*runs: PaperRun, end: PaperChange = KEPT, setting: LineSetting = TEXT) -> PaperLine:
    earlier = setting if end.is_old else None
    return PaperLine(runs, setting, earlier, end, None if end is KEPT else (runs[0].by if runs else KENYA))


def run(text: str, change: PaperChange = KEPT, by: Any = KENYA) -> PaperRun:
    return PaperRun(text, change=change, by=None if change is KEPT else by)


def ends(*blocks: PaperLine | PaperRow) -> list[PaperChange]:
    return [one.end for one in running_on(blocks) if isinstance(one, PaperLine)]


def test_a_paragraph_that_came_behind_words_of_the_same_hand_has_the_old_end() -> None:
    above, came = line(run("(a) now"), run("; and", ADDED)), line(run("(b) then.", ADDED), end=ADDED, setting=LIST)

    first, second = running_on([above, came])

    assert isinstance(first, PaperLine)
    assert isinstance(second, PaperLine)
    assert (first.end, first.by, second.end) == (ADDED, KENYA, KEPT)
    assert (second.setting, second.earlier) == (LIST, TEXT)


def test_a_paragraph_that_went_behind_words_that_went_leaves_its_end_to_them() -> None:
    above, gone = line(run("(a) now"), run("; and", REMOVED)), line(run("(b)", REMOVED), end=REMOVED, setting=LIST)

    first, second = running_on([above, gone])

    assert isinstance(first, PaperLine)
    assert isinstance(second, PaperLine)
    assert (first.end, second.end, second.setting, second.earlier) == (REMOVED, KEPT, TEXT, LIST)


def test_several_that_came_are_typed_on_one_behind_the_other() -> None:
    came = line(run("(b)", ADDED), end=ADDED)

    assert ends(line(run("(a)"), run("; and", ADDED)), came, came) == [ADDED, ADDED, KEPT]


def test_all_else_stays_as_it_is() -> None:
    came, of_others = line(run("(b)", ADDED), end=ADDED), line(run("(b)", ADDED, FIJI), end=ADDED)
    tail = line(run("(a)"), run("; and", ADDED))

    assert ends(line(run("(a)")), came) == [KEPT, ADDED]
    assert ends(tail, of_others) == [KEPT, ADDED]
    assert ends(tail, line(run("1.", ADDED), run(" now"))) == [KEPT, KEPT]
    assert ends(tail, PaperRow(((run("a"),),), table=1), came) == [KEPT, ADDED]
    assert list(running_on(())) == []
