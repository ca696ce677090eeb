"""Alignment: which paragraph is which, and which have moved."""

import pytest
from hypothesis import given

from negotiate.text.diff.paragraphs.alignment import Alignment, Group, align, body, words_of
from negotiate.text.diff.paragraphs.matching import words
from negotiate.text.marks.paragraphs import paragraphs
from tests.text.strategies import clauses

ACT = "Each Party shall protect critical infrastructure in good faith."
TELL = "Parties shall notify incidents within three days. They shall share the evidence that they hold."
HELP = "A Party may request assistance from any other Party."
REST = "Nothing in this Article affects the rights of Parties."


def aligned(old: list[str], new: list[str]) -> Alignment:
    """Align texts given as paragraphs."""
    return align(paragraphs("\n\n".join(old)), paragraphs("\n\n".join(new)))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([ACT, HELP], [ACT, HELP], [((0,), (0,)), ((1,), (1,))]),
        ([ACT, HELP], [HELP], [((1,), (0,))]),
        ([f"1. {ACT}", f"2. {HELP}"], [f"1. {TELL}", f"2. {ACT}", f"3. {HELP}"], [((0,), (1,)), ((1,), (2,))]),
        ([ACT, TELL], [ACT, *TELL.split(". ")], [((0,), (0,)), ((1,), (1, 2))]),
        (
            ["A Party may leave by a note. It leaves after a year."],
            ["1. A Party may leave by a note to the depositary of this text.", "2. It leaves after a year."],
            [((0,), (0, 1))],
        ),
        ([ACT, *TELL.split(". "), HELP], [ACT, TELL, HELP], [((0,), (0,)), ((1, 2), (1,)), ((3,), (2,))]),
        (["(a) Reserved", "(b) Reserved"], ["(a) Reserved", "(b) Reserved"], [((0,), (0,)), ((1,), (1,))]),
        (["1. Act now", f"2. {ACT}"], ["1. Act soon", f"2. {ACT}"], [((0,), (0,)), ((1,), (1,))]),
    ],
)
def test_paragraphs_that_stay_are_found(old: list[str], new: list[str], expected: list[Group]) -> None:
    assert aligned(old, new) == Alignment(tuple(expected), ())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([ACT, TELL, HELP], [TELL, HELP, ACT], ((0, 2),)),
        ([ACT, TELL, HELP], [HELP, ACT, TELL], ((2, 0),)),
        ([HELP, TELL, ACT], [TELL, ACT.replace("good faith", "time"), HELP], ((0, 2),)),
        (["Act now.", TELL], [TELL, "Act now."], ((0, 1),)),
        (["and", TELL], [TELL, "and"], ()),
        (["Act now.", "Act now.", TELL], [TELL, "Act now.", "Act now."], ()),
        (["Option 1: now", TELL], [TELL, "Option 1: now"], ()),
        (["(a) Ships;", "(b) Tugs;", "(c) Rafts."], ["(a) Tugs;", "(b) Rafts;", "(c) Ships."], ((0, 2),)),
        (["(a) Reserved;", "(b) Act.", "(c) Vote."], ["(a) Act;", "(b) Vote;", "(c) Reserved."], ((0, 2),)),
        (["1. Reserved", "2. Act", "3. Reserved"], ["1. Act", "2. Reserved", "3. Reserved"], ()),
    ],
)
def test_paragraphs_that_stand_elsewhere_have_moved(
    old: list[str], new: list[str], expected: tuple[tuple[int, int], ...]
) -> None:
    assert aligned(old, new).moved == expected


def test_paragraphs_beside_fixed_ones_that_are_nearly_the_same_stay_though_another_is_as_alike() -> None:
    tell = TELL.replace("three", "five")

    assert aligned([ACT, TELL, HELP], [ACT, tell, HELP, tell]).in_place == (((0,), (0,)), ((1,), (1,)), ((2,), (2,)))


@pytest.mark.parametrize(
    "text", ["1. States  shall\n   act.", "(a)States act.", "第1条 各国应合作。", "1.1 Act", "act"]
)
def test_the_words_of_a_paragraph_are_those_of_its_body(text: str) -> None:
    (paragraph,) = paragraphs(text)

    assert words_of(paragraph) == words(body(paragraph))


def test_a_body_is_what_a_paragraph_says() -> None:
    assert [body(p) for p in paragraphs("1. States  shall:\n\n   (a) act;")] == ["States shall:", "act;"]


@given(clauses, clauses)
def test_no_paragraph_is_used_twice(old: str, new: str) -> None:
    found = align(paragraphs(old), paragraphs(new))
    used_old = [n for group in found.in_place for n in group[0]] + [i for i, _ in found.moved]
    used_new = [n for group in found.in_place for n in group[1]] + [j for _, j in found.moved]

    assert len(set(used_old)) == len(used_old)
    assert len(set(used_new)) == len(used_new)


@given(clauses, clauses)
def test_what_stays_in_place_rises_on_both_sides(old: str, new: str) -> None:
    groups = align(paragraphs(old), paragraphs(new)).in_place

    assert [n for group in groups for n in group[0]] == sorted(n for group in groups for n in group[0])
    assert [n for group in groups for n in group[1]] == sorted(n for group in groups for n in group[1])


@given(clauses)
def test_a_text_stays_in_place_against_itself(text: str) -> None:
    found = paragraphs(text)

    assert align(found, found) == Alignment(tuple(((n,), (n,)) for n in range(len(found))), ())
