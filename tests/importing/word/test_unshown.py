"""What a Word file has among its words and does not show."""

from negotiate.importing.office.documents import AsideKind
from tests.importing.word.files import ROOT, p, r, read

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, RESULT, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))


def words(body: str, styles: str = "") -> tuple[str, list[str]]:
    """Return the words of a file, and those that it hides."""
    parts = {"styles": f"<w:styles {ROOT}>{styles}</w:styles>"} if styles else {}
    found = read(body, **parts)
    shown = "".join(piece.text for one in found.paragraphs for piece in one.pieces)
    assert found.characters == len("".join(shown.split()))
    return shown, [one.words for one in found.asides if one.kind is AsideKind.HIDDEN]


def test_hidden_words_are_no_words_of_the_text_and_are_told() -> None:
    hidden = r("secretly ", "<w:vanish/>") + r("and at night ", "<w:vanish/>")

    assert words(p(r("States shall ") + hidden + r("act."))) == ("States shall act.", ["secretly and at night "])


def test_words_that_a_style_hides_are_hidden_unless_they_say_otherwise_themselves() -> None:
    style = '<w:style w:type="character" w:styleId="Quiet"><w:rPr><w:vanish/></w:rPr></w:style>'
    quiet, loud = '<w:rStyle w:val="Quiet"/>', '<w:rStyle w:val="Quiet"/><w:vanish w:val="0"/>'

    assert words(p(r("a", quiet) + r("b", loud) + r("c")), style) == ("bc", ["a"])


def test_the_result_of_a_field_inside_the_code_of_another_was_never_shown() -> None:
    inner = BEGIN + RESULT + r("computed") + END

    assert words(p(BEGIN + inner + RESULT + r("shown") + END + r(" and on"))) == ("shown and on", [])


def test_words_in_a_field_without_a_result_or_one_that_never_ends_are_shown() -> None:
    assert words(p(BEGIN + r("press here") + END + r("."))) == ("press here.", [])
    assert words(p(BEGIN + r("cut off"))) == ("cut off", [])
