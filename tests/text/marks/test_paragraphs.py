"""Paragraphs: where they begin, what they are called, and that nothing is lost between them."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.paragraphs import gaps, join, paragraphs
from negotiate.text.tokens import tokenize
from tests import real_texts
from tests.text.treaties import FILES

LINES = st.sampled_from(
    [
        "1. Act",
        "2. Act",
        "(a) act",
        "(i) act",
        "    (ii) act",
        "  [3 bis. Act",
        "",
        "  ",
        "一、行动",
        "Option 2: act",
        "act\r",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(LINES).map("\n".join))


def named(*enumerators: str) -> list[str]:
    """Give the paths, written with dots, of flat paragraphs with these enumerators."""
    return [".".join(p.path) for p in paragraphs("\n".join(f"{mark} Act;" for mark in enumerators))]


@pytest.mark.parametrize(
    ("enumerators", "paths"),
    [
        ("1. (a) (i) (ii) (b) 2.", "1 1.a 1.a.i 1.a.ii 1.b 2"),
        ("(g) (h) (i) (j)", "g h i j"),
        ("(h) (i) (ii) (i)", "h h.i h.ii i"),
        ("(a) (i) (b)", "a a.i b"),
        ("(a) (i) (ii) (iii) (iv) (v) (vi) (b)", "a a.i a.ii a.iii a.iv a.v a.vi b"),
        ("(u) (v) (w) (x)", "u v w x"),
        ("(iv) (v) (vi)", "iv v vi"),
        ("a) i) ii) b) c)", "a a.i a.ii b c"),
        ("(a) (1) (2) (b)", "a a.1 a.2 b"),
        ("(1) (a) (2)", "1 1.a 2"),
        ("A. 1. B. C. D.", "A A.1 B C D"),
        ("I. 1. (a) II. 1.", "I I.1 I.1.a II II.1"),
        ("1. 3. 5.", "1 3 5"),
        ("PP1 PP2 OP1. (a) (b) OP1 OP2. (i) (ii)", "PP1 PP2 OP1 OP1.a OP1.b OP1 OP2 OP2.i OP2.ii"),
        ("1. 2. 2. 3.", "1 2 2 3"),
        ("3. 3.1 3.2 (a) 4. 4.1", "3 3.1 3.2 3.2.a 4 4.1"),
        ("(a) (b) 1. (a)", "a b 1 1.a"),
        ("一、 （一） 1. 2. （二） 二、", "一 一.（一） 一.（一）.1 一.（一）.2 一.（二） 二"),
        ("（一） 一、 （一）", "（一） 一 一.（一）"),
        ("1. а) б) 2.", "1 1.а 1.б 2"),
        ("(أ) (ب) (ج)", "أ ب ج"),
    ],
)
def test_nesting_follows_the_enumerators(enumerators: str, paths: str) -> None:
    assert named(*enumerators.split()) == paths.split()


@pytest.mark.parametrize(
    ("enumerators", "paths"),
    [
        (("1.", "1 bis.", "1 ter.", "2."), ["1", "1 bis", "1 ter", "2"]),
        (("(a)", "(a bis)", "(b)"), ["a", "a bis", "b"]),
        (("2.", "3bis", "4."), ["2", "3 bis", "4"]),
    ],
)
def test_an_inserted_number_stands_beside_the_one_it_follows(enumerators: tuple[str, ...], paths: list[str]) -> None:
    assert named(*enumerators) == paths


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("1. Act:\n\n    1. Here\n    2. There\n\n2. Act", ["1", "1.1", "1.2", "2"]),
        ("7. Act:\n\n 1. Here\n\n 2. There\n\n8. Act", ["7", "7.1", "7.2", "8"]),
        ("1. Act\n\n    More of it\n\n2. Act", ["1", "1", "2"]),
        ("Opening words:\n\n(a) act\n\nClosing words", ["", "a", ""]),
        ("## Article 1\n\n1. Act\n\n## Article 2\n\n(a) act", ["", "1", "", "a"]),
        ("Option 1:\n\n1. Act\n\nOption 2:\n\n(a) act", ["", "1", "", "a"]),
        ("1. Act\n\n    Option 1:\n\n    1. Here\n\n    Option 2:\n\n    1. There", ["1", "1", "1.1", "1", "1.1"]),
        ("1. Act\n\n- first\n- second", ["1", "", ""]),
        ("1. Alt 1: act\nAlt 2: rest\n\n2. Go", ["1", "1", "2"]),
        ("1. Act\n\nAlternative measures\n\n2. Go", ["1", "", "2"]),
        ("6. Go\n\nOption 1\n\n7. Act\n\n8. Meet\n\nOption 2\n\n7. Rest", ["6", "", "7", "8", "", "7"]),
        ("1. Act:\n\nOption 1\n\n(a) here\n\nOption 2\n\n(a) there", ["1", "1", "1.a", "1", "1.a"]),
        (
            "1. Act:\n(a) here\n(b) there\nOption 1:\n(c) now\nOption 2:\n(c) later",
            ["1", "1.a", "1.b", "1", "1.c", "1", "1.c"],
        ),
    ],
)
def test_indentation_and_headings_place_a_paragraph(text: str, paths: list[str]) -> None:
    assert [".".join(p.path) for p in paragraphs(text)] == paths


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One\n\nTwo", ["One", "Two"]),
        ("One\nstill one\n\nTwo", ["One\nstill one", "Two"]),
        ("1. One\n2. Two", ["1. One", "2. Two"]),
        ("as in article\n5. above", ["as in article\n5. above"]),
        ("\n\n  One  \n \nTwo\n", ["  One  ", "Two"]),
        ("| a | b |\n|---|---|\n| 1. | 2. |", ["| a | b |\n|---|---|\n| 1. | 2. |"]),
        ("Option 1: act\nOption 2: rest", ["Option 1: act", "Option 2: rest"]),
        ("[^1]: a note\n[^2]: another", ["[^1]: a note", "[^2]: another"]),
        ("•\tact\n•\trest\no\tnow\n\uf0b7\tlater", ["•\tact", "•\trest", "o\tnow", "\uf0b7\tlater"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_blocks_are_as_they_stand(text: str, blocks: list[str]) -> None:
    assert [p.text for p in paragraphs(text)] == blocks


@given(TEXTS)
def test_paragraphs_and_gaps_give_the_text_back(text: str) -> None:
    found = paragraphs(text)

    assert join(found, gaps(text, found)) == text
    assert not "".join(gaps(text, found)).strip()


@given(TEXTS)
def test_a_paragraph_is_what_stands_at_its_offsets(text: str) -> None:
    assert all(text[p.start : p.end] == p.text and len(p.path) == p.depth for p in paragraphs(text))


@given(TEXTS)
def test_paragraphs_begin_and_end_where_tokens_do(text: str) -> None:
    borders = set(accumulate(map(len, tokenize(text)), initial=0))

    assert {offset for p in paragraphs(text) for offset in (p.start, p.end)} <= borders


@real_texts.needs_real_texts
@pytest.mark.parametrize("name", FILES)
def test_real_texts_come_back_whole(name: str) -> None:
    text = real_texts.read(name)
    found = paragraphs(text)

    assert join(found, gaps(text, found)) == text


@real_texts.needs_real_texts
@pytest.mark.parametrize(("name", "count"), [(f"bbnj-{name}", 251) for name in ("en.md", "fr.md", "es.md", "ru.txt")])
def test_the_same_treaty_has_the_same_numbered_paragraphs_in_each_language(name: str, count: int) -> None:
    numbered = [p for p in paragraphs(real_texts.read(name)) if p.path and p.path[0].isdecimal() and p.depth == 1]

    assert len(numbered) == count


def test_a_heading_with_a_letter_is_no_part_of_the_numbers_below_it() -> None:
    text = "A. GENERAL PROVISIONS\n\n1. States act:\n(a) now;\n\nB. REPORTS\n\n2. States report."

    assert [p.path for p in paragraphs(text)] == [("A",), ("1",), ("1", "a"), ("B",), ("2",)]


def test_a_heading_with_a_letter_names_numbers_that_begin_anew_below_it() -> None:
    text = "A. General\n\n1. States act.\n\nB. Reports\n\n1. States report."

    assert [p.path for p in paragraphs(text)] == [("A",), ("A", "1"), ("B",), ("B", "1")]


def test_an_item_in_the_first_line_of_a_paragraph_is_opened_with_it() -> None:
    found = paragraphs("1. (a) (i) The Court sits.\n(ii) It decides.\n(b) It reports.\n\n2. (b) applies.")

    assert [p.path for p in found] == [("1",), ("1", "a", "ii"), ("1", "b"), ("2",)]
    assert [p.opened for p in found] == [(("1", "a"), ("1", "a", "i")), (), (), ()]


def test_every_paragraph_that_begins_in_a_line_has_a_path() -> None:
    (found,) = paragraphs("1. (a) The Court sits.")

    assert found.paths == (("1",), ("1", "a"))


def test_a_line_without_an_enumerator_opens_no_path() -> None:
    (found,) = paragraphs("The Court sits.")

    assert found.paths == ()
