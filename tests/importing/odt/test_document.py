"""All paragraphs of a file in the order in which they are read."""

from negotiate.importing.office.plain import written_out
from tests.importing.odt.files import cell, named, p, read, table, words

PAGES = named("", f"<style:master-page><style:header>{p('A/1')}</style:header></style:master-page>" * 2)


def box(inside: str) -> str:
    return f"<draw:frame><svg:title>Unseen</svg:title><draw:text-box>{inside}</draw:text-box></draw:frame>"


def test_cells_boxes_and_sections_are_read_where_they_stand() -> None:
    inner = table(cell(p("c")) + cell(p("d")))
    spanned = table(f"{cell(p('a'))}<table:covered-table-cell/>{cell(p('b') + inner)}")
    body = f"<text:section>{p('One')}</text:section>{spanned}{p('Two' + box(p('In a box' + box(p('Deeper')))))}"

    found = read(body)

    told = [
        (word, one.cell and one.cell.column, one.is_in_box)
        for word, one in zip(words(found), found.paragraphs, strict=True)
    ]
    assert told == [
        ("One", None, False),
        *(("a", 0, False), ("b", 2, False), ("c", 2, False), ("d", 2, False)),
        *(("Two", None, False), ("In a box", None, True), ("Deeper", None, True)),
    ]
    assert found.characters == len("OneabcdTwoInaboxDeeper")
    assert "could not be read" not in " ".join(written_out(found).said)


def test_titles_are_known_by_their_element_and_the_title_of_all_by_its_style() -> None:
    body = f'{p("Pact", "Title")}<text:h text:outline-level="3">Article 1</text:h>{p("Words")}'

    assert [one.outline for one in read(body).paragraphs] == [1, 3, 0]


def test_notes_comments_heads_and_bookmarks_are_read_by_their_names() -> None:
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('A note.')}</text:note-body></text:note>"
    why = f"<office:annotation><dc:creator>Ana</dc:creator>{p('Why?')}{p('When?')}</office:annotation>"

    found = read(p(f'<text:bookmark-start text:name="c_x"/>{why}Peace.{note}'), styles_xml=PAGES)

    assert (found.paragraphs[0].bookmarks, found.paragraphs[0].remarks, found.heads) == (("c_x",), ("#1",), ("A/1",))
    assert (found.remarks["#1"].by.author, found.remarks["#1"].text) == ("Ana", "Why?\nWhen?")
    assert found.characters == len("Peace.")
    account = written_out(found)
    assert account.text == "Peace.[^1]\n\n[^1]: A note.\n"
    assert account.said[1:] == ("Left aside, at the head or foot of pages: “A/1”.", "Left aside, comments: 1.")


def test_a_row_or_a_cell_that_stands_several_times_is_read_as_often() -> None:
    twice = f'<table:table-cell table:number-columns-repeated="2">{p("x")}</table:table-cell>'
    empty = '<table:table-cell table:number-columns-repeated="16000"/>'

    assert words(read(table(empty, twice + cell(p("y")) + empty))) == ["x", "x", "y"]


def test_a_text_from_right_to_left_is_read_as_it_is_written() -> None:
    assert words(read(p("<text:span>تعمل</text:span> الدول."))) == ["تعمل الدول."]
