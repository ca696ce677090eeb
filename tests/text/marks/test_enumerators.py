"""Enumerators at the head of a line, in the scripts of the six languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.enumerators import Numerals, read_mark, read_numeral


@pytest.mark.parametrize(
    ("line", "written", "label"),
    [
        ("1. States shall act.", "1.", "1"),
        ("12. States shall act.", "12.", "12"),
        ("1.States shall act.", "1.", "1"),
        ("(1) States shall act.", "(1)", "1"),
        ("2) States shall act.", "2)", "2"),
        ("(a) act;", "(a)", "a"),
        ("a) act;", "a)", "a"),
        ("(aa) act;", "(aa)", "aa"),
        ("(iv) act;", "(iv)", "iv"),
        ("(a bis) act;", "(a bis)", "a bis"),
        ("1 bis. States shall act.", "1 bis.", "1 bis"),
        ("3bis [States] shall act.", "3bis", "3 bis"),
        ("7.bis [States] shall act.", "7.bis", "7 bis"),
        ("(5bis)  States shall act.", "(5bis)", "5 bis"),
        ("- (17ter) [States shall act.]", "(17ter)", "17 ter"),
        ("9. bis States shall act.", "9. bis", "9 bis"),
        ("3.2 States shall act.", "3.2", "3.2"),
        ("3.2bis States shall act.", "3.2bis", "3.2 bis"),
        ("3.2: States shall act.", "3.2:", "3.2"),
        ("    2. States shall act.", "2.", "2"),
        ("[2. States shall act.]", "2.", "2"),
        ("*[(b) act;]*", "(b)", "b"),
        ("[4][2]. States shall act.", "[4][2].", "[4][2]"),
        ("A. General", "A.", "A"),
        ("IV. General", "IV.", "IV"),
        ("（一）采取行动；", "（一）", "（一）"),
        ("一、各国应采取行动。", "一、", "一"),
        ("二十一、各国应采取行动。", "二十一、", "二十一"),
        ("1．各国应采取行动。", "1．", "1"),
        ("а) принимать меры;", "а)", "а"),
        ("a) принимать меры;", "a)", "a"),
        ("- 1 تعمل الدول", "- 1", "1"),
        ("1- تعمل الدول", "1-", "1"),
        ("(أ) العمل؛", "(أ)", "أ"),
        ("(هـ) العمل؛", "(هـ)", "هـ"),
        ("OP1. *Decides* to meet;", "OP1.", "OP1"),
        ("[**OP 3 bis.** *Decides*", "OP 3 bis.", "OP3 bis"),
        ("PP2 alt *Recalling* the Charter,", "PP2 alt", "PP2 alt"),
    ],
)
def test_an_enumerator_is_read_as_it_is_written(line: str, written: str, label: str) -> None:
    mark = read_mark(line)

    assert mark is not None
    assert (mark.text, mark.label) == (written, label)
    assert line[mark.offset :].startswith(written)


@pytest.mark.parametrize(
    "line",
    [
        "States shall act.",
        "OPEC 3 States shall act.",
        "PP1-3 stand.",
        "2015 was the year.",
        "12 June is the date.",
        "1.5 degrees is the limit.",
        "2.5 % of the budget",
        "(s)he shall act.",
        "(EU) proposes to act.",
        "I declare the meeting open.",
        "a State shall act.",
        "- States shall act.",
        "-5 degrees is the limit.",
        "[shall][should] act",
        "**Option 1:** States shall act.",
        "| 1. | a row of a table |",
        "1990. The year",
        "iiii) is no number",
        "",
    ],
)
def test_words_and_figures_are_no_enumerator(line: str) -> None:
    assert read_mark(line) is None


@pytest.mark.parametrize(
    ("body", "readings"),
    [
        ("i", [(Numerals.LOWER, 9), (Numerals.LOWER_ROMAN, 1)]),
        ("ii", [(Numerals.LOWER, 35), (Numerals.LOWER_ROMAN, 2)]),
        ("V", [(Numerals.UPPER, 22), (Numerals.UPPER_ROMAN, 5)]),
        ("b", [(Numerals.LOWER, 2)]),
        ("3.2", [(Numerals.DOTTED, 2)]),
        ("十二", [(Numerals.HAN, 12)]),
        ("в", [(Numerals.CYRILLIC, 3)]),
        ("ج", [(Numerals.ABJAD, 3)]),
    ],
)
def test_a_label_keeps_every_reading(body: str, readings: list[tuple[Numerals, int]]) -> None:
    assert list(read_numeral(body)) == readings


@given(
    st.lists(
        st.sampled_from(
            [
                "1",
                "12",
                ".",
                "(",
                ")",
                "a",
                "iv",
                " ",
                "[",
                "]",
                " bis",
                "ter",
                "三",
                "、",
                "（",
                "）",
                "а",
                "أ",
                "-",
                "x",
            ]
        )
    ).map("".join)
)
def test_an_enumerator_is_the_text_that_stands_there(line: str) -> None:
    mark = read_mark(line)

    assert mark is None or line[mark.offset : mark.offset + len(mark.text)] == mark.text
