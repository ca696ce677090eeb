"""What of a file was left aside, in sentences."""

from negotiate.importing.office.asides import excerpt, left_aside
from tests.importing.word.files import ROOT, docx, p, r, read


def test_heads_of_pages_are_shown_by_their_beginning() -> None:
    head = f"<w:hdr {ROOT}>{p(r('A long line ' * 10))}</w:hdr>"

    (sentence,) = left_aside(read(p(r("Text")), header1=head))

    assert sentence.startswith("Left aside, at the head or foot of pages: “A long line A long line")
    assert sentence.endswith("…”.")
    assert excerpt("Short") == "Short"


def test_of_a_file_that_is_all_text_nothing_is_said() -> None:
    assert docx(p(r("Text")))
    assert list(left_aside(read(p(r("Text"))))) == []
