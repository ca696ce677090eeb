"""Enumerators at the head of a line, in the scripts of the six languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.enumerators import (
    NumberedBlock,
    Numerals,
    read_mark,
    read_marks,
    read_numeral,
    section_headings,
)


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
        ("2A. States shall act.", "2A.", "2A"),
        ("2-A. States shall act.", "2-A.", "2A"),
        ("(1A) States shall act.", "(1A)", "1A"),
        ("1.2A States shall act.", "1.2A", "1.2A"),
        ("(za) act;", "(za)", "za"),
        ("(ab) act;", "(ab)", "ab"),
        ("2 бис. Государства действуют.", "2 бис.", "2 бис"),
        ("1.- Los Estados actúan.", "1.-", "1"),
        ("（乙）采取行动；", "（乙）", "（乙）"),
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


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("1. (a) The Court shall sit.", ["1.", "(a)"]),
        ("1. (a) (i) The Court shall sit.", ["1.", "(a)", "(i)"]),
        ("1) a) Le tribunal siège.", ["1)", "a)"]),
        ("1. а) Суд заседает.", ["1.", "а)"]),
        ("一、（一）法院开庭。", ["一、", "（一）"]),
        ("١. (أ) تنعقد المحكمة", ["١.", "(أ)"]),
        ("2. (b) The Court shall sit.", ["2."]),
        ("1. (a) and (b) apply to all.", ["1."]),
        ("1. (a) et (b) s’appliquent.", ["1."]),
        ("The Court (a) shall sit.", []),
    ],
)
def test_a_line_may_open_a_list_inside_its_paragraph(line: str, written: list[str]) -> None:
    assert [mark.text for mark in read_marks(line)] == written


@pytest.mark.parametrize(("before", "after"), [("(z)", "(za)"), ("(za)", "(zb)"), ("2.", "2A."), ("2A.", "2B.")])
def test_a_further_letter_comes_behind_what_it_is_put_to(before: str, after: str) -> None:
    first, second = read_mark(f"{before} Act."), read_mark(f"{after} Act.")

    assert first is not None
    assert second is not None
    assert first.readings[0] == second.readings[0]
    assert second.suffix == first.suffix + 1


def test_a_list_of_two_letters_goes_on_from_the_twins() -> None:
    marks = [read_mark(f"{written} act;") for written in ("(z)", "(aa)", "(ab)", "(ac)")]

    assert [mark.readings[0][1] for mark in marks if mark] == [26, 27, 28, 29]


def found(*lines: str) -> list[int]:
    """Give the headings among some blocks, by index."""
    return sorted(section_headings([NumberedBlock(line, read_mark(line)) for line in lines]))


@pytest.mark.parametrize(
    "heading",
    [
        "A. GENERAL PROVISIONS",
        "**B. Reports**",
        "IV. Institutional arrangements",
        "A. DISPOSITIONS GÉNÉRALES",
        "A) DISPOSICIONES GENERALES",
        "А. ОБЩИЕ ПОЛОЖЕНИЯ",
        "A. 一般规定",
    ],
)
def test_a_short_line_with_a_capital_letter_above_a_number_is_a_heading(heading: str) -> None:
    assert found(heading, "1. Act.") == [0]


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("A. The Parties shall:", "1. act;"),
        ("A. Each Party acts.", "1. It reports."),
        ("A. GENERAL", "(a) act;"),
        ("a. general", "1. act;"),
        ("(A) GENERAL", "1. act;"),
        ("A.", "1. act;"),
        (f"A. {'long ' * 40}", "1. act;"),
        ("A. GENERAL\nPROVISIONS that go on", "1. act;"),
    ],
)
def test_other_lines_are_none(line: str, below: str) -> None:
    assert found(line, below) == []


def test_numbers_that_run_on_leave_the_headings_out_of_their_names() -> None:
    assert found("A. GENERAL", "1. Act.", "2. Meet.", "B. REPORTS", "3. Report.") == [0, 3]


def test_numbers_that_begin_anew_have_the_headings_in_their_names() -> None:
    assert found("A. GENERAL", "1. Act.", "B. REPORTS", "1. Report.") == []
