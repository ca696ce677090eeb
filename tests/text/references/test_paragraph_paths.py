"""Paths: which paragraph is meant, what lies between two, and where one stands in a newer wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.references.paragraph_paths import (
    Path,
    chained,
    followed,
    is_run_in,
    meant,
    paths_between,
    relabelled,
    stands,
    steps,
)
from tests.text.strategies import clauses

PATHS = [("1",), ("1", "a"), ("1", "b"), ("2",), ("2", "a"), ("2", "b"), ("2", "b", "i"), ("3",)]
BODY = "1. States act in good faith.\n\n2. States report every year:\n\n(a) to the Conference;\n\n(b) to the public."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2", "a"), ("2", "(a)")),
        (("二",), ("2",)),
        (("二", "（一）"), ("2", "一")),
        (("5 bis",), ("5bis",)),
        (("2", "с"), ("2", "c")),
        (("هـ",), ("ه",)),
        (("OP2 bis", "a"), ("2 bis", "a")),
    ],
)
def test_two_ways_of_writing_a_path_are_equal(one: Path, other: Path) -> None:
    assert steps(one) == steps(other)


@pytest.mark.parametrize(
    ("path", "near", "found"),
    [
        (("2",), (), ("2",)),
        (("2", "b", "i"), (), ("2", "b", "i")),
        (("b", "i"), (), ("2", "b", "i")),
        (("b",), ("2", "a"), ("2", "b")),
        (("b",), ("1", "a"), ("1", "b")),
        (("b",), ("2", "b", "i"), ("2", "b")),
        (("b",), ("3",), None),
        (("b",), (), None),
        (("4",), (), None),
    ],
)
def test_a_path_names_one_paragraph_or_none(path: Path, near: Path, found: Path | None) -> None:
    assert meant(path, PATHS, near) == found


@pytest.mark.parametrize(("path", "is_there"), [((), True), (("b",), True), (("4",), False), (("a", "b"), False)])
def test_a_paragraph_stands_in_a_clause_or_not(path: Path, is_there: bool) -> None:
    assert stands(path, PATHS) is is_there


@pytest.mark.parametrize(
    ("first", "last", "between"),
    [(("1",), ("3",), (("2",),)), (("2", "a"), ("2", "b"), ()), (("3",), ("1",), ()), (("i",), ("iii",), ())],
)
def test_what_lies_between_is_of_the_same_list(first: Path, last: Path, between: tuple[Path, ...]) -> None:
    assert paths_between(first, last, PATHS) == between


@pytest.mark.parametrize(
    ("change", "path", "now"),
    [
        (("2. States", "2. (a) States"), ("2", "b"), ("2", "b")),
        (("1. States act", "1. Ships sail at sea.\n\n2. States act"), ("1",), ("2",)),
        (("(a) to", "(a) to the depositary at once;\n\n(b) to"), ("2", "a"), ("2", "b")),
        (("every year", "each year"), ("2", "b"), ("2", "b")),
        (("\n\n(b) to the public.", ""), ("2", "b"), None),
        (("(a) to the Conference;\n\n(b)", "(a)"), ("2", "a"), None),
        (("(a) to the Conference;\n\n(b)", "(a)"), ("2", "b"), ("2", "a")),
        (("1. States act in good faith.", "1. Ships sail far away."), ("1",), ("1",)),
    ],
)
def test_a_paragraph_is_followed_into_the_next_wording(change: tuple[str, str], path: Path, now: Path | None) -> None:
    assert followed(BODY, BODY.replace(*change))[path] == now


@given(clauses)
def test_an_unchanged_wording_keeps_every_path(text: str) -> None:
    assert all(old == new for old, new in followed(text, text).items())


@given(clauses, clauses)
def test_a_path_is_followed_to_a_paragraph_that_is_there(old: str, new: str) -> None:
    there = {path for paragraph in paragraphs(new) for path in paragraph.paths}

    assert {path for path in followed(old, new).values() if path is not None} <= there


@pytest.mark.parametrize(
    ("path", "body", "is_there"),
    [
        (("2", "b"), "2. Les États : a) agissent ; b) se réunissent.", True),
        (("2", "c"), "2. Les États : a) agissent ; b) se réunissent.", False),
        (("四", "（二）", "1"), "四、（一）甲；（二）1．乙；", True),
        (("3",), "- 1 تعمل الدول - 3 تجتمع الدول", True),
        (("هـ",), "(د) العمل؛ (هـ) الاجتماع", True),
        (("3",), "They meet 3 times.", False),
    ],
)
def test_a_paragraph_may_be_run_into_a_line(path: Path, body: str, is_there: bool) -> None:
    assert is_run_in(path, body) is is_there


def test_a_path_is_followed_through_several_wordings() -> None:
    maps = [{("1",): ("2",)}, {("3",): ("4",)}, {("2",): ("3",)}]

    assert chained(("1",), maps) == ("3",)
    assert chained(("1",), [*maps, {("3",): None}, {("3",): ("9",)}]) is None


@pytest.mark.parametrize(
    ("written", "label", "fresh"),
    [
        ("3", "4", "4"),
        ("三", "4", "四"),
        ("（二）", "三", "（三）"),
        ("b", "(c)", "c"),
        ("3", "3 bis", "3 bis"),
        ("5 bis", "6", "6"),
    ],
)
def test_a_label_is_written_as_the_old_one_was(written: str, label: str, fresh: str) -> None:
    assert relabelled(written, label) == fresh


def test_the_preamble_of_a_resolution_is_another_list_than_its_operative_part() -> None:
    paths = [("PP1",), ("PP2",), ("PP3",), ("OP1",), ("OP2",), ("OP3",)]

    assert paths_between(("1",), ("3",), paths) == (("OP2",),)
    assert paths_between(("PP1",), ("PP3",), paths) == (("PP2",),)


@given(st.sampled_from(PATHS))
def test_every_whole_path_is_meant_by_itself(path: Path) -> None:
    assert meant(path, PATHS) == path


def test_an_item_that_stands_in_the_line_of_its_paragraph_is_followed_with_it() -> None:
    old = "1. Ships sail far away.\n\n2. (a) The Court sits in public.\n(b) It decides by majority."
    new = old.replace("1. Ships sail far away.\n\n2.", "1.")

    assert followed(old, new)[("2", "a")] == ("1", "a")


@pytest.mark.parametrize("written", ["2A", "2 A", "2-A"])
def test_a_letter_behind_a_number_is_the_same_however_it_stands(written: str) -> None:
    assert steps((written,)) == (("2", 1),)
