"""All paragraphs of a file in the order in which they are read."""

from tests.importing.word.files import ROOT, p, r, read

STYLES = (
    f'<w:styles {ROOT}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Article"/><w:basedOn w:val="H"/></w:style></w:styles>'
)
NOTES = f'<w:footnotes {ROOT}><w:footnote w:id="2">{p(r("A note."))}</w:footnote></w:footnotes>'
COMMENTS = f'<w:comments {ROOT}><w:comment w:id="0" w:author="Ana">{p(r("Why?"))}</w:comment></w:comments>'
BOX = f"<w:txbxContent>{p(r('In a box'))}</w:txbxContent>"
TWICE = f"<mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent>"


def test_cells_boxes_and_controls_are_read_where_they_stand_and_a_box_once() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p(r('a'))}</w:tc><w:tc>{p(r('b'))}</w:tc></w:tr></w:tbl>"
    body = f"<w:sdt><w:sdtContent>{p(r('One'))}</w:sdtContent></w:sdt>{cell}{p(r('Two') + '<w:r>' + TWICE + '</w:r>')}"

    found = read(body)

    told = [
        ("".join(piece.text for piece in one.pieces), one.cell and one.cell.column, one.is_in_box)
        for one in found.paragraphs
    ]
    assert told == [
        ("One", None, False),
        ("a", 0, False),
        ("b", 1, False),
        ("Two", None, False),
        ("In a box", None, True),
    ]
    assert found.characters == len("OneabTwoInabox")


def test_titles_are_known_by_their_styles_and_those_that_these_are_based_on() -> None:
    body = p(r("Chapter"), '<w:pStyle w:val="H"/>') + p(r("Article"), '<w:pStyle w:val="A"/>') + p(r("Words"))

    assert [(one.style, one.outline) for one in read(body, styles=STYLES).paragraphs] == [
        ("heading 2", 2),
        ("Article", 2),
        ("", 0),
    ]


def test_notes_comments_heads_and_bookmarks_are_read_by_their_names() -> None:
    body = '<w:bookmarkStart w:id="1" w:name="c_x"/>' + p('<w:commentRangeStart w:id="0"/>' + r("Peace."))

    found = read(body, footnotes=NOTES, comments=COMMENTS, header1=f"<w:hdr {ROOT}>{p(r('A/1'))}</w:hdr>")

    assert "".join(piece.text for piece in found.notes["footnotes", "2"][0].pieces) == "A note."
    assert (found.remarks["0"].by.author, found.remarks["0"].text) == ("Ana", "Why?")
    assert (found.paragraphs[0].bookmarks, found.paragraphs[0].remarks) == (("c_x",), ("0",))
    assert found.heads == ("A/1",)


def test_a_table_inside_a_cell_is_what_that_cell_says() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(r('in'))}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{p(r('a')) + inner}</w:tc><w:tc>{p(r('b'))}</w:tc></w:tr></w:tbl>"

    cells = [(one.cell.table, one.cell.column) for one in read(body).paragraphs if one.cell]

    assert cells == [(1, 0), (1, 0), (1, 1)]


def test_a_box_inside_a_box_and_one_that_only_older_programs_show_are_read() -> None:
    nested = (
        f"<w:pict><w:txbxContent>{p(r('outer') + '<w:r><w:pict>' + BOX + '</w:pict></w:r>')}</w:txbxContent></w:pict>"
    )
    older = f"<mc:AlternateContent><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent>"

    found = read(p(f"<w:r>{nested}</w:r>") + p(f"<w:r>{older}</w:r>"))

    boxed = ["".join(piece.text for piece in one.pieces) for one in found.paragraphs if one.is_in_box]
    assert boxed == ["outer", "In a box", "In a box"]


def test_a_comment_begins_once_between_paragraphs_or_where_its_sign_is() -> None:
    begin, sign = '<w:commentRangeStart w:id="0"/>', '<w:r><w:commentReference w:id="{}"/></w:r>'

    found = read(begin + p(r("One")) + p(r("Two") + sign.format(0)) + p(r("Three") + sign.format(1)))

    assert [one.remarks for one in found.paragraphs] == [("0",), (), ("1",)]


def test_several_bodies_of_a_file_are_read_one_behind_the_other() -> None:
    found = read(f"{p(r('One'))}</w:body><w:body>{p(r('Two'))}")

    assert ["".join(piece.text for piece in one.pieces) for one in found.paragraphs] == ["One", "Two"]
