"""The words of one paragraph."""

from tests.importing.odt.files import p, read, words

BOLD = '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'


def text(inside: str) -> str:
    """Return what is read of one paragraph."""
    return "".join(words(read(p(inside))))


def test_white_space_is_what_the_format_says_that_it_is() -> None:
    assert text(" a\n  b<text:span> </text:span> c<text:s/><text:s text:c='2'/>d<text:tab/><text:line-break/> e") == (
        "a b c   d\t\n e"
    )


def test_every_element_that_shows_a_character_is_read() -> None:
    inside = (
        "<text:a>link</text:a> <text:span>in <text:span>span</text:span></text:span>"
        " <text:page-number>3</text:page-number> <text:unheard>o<text:bookmark>f</text:bookmark></text:unheard> <text:ruby><text:ruby-base>base</text:ruby-base></text:ruby>"
        "<text:script>code</text:script><office:annotation><text:p>Why?</text:p></office:annotation>"
    )  # fmt: skip

    assert text(inside) == "link in span 3 of base"


def test_words_have_their_looks() -> None:
    (one,) = read(p('a<text:span text:style-name="B">b</text:span>c'), BOLD).paragraphs

    assert [(piece.text, piece.strong) for piece in one.pieces] == [("a", False), ("b", True), ("c", False)]
