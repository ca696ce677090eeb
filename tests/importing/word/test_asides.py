"""What of a Word file is no text: it is named."""

from negotiate.importing.office.asides import left_aside
from tests.importing.word.files import ROOT, p, r, read

PICTURE = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"
BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"


def said(body: str, **parts: str) -> list[str]:
    """Return what is said of what was left aside."""
    return list(left_aside(read(body, **parts)))


def test_pictures_are_counted_and_rules_and_boxes_are_none() -> None:
    rule = '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>'

    assert said(p(r("See:") + PICTURE + rule + BOX.format(p(r("Read."))) + PICTURE)) == [
        "Left aside, pictures and objects: 2."
    ]


def test_words_of_drawings_and_of_diagrams_are_named() -> None:
    drawn = "<w:r><w:drawing><a:p><a:r><a:t>drawn </a:t></a:r><a:r><a:t>words</a:t></a:r></a:p></w:drawing></w:r>"
    shape = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    diagram = f"<w:d {ROOT}><a:p><a:t>a step</a:t></a:p></w:d>"

    assert said(p(drawn + shape), **{"diagrams/data1": diagram}) == [
        "Left aside, words of a drawing: “drawn words”.",
        "Left aside, words of a drawing: “DRAFT”.",
        "Left aside, words of a drawing: “a step”.",
    ]


def test_a_file_inside_the_file_is_told() -> None:
    assert said(p(r("Read.")) + "<w:altChunk/>") == ["Left aside, files that stand inside this one: 1."]


def test_many_of_a_kind_are_named_in_part() -> None:
    hidden = "".join(p(r(f"No {number}", "<w:vanish/>")) for number in range(8))
    told = said(hidden)

    assert told[0] == "Left aside, words that the file hides: “No 0”."
    assert told[5:] == ["Left aside, further words that the file hides: 3."]
