"""Paragraphs that marks cut, and join again."""

from negotiate.importing.office.plain import written_out
from tests.importing.odt.files import cell, end, p, read, region, regions, start, struck, table, words


def test_words_that_came_and_went_stand_where_their_marks_do() -> None:
    head = regions(region("1", "insertion"), region("2", "deletion", p("shall"), "Bo"))

    found = read(head + p(f"States {struck('2')}{start('1')}should{end('1')} act."))

    assert words(found) == ["States [shall]{should} act."]
    assert {piece.removed.author for piece in found.paragraphs[0].pieces if piece.removed} == {"Bo"}
    account = written_out(found)
    assert account.text == "States should act.\n"
    assert "Changes are marked by Ana, Bo." in account.said[1]


def test_ends_of_paragraphs_that_were_taken_out_are_put_back_with_their_marks() -> None:
    head = regions(region("1", "deletion", p("co-", "A") + p("whole", "B") + p("operate ")))

    found = read(head + p(f"States {struck('1')}act.", "C"))

    assert words(found) == ["States [co-]", "[whole]", "[operate ]act."]
    assert [one.removed is not None for one in found.paragraphs] == [True, True, False]
    assert written_out(found).text == "States act.\n"


def test_an_end_that_was_put_in_bears_the_mark_of_whoever_did_it() -> None:
    found = read(regions(region("1", "insertion")) + p(f"One.{start('1')}") + p(f"Two.{end('1')}") + p("Three."))

    assert [(one.inserted is not None, one.removed) for one in found.paragraphs] == [
        (True, None),
        (False, None),
        (False, None),
    ]
    assert words(found) == ["One.", "{Two.}", "Three."]


def test_a_table_that_was_taken_out_stands_before_the_paragraph_with_its_mark() -> None:
    head = regions(region("1", "deletion", table(cell(p("a"))) + p("")))

    found = read(head + p(struck("1") + "Peace."))

    assert [one.cell is not None and one.cell.removed is not None for one in found.paragraphs] == [True, False]
    assert written_out(found).text == "Peace.\n"


def test_a_row_all_of_whose_words_came_or_went_did_so_itself() -> None:
    head = regions(region("1", "insertion"), region("2", "deletion", p("old")), region("3", "deletion", p("x")))
    rows = (
        cell(p(f"{start('1')}new")) + cell(p(f"row{end('1')}")),
        cell(p(struck("2"))) + cell(p("")),
        cell(p(struck("3") + "kept")) + cell(p("")),
    )

    found = read(head + table(*rows))

    marks = [(bool(one.cell.inserted), bool(one.cell.removed)) for one in found.paragraphs if one.cell]
    assert marks == [(True, False)] * 2 + [(False, True)] * 2 + [(False, False)] * 2
    assert written_out(found).text == "| new | row |\n| --- | --- |\n| kept |  |\n"
