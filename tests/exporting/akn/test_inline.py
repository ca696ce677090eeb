"""Words inside a paragraph as elements."""

import pytest
from lxml import etree

from negotiate.exporting.akn.inline import leaf, write_words

SPACE = ' xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("States *shall* act.", "States <i>shall</i> act."),
        ("***now***", "<i><b>now</b></i>"),
        ("one\ntwo", "one<eol/>two"),
        ("as said[^1], and[^2]", 'as said<noteRef href="#n1" marker="1"/>, and[^2]'),
        ("a < b & c", "a &lt; b &amp; c"),
        ("lost\x0c", "lost\ufffd"),
    ],
)
def test_words_are_written_with_their_marks(words: str, written: str) -> None:
    root = etree.Element("r", nsmap={None: SPACE[8:-1]})
    write_words(leaf(root, "p"), words, {"1": "n1"})

    assert etree.tostring(root[0], encoding="unicode").replace(SPACE, "") == f"<p>{written}</p>"
