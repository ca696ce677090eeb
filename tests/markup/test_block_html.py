"""One block as HTML: its element, its level, and what is said of one that moved."""

import pytest

from negotiate.markup.appearance import appearance_of
from negotiate.markup.block_html import block_html, stretches_html
from negotiate.markup.redline import Block, BlockState, MoveEnd
from negotiate.markup.stretches import INS, RedlineStretch


def block(text: str, path: tuple[str, ...] = (), **more: object) -> Block:
    """Return a paragraph of which nothing changed."""
    stretch = RedlineStretch(appearance_of(text), 0, len(text), "", 0)
    return Block((stretch,), path, has_enumerator=bool(path), is_option=False, **more)


@pytest.mark.parametrize(
    ("path", "look"),
    [((), "p"), (("1",), "p"), (("1", "a"), "p two"), (("1", "a", "i"), "p three"), ("1" * 9, "p six")],
)
def test_a_paragraph_has_the_look_of_its_level(path: tuple[str, ...], look: str) -> None:
    assert block_html(block("Words.", tuple(path)), "n1", {}) == f'<p class="{look}" id="n1">Words.</p>'


def test_a_table_can_be_reached_by_the_keyboard() -> None:
    html = block_html(block("| a | b |\n|---|---|\n| 1 | 2 |"), "n1", {})

    assert html.startswith('<table class="p" id="n1" tabindex="0">')
    assert "<td>1</td>" in html


def test_a_block_that_moved_says_so_in_the_words_that_are_given() -> None:
    moved = block("Words.", state=BlockState.MOVED, move=MoveEnd.FROM, place="3", mark="<span>")

    assert (
        block_html(moved, "n1", {MoveEnd.FROM: "from {}"})
        == '<p class="p moved" id="n1"><span>from 3</span> Words.</p>'
    )


def test_words_are_escaped_and_neighbours_share_their_tags() -> None:
    look = appearance_of("a < b")
    both = [RedlineStretch(look, 0, 2, INS, -1), RedlineStretch(look, 2, 5, INS, -1)]

    assert stretches_html(both) == "<ins>a &lt; b</ins>"
