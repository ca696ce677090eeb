"""A compilation: every proposal in its place, nothing lost or made up, and without a trace of a name where masked."""

import pytest
from hypothesis import assume, given

from negotiate.text.edits import Edit, apply
from negotiate.text.merge.compilation import PlaceInText, StandingWords, WantedMove, bracketed, in_place
from negotiate.text.merge.merge import Merge, merge
from tests.text.notation import merged
from tests.text.strategies import rivals

NAMES = {"A": "Chile", "B": "Kenya", "C": "Japan", "D": "Fiji"}


def compiled(merge: Merge, names: dict[str, str] | None = NAMES) -> str:
    """Return a merge as a compilation."""
    return "".join(span.text for span in bracketed(in_place(merge), names))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("States act.", "States shall act."), "States [Chile: shall] act."),
        (("States act, fully.", "States act fully."), "States act[,] [Chile: delete] fully."),
        (("States shall act.", "States may act.", "States may act."), "States [shall] [Chile; Kenya: may] act."),
        (("States shall act.", "States act.", "States must act."), "States [shall] [Chile: delete] [Kenya: must] act."),
        (("", "States act."), "[Chile: States act.]"),
        (("1. Act.\n\n2. Report.", "1. Act."), "1. Act.\n\n[2. Report.] [Chile: delete]"),
        (("1. Act.", "1. Act.\n\n2. Report."), "1. Act.\n\n[Chile: 2. Report.]"),
        (
            ("1. Act.", "1. Act.\n\n2. Report.", "1. Act.\n\n2. Meet."),
            "1. Act.\n\n[Chile: 2. Report.]\n\n[Kenya: 2. Meet.]",
        ),
        (("各国应行动。", "各国可行动。"), "各国[应] [Chile: 可]行动。"),
    ],
)
def test_a_compilation_reads_as_the_table_says(texts: tuple[str, ...], expected: str) -> None:
    assert compiled(merged(*texts)) == expected


def test_a_break_that_is_to_go_is_shown_as_a_sign() -> None:
    joined = merge("Act.\n\nReport.", {"A": (Edit(2, 4, (" ",)),)})

    assert compiled(joined) == "Act.[¶] [Chile: ␣]\n\nReport."


def test_a_paragraph_that_is_to_stand_elsewhere_says_where_to() -> None:
    base, moved = (
        "States act.\n\nThey report at once.\n\nThey meet.",
        "They meet.\n\nStates act.\n\nThey report at once.",
    )

    assert "[Chile: to stand at the beginning] They meet." in compiled(merged(base, moved))


@given(rivals())
def test_the_words_of_the_base_are_all_there_once(given: tuple[str, dict[str, tuple[Edit, ...]]]) -> None:
    base, proposals = given
    pieces = in_place(merge(base, proposals))

    assert "".join(piece.text for piece in pieces if not isinstance(piece, WantedMove)) == base


@given(rivals())
def test_no_proposal_is_lost(given: tuple[str, dict[str, tuple[Edit, ...]]]) -> None:
    base, proposals = given
    laid = merge(base, proposals)
    assume(not laid.is_arranged)

    assert {author: read_as(author, laid) for author in proposals} == {
        author: apply(base, edits) for author, edits in proposals.items()
    }


def read_as(author: str, laid: Merge) -> str:
    """Return the text that an author wants, read off a compilation."""
    return "".join(
        next((wanted.text for wanted in piece.wanted if author in wanted.authors), piece.text)
        if isinstance(piece, PlaceInText)
        else piece.text
        for piece in in_place(laid)
        if isinstance(piece, PlaceInText | StandingWords)
    )


@given(rivals())
def test_masked_it_is_the_same_whoever_proposes_what(given: tuple[str, dict[str, tuple[Edit, ...]]]) -> None:
    base, proposals = given
    others = dict(zip(proposals, reversed(list(proposals.values())), strict=True))
    laid, swapped = merge(base, proposals), merge(base, others)
    assume(not laid.is_arranged)

    assert bracketed(in_place(laid)) == bracketed(in_place(swapped))
