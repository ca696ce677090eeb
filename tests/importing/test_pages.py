"""Lines, offsets and the white space at the edges."""

import pytest

from negotiate.importing.pages import normalise, open_page, trim


def test_a_page_knows_the_line_of_every_character():
    page = open_page("ab\n\ncd")

    assert [page.line_at(offset) for offset in range(6)] == [0, 0, 0, 1, 2, 2]


def test_there_are_blank_lines_around_a_page():
    page = open_page("a\n \t")

    assert [page.is_blank(index) for index in (-1, 0, 1, 2)] == [True, False, True, True]


@pytest.mark.parametrize(("text", "normal"), [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("e\u0301", "é"), ("ﬁ", "ﬁ")])
def test_only_line_ends_and_composition_are_made_normal(text, normal):
    assert normalise(text) == normal


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("\n\na", "a"),
        ("a\n \n\n", "a"),
        ("  a  \n", "  a  "),
        ("a\n\nb", "a\n\nb"),
        (" \n\t", ""),
        ("\n  (a)\n", "  (a)"),
    ],
)
def test_trimming_takes_blank_lines_and_nothing_else(text, trimmed):
    assert trim(text) == trimmed
