"""Provenance: who brought in each word, through chains of versions."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.provenance import (
    Attributed,
    Carried,
    Given,
    OriginSpan,
    Run,
    Runs,
    provenance,
    spans,
    whole,
)
from negotiate.text.tokens import tokenize
from tests.text.notation import cases, columns, credited
from tests.text.strategies import edits_of, texts


def history(*versions: str) -> tuple[str, Runs]:
    """Return the last of some versions, by authors A, B ..., with its runs; the first is of nobody."""
    base, runs = versions[0], whole(versions[0], "")
    for number, new in enumerate(versions[1:]):
        runs = provenance(runs, base, diff(base, new), chr(ord("A") + number))
        base = new
    return base, runs


@pytest.mark.parametrize("case", cases("provenance"))
def test_words_are_of_whom_the_table_says(case: str) -> None:
    versions, expected = columns(case)

    assert credited(*history(*versions)) == expected.replace("(empty)", "")


def test_carried_words_keep_the_origin_of_each() -> None:
    move = Attributed(Edit(4, 4, tokenize(" shall act")), "B", (Carried(2, 1),))
    runs = provenance([Run(2, "import"), Run(2, "A")], "States shall act.", [Edit(1, 3), move], "B")

    assert runs == (Run(1, "import"), Run(1, "A"), Run(1, "import"), Run(1, "A"))


def test_an_edit_may_have_words_of_several_origins() -> None:
    change = Attributed(Edit(1, 2, (" [", "shall", "]")), "S", (Given(1, ("S",)), Carried(1, 1), Given(1, ("S",))))

    assert provenance(whole("States shall", "import"), "States shall", [change], "unused") == (
        Run(1, "import"), Run(1, "S"), Run(1, "import"), Run(1, "S"),
    )  # fmt: skip


def test_runs_in_the_middle_are_carried_by_reference() -> None:
    runs = tuple(Run(1, name) for name in "abcdefgh")

    carried = provenance(runs, "one two three four five six seven eight", [Edit(0, 1, ("uno",))], "A")

    assert all(after is before for before, after in zip(runs[2:7], carried[2:7], strict=True))


def test_runs_that_do_not_cover_the_base_are_refused() -> None:
    with pytest.raises(ValueError, match="runs of 3 tokens do not cover a base of 4"):
        provenance([Run(3, "import")], "States shall act.", (), "A")


def test_runs_that_do_not_cover_the_text_are_refused() -> None:
    with pytest.raises(ValueError, match="do not cover a text of 4"):
        spans("States shall act.", [Run(5, "import")])


@pytest.mark.parametrize("edits", [[Edit(0, 2), Edit(1, 3)], [Edit(3, 5)], [Edit(2, 1)]])
def test_edits_that_overlap_or_lie_outside_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another or lies outside"):
        provenance([Run(4, "import")], "States shall act.", edits, "A")


def test_sources_must_cover_the_tokens_of_their_edit() -> None:
    with pytest.raises(ValueError, match="cover its tokens exactly"):
        Attributed(Edit(0, 0, ("a", " b")), "A", (Given(1, ("A",)),))


def test_an_empty_text_has_no_runs() -> None:
    assert whole("", "import") == provenance((), "", (), "A") == spans("", ()) == ()


def test_spans_are_the_text_cut_by_origin() -> None:
    assert spans("States should act.", [Run(1, "I"), Run(1, "A"), Run(2, "I")]) == (
        OriginSpan("States", "I"), OriginSpan(" should", "A"), OriginSpan(" act.", "I"),
    )  # fmt: skip


@given(st.lists(texts, min_size=1, max_size=5))
def test_runs_always_cover_the_text(versions: list[str]) -> None:
    text, runs = history(*versions)

    assert "".join(span.text for span in spans(text, runs)) == text
    assert all(before.origin != after.origin for before, after in pairwise(runs))


@given(texts, st.data())
def test_words_that_no_edit_touches_keep_their_origin(base: str, draw: st.DataObject) -> None:
    edits = diff(base, apply(base, draw.draw(edits_of(base))))
    previous = [Run(1, f"word {number}") for number in range(len(tokenize(base)))]

    runs = provenance(previous, base, edits, "A")

    touched = {index for edit in edits for index in range(edit.start, edit.end)}
    kept = [run.origin for run in previous if int(run.origin[5:]) not in touched]
    assert [run.origin for run in runs if run.origin != "A"] == kept
    assert sum(run.length for run in runs if run.origin == "A") == sum(len(edit.tokens) for edit in edits)
