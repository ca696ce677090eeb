"""Counting: enumerators that do not run on are reported, in six languages, and what brackets and options allow is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.miscounts import miscounts
from negotiate.text.marks.numerals import han_numeral, roman_numeral
from tests import real_texts
from tests.text.notation import PILCROW, cases, columns

TEXTS = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            ["1. ", "2. ", "(a) ", "(b) ", "3 bis. ", "[", "]", "Option 1: ", "Option 2: ", "x;", "x", "\n", "\n\n", "    ",
             "3.1 ", "（一）", "一、", "[4][2]. ", "## ", "3.2alt "]
        )
    ).map("".join),
)  # fmt: skip
NUMERALS = {
    "decimal": [f"{n}." for n in range(1, 10)],
    "letters": [f"({letter})" for letter in "abcdefghi"],
    "roman": [f"({roman_numeral(n).lower()})" for n in range(1, 10)],
    "dotted": [f"4.{n}" for n in range(1, 10)],
    "Chinese": [f"（{han_numeral(n)}）" for n in range(1, 10)],
    "Cyrillic": [f"{letter})" for letter in "абвгдежзи"],
    "Arabic": [f"({letter})" for letter in "أبجدهوزحط"],
}


def listed(enumerators: list[str]) -> str:
    """Return a text of one list."""
    return "\n".join(f"{enumerator} States shall act in good faith;" for enumerator in enumerators)


def told(text: str) -> str:
    """Write what does not run on in a text, as the table has it."""
    found = [
        f"{one.kind.name.lower()}: {one.enumerator} {f'after {one.after}' if one.after else 'at the head'}"
        for one in miscounts([text])
    ]
    return "; ".join(found) or "in order"


@pytest.mark.parametrize("line", cases("counting"))
def test_what_does_not_run_on_is_told(line: str) -> None:
    (text,), expected = columns(line)

    assert told(text).replace("\n", PILCROW) == expected


@pytest.mark.parametrize("numerals", NUMERALS)
def test_a_list_that_runs_on_is_in_order(numerals: str) -> None:
    assert told(listed(NUMERALS[numerals])) == "in order"


@pytest.mark.parametrize("numerals", NUMERALS)
@pytest.mark.parametrize("missing", range(1, 7))
def test_a_missing_paragraph_is_told_once(numerals: str, missing: int) -> None:
    enumerators = list(NUMERALS[numerals])
    before, after = enumerators[missing - 1], enumerators[missing + 1]
    del enumerators[missing]

    assert told(listed(enumerators)) == f"gap: {after} after {before}"


def test_a_later_clause_may_run_on_from_the_one_before() -> None:
    assert miscounts(["1. Act.\n2. Meet.", "3. Report."]) == ()


def test_a_later_clause_that_begins_anew_counts_for_itself() -> None:
    found = miscounts(["1. Act.\n2. Meet.", "1. Act.\n3. Report."])

    assert [(one.text, one.enumerator) for one in found] == [(1, "3.")]


def test_a_miscount_knows_its_text_and_its_place() -> None:
    found = miscounts(["1. Act.", "1. Act.\n3. Report."])

    assert [(one.text, one.start, one.end, one.path) for one in found] == [(1, 8, 10, ("3",))]


@given(TEXTS)
def test_a_miscount_lies_where_it_says(text: str) -> None:
    assert all(text[one.start : one.end] == one.enumerator for one in miscounts([text]))


@given(st.lists(TEXTS, max_size=4))
def test_miscounts_come_in_the_order_of_the_texts(texts: list[str]) -> None:
    found = [(one.text, one.start) for one in miscounts(texts)]

    assert found == sorted(found)


@pytest.mark.parametrize("piece", ["1. x\n", "[2. x]\n\n", "Option 1: x\n\n1. y\n\n", "[", "(a) x\n1. y\n"])
def test_a_long_text_is_no_trouble(piece: str) -> None:
    assert len(miscounts([piece * 2_000])) <= 4_000


@real_texts.needs_real_texts
@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("paris-agreement-2015/round-1-2015-10-23.md", "in order"),
        ("paris-agreement-2015/round-2-2015-12-04.md", "gap: 5. after 3."),
        ("paris-agreement-2015/round-3-2015-12-09.md", "gap: 21. after 19."),
        ("paris-agreement-2015/round-4-2015-12-12.md", "in order"),
        ("prepcom-report/2026-04-02-advance.txt", "in order"),
        ("prepcom-report/2026-05-04-final.txt", "in order"),
        ("bbnj-en.md", "in order"),
        ("bbnj-fr.md", "in order"),
        ("bbnj-es.md", "in order"),
        ("bbnj-ru.txt", "in order"),
        ("bbnj-zh.txt", "repeat: 三、 after 四、"),
        ("bbnj-ar.txt", "in order"),
    ],
)
def test_real_texts_hold_what_a_reader_finds_in_them(name: str, found: str) -> None:
    assert told(real_texts.read(name)) == found
