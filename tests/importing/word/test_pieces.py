"""The words of a paragraph, whatever they are wrapped in."""

from tests.importing.word.files import gone, ins, p, r, read


def words(inside: str) -> str:
    """Return the words of a paragraph, struck ones too."""
    (one,) = read(p(inside)).paragraphs
    return "".join(piece.text for piece in one.pieces)


def test_links_fields_controls_and_signs_show_their_words() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>' + r("Article 5")
    wrapped = f"<w:hyperlink>{r('a')}</w:hyperlink><w:fldSimple>{r('b')}</w:fldSimple>"
    wrapped += f"<w:sdt><w:sdtPr/><w:sdtContent>{r('c')}</w:sdtContent></w:sdt><w:smartTag>{r('d')}</w:smartTag>"
    signs = '<w:r><w:tab/><w:noBreakHyphen/><w:br/><w:br w:type="page"/><w:sym w:char="00A7"/></w:r>'

    assert words(field + wrapped + signs) == "Article 5abcd\t\u2011\n\u00a7"


def test_marks_name_who_made_them_and_moves_are_words_that_go_and_come() -> None:
    moved = f'<w:moveTo w:id="3" w:author="Bo">{r("x")}</w:moveTo>'
    (one,) = read(p(r("a", "<w:i/>") + ins(r("b", '<w:b w:val="0"/>')) + gone("c") + moved)).paragraphs

    told = [
        (piece.text, piece.em, piece.strong, piece.inserted and piece.inserted.author, piece.removed is not None)
        for piece in one.pieces
    ]
    assert told == [
        ("a", True, False, None, False),
        ("b", False, False, "Ana", False),
        ("c", False, False, None, True),
        ("x", False, False, "Bo", False),
    ]


def test_of_several_renderings_the_first_that_says_something_is_read() -> None:
    smile = '<mc:Choice><x:symEx x:font="Segoe UI Emoji" x:char="1F600"/></mc:Choice><mc:Fallback><w:t>☺</w:t></mc:Fallback>'
    older = "<mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:t>older</w:t></mc:Fallback>"
    nested = f"<mc:Choice>{r(' and a run')}</mc:Choice>"
    both = "".join(f"<w:r><mc:AlternateContent>{one}</mc:AlternateContent></w:r>" for one in (smile, older, nested))

    (found,) = read(p(both)).paragraphs

    assert "".join(piece.text for piece in found.pieces) == "😀older and a run"


def test_fields_of_older_forms_show_their_box_or_their_entry() -> None:
    entries = '<w:result w:val="1"/><w:listEntry w:val="Yes"/><w:listEntry w:val="No"/>'
    ticked, empty = '<w:default w:val="0"/><w:checked/>', '<w:default w:val="0"/>'
    fields = [f"<w:ddList>{entries}</w:ddList>", *(f"<w:checkBox>{one}</w:checkBox>" for one in (ticked, empty))]
    runs = (f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{one}</w:ffData></w:fldChar></w:r>' for one in fields)

    (found,) = read(p("".join(runs))).paragraphs

    assert "".join(piece.text for piece in found.pieces) == "No☒☐"
