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
ENDS = {CAME: INS, WENT: DEL}
#: Sentences, and what stands before each of them in two texts.
SAID = ("They report.", "Ships sail on", "and reach a port", "; the Conference meets.", "Each Party pays", "at once.")
SEAMS = st.lists(st.tuples(*[st.sampled_from([" ", "\n\n"])] * 2), max_size=6)
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


def read(shown: list[Block], other: str) -> str:
    """Read one text out of blocks: all but what the tag of the other side stands round."""
    parts = []
    for block in shown:
        parts += [stretch.text for stretch in block.stretches if stretch.change != other]
        parts += [] if ENDS.get(block.end_mark) == other else ["\n\n"]
    return "".join(parts[:-1])


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


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("States act.\n\nThey report.", "States act. They report.", [(" ", INS)]),
        ("States act. They report.", "States act.\n\nThey report.", [(" ", DEL)]),
        ("States act;\n\nand report.", "States act and report.", [(" ", INS)]),
        ("各国行动。\n\n各国报告。", "各国行动。各国报告。", []),
    ],
)
def test_a_space_in_place_of_an_end_of_paragraph_is_told(old: str, new: str, told: list[tuple[str, str]]) -> None:
    first = laid(old, new)[0]

    assert [(one.text, one.change) for one in first.stretches if one.unseen] == told


@given(SEAMS)
def test_paragraphs_joined_and_split_are_read_in_both_texts(seams: list[tuple[str, str]]) -> None:
    old, new = (
        "States act." + "".join(pair[side] + said for pair, said in zip(seams, SAID, strict=False)) for side in (0, 1)
    )

    shown = laid(old, new)

    assert (read(shown, INS), read(shown, DEL)) == (old, new)


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
