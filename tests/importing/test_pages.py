"""Lines, offsets and the white space at the edges."""

import pytest

from negotiate.importing.pages import normalise, open_page, trim
from negotiate.importing.parse import parse


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


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028", "\u2029"])
def test_a_line_is_ended_in_many_ways(end):
    assert normalise(f"a{end}b") == "a\nb"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Draft\n=====\n\nA.", "# Draft\n\n\nA."),
        ("A.\n\nArticle 1\n---\nB.", "A.\n\n## Article 1\n\nB."),
        ("A.\n\n---\n\nB.", "A.\n\n---\n\nB."),
        ("One line\nand another\n---", "One line\nand another\n---"),
        ("| a |\n|---|", "| a |\n|---|"),
    ],
)
def test_an_underlined_title_becomes_one_with_signs_before_it(text, normal):
    assert normalise(text) == normal


@pytest.mark.parametrize("sign", ["\u200b", "\u200f", "\u202b", "\u061c", "\ufeff", "\u00ad"])
def test_signs_that_nobody_sees_are_no_words_of_a_line(sign):
    page = open_page(f"{sign} a\n{sign}")

    assert (page.words(0), page.start_of(0), page.is_blank(1)) == ("a", 2, True)


def test_a_title_of_several_lines_may_be_underlined():
    found = parse("Draft treaty\non care\n=====\n\nArticle 1\n--\n\nA.")

    assert [clause.name for clause in found.clauses] == ["Draft treaty on care", "Article 1"]
    assert found.lines == (0, 5)
