"""The words of one paragraph as others write them."""

import pytest
from lxml import etree

from negotiate.importing.akn.inline import words_of
from negotiate.importing.akn.vocabulary import OWN


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("<p>A <i>well</i> <b>deep</b></p>", "A *well* **deep**"),
        ("<p>five * six</p>", "five * six"),
        ("<p>A<eol/>B<br/>C</p>", "A\nB\nC"),
        ("<p>\n    laid\n    out\n  </p>", "laid out"),
        ("<p>a <ref href='#x'>well</ref><remark>[laughter]</remark></p>", "a well[laughter]"),
        ("<p>a<noteRef href='#n' marker='3'/></p>", "a[^3]"),
        ("<p>a <del>old</del><ins>new</ins></p>", "a new"),
        (f"<p xmlns:n='{OWN}' n:drawn='_a_   b'>_a_ b</p>", "_a_   b"),
        (f"<p xmlns:n='{OWN}' n:drawn='a   b'>a c</p>", "a c"),
    ],
)
def test_a_paragraph_is_read_with_its_marks_and_without_its_layout(paragraph: str, words: str) -> None:
    assert words_of(etree.fromstring(paragraph)) == words
