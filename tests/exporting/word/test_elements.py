"""The elements of a file, in the order that the schema asks for."""

from datetime import UTC, datetime

from negotiate.exporting.paper.values import LineSetting, PaperChange, PaperLine, PaperRow, PaperRun, Reviser
from negotiate.exporting.word.elements import WordWriter
from tests.exporting.word.reading import name

BY = Reviser("Kenya", datetime(2026, 5, 1, tzinfo=UTC))


def test_the_properties_of_a_paragraph_stand_in_the_order_of_the_schema() -> None:
    setting, earlier = LineSetting(depth=1, is_tight=True), LineSetting(depth=2)
    line = PaperLine((PaperRun("Peace."),), setting, earlier)

    (properties, _) = writer_of(is_right_to_left=True).line(line)

    assert [name(one) for one in properties] == ["pStyle", "bidi", "spacing", "rPr", "pPrChange"]


def test_the_end_of_a_paragraph_bears_its_mark_before_all_else() -> None:
    line = PaperLine((), LineSetting(), None, PaperChange.ADDED, BY)

    (properties,) = writer_of(is_right_to_left=True).line(line)

    assert [name(one) for one in properties.find("{*}rPr")] == ["ins", "rtl"]


def test_words_that_are_gone_are_text_of_another_name_and_tabulators_are_signs() -> None:
    runs = (PaperRun("a\tb", change=PaperChange.REMOVED, by=BY), PaperRun("c"))

    (gone, kept) = writer_of(is_right_to_left=False).runs(runs)

    assert [name(part) for part in gone[0]] == ["delText", "tab", "delText"]
    assert [name(part) for part in kept] == ["t"]


def test_words_that_tell_of_a_change_are_set_so_and_bear_no_mark_of_one() -> None:
    runs = (PaperRun("gone\nhere", told=PaperChange.REMOVED), PaperRun("new", told=PaperChange.ADDED))

    (gone, new) = writer_of(is_right_to_left=True).runs(runs)

    assert [name(part) for part in gone[0]] == ["strike", "color", "rtl"]
    assert [name(part) for part in gone][1:] == ["t", "br", "t"]
    assert [name(part) for part in new[0]] == ["color", "u", "rtl"]


def test_the_heads_of_a_table_are_on_every_sheet_and_its_first_column_is_where_the_language_begins() -> None:
    writer = writer_of(is_right_to_left=True)
    head = writer.row(PaperRow(((PaperRun("Before"),), (PaperRun("After"),)), 1, is_head=True))

    table = writer.table([head], 2, 14000)

    assert [name(part) for part in head[0]] == ["tblHeader"]
    assert [name(part) for part in table[0]] == ["tblStyle", "bidiVisual", "tblW"]
    assert [one.values() for one in table[1]] == [["7000"], ["7000"]]


def writer_of(*, is_right_to_left: bool) -> WordWriter:
    return WordWriter(is_right_to_left, BY)
