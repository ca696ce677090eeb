"""Redlining: what stands where when two versions are laid into one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.markup.moved_blocks import compared_blocks
from negotiate.markup.redline import Block, BlockState, blocks, changed
from negotiate.markup.stretches import DEL, INS
from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.compare import compare

CAME, WENT = (
    f'<{tag} class="end"><span role="img" aria-label="end of paragraph"></span></{tag}>' for tag in ("ins", "del")
)
TEXTS = st.lists(st.sampled_from(["1. ", "(a) ", "\n", "\n\n", "States", " shall", " act", ".", "[", "*"])).map("".join)


def laid(old: str, new: str) -> list[Block]:
    """Give the blocks of the redline from one text to another."""
    change = changed(old, [(edit, DEL, INS) for edit in diff(old, new)])
    return list(blocks(change.stretches, change.old, change.new))


@pytest.mark.parametrize(
    ("old", "new", "states"),
    [
        ("One.", "One.", [BlockState.STANDING]),
        ("One.", "One.\n\nTwo.", [BlockState.STANDING, BlockState.ADDED]),
        ("One.\n\nTwo.", "Two.", [BlockState.REMOVED, BlockState.STANDING]),
        ("", "One.", [BlockState.ADDED]),
        ("One.", "", [BlockState.REMOVED]),
        ("2. Act.", "3. Act.", [BlockState.STANDING]),
        ("", "", []),
    ],
)
def test_a_block_knows_what_became_of_it(old: str, new: str, states: list[BlockState]) -> None:
    assert [block.state for block in laid(old, new)] == states


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        ("Ships sail on.\n\nStates act here.", "Ships sail on. States act here.", [WENT, ""]),
        ("Ships sail on. States act here.", "Ships sail on.\n\nStates act here.", [CAME, ""]),
        ("Ships sail on.", "Ships sail on.\n\nStates act here.", ["", ""]),
    ],
)
def test_an_end_of_paragraph_that_came_or_went_is_marked(old: str, new: str, marks: list[str]) -> None:
    assert [block.end_mark for block in laid(old, new)] == marks


def test_a_block_has_the_number_of_the_new_text() -> None:
    assert [block.path for block in laid("2. Act.", "3. Act.")] == [("3",)]


def test_a_moved_paragraph_stands_at_both_ends() -> None:
    old = "1. Recalling the Charter and all that it says.\n\n2. Ships sail the high seas in every season."
    new = "1. Ships sail the high seas in every season.\n\n2. Recalling the Charter and all that it says."
    states = {block.state: block.place for block in compared_blocks(compare(old, new), lambda *_: (DEL, INS, ""))}

    assert {states[BlockState.MOVED], states[BlockState.DEPARTED]} == {"1", "2"}


@given(TEXTS, TEXTS)
def test_the_stretches_hold_both_texts(old: str, new: str) -> None:
    stretches = changed(old, [(edit, DEL, INS) for edit in diff(old, new)]).stretches

    assert "".join(s.text for s in stretches if s.change != INS) == old
    assert "".join(s.text for s in stretches if s.change != DEL) == new
