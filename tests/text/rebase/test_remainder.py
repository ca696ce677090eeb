"""What is left of a change once a part of it is done: exactly the others, or nothing where that is doubtful."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.rebase.remainder import holds, remainder
from negotiate.text.tokens import tokenize
from tests.text.notation import carried_out
from tests.text.strategies import edits_of, texts

BASE = "Each State shall act promptly."


def left(done: str, goal: str, base: str = BASE) -> str | None:
    """Return the text that comes of what is left to do, or None where nothing is said."""
    tokens = tokenize(base)
    rest = remainder(tokens, diff(base, done), diff(base, goal), 0, len(tokens))
    return None if rest is None else apply(done, rest)


def held(text: str, asked: str, base: str = BASE) -> bool:
    """Say whether a text says already what an amendment of the base asks."""
    tokens = tokenize(base)
    return holds(tokens, diff(base, text), diff(base, asked), 0, len(tokens))


@pytest.mark.parametrize(
    ("done", "goal"),
    [
        ("Each State should act promptly.", "Each State should act now."),
        ("Each State should act promptly.", "Each State should act promptly, in good faith."),
        ("Each State shall act promptly, in good faith.", "Each State shall act promptly, in good faith and fully."),
        ("Each State shall act promptly, in good faith.", "Each State shall act promptly, fully, in good faith."),
        ("Each shall act promptly.", "Each shall."),
        ("Each State shall.", "Each State."),
        ("Each.", ""),
    ],
)  # fmt: skip
def test_what_is_left_leads_to_the_words_that_were_asked_for(done: str, goal: str) -> None:
    assert left(done, goal) == goal


@pytest.mark.parametrize(
    ("done", "goal"),
    [
        ("Each State must act promptly.", "Each State should act promptly."),
        ("Each State should meet promptly.", "Each State should act now."),
        ("Each State shall not act promptly.", "Each State shall, where this is not futile, act promptly."),
        ("Each State shall act promptly,.", "Each State shall act promptly, in good faith."),
        ("Each State shall act.", "Each State shall act without delay."),
        ("Each State shall act the promptly.", "Each State shall act on the day of the request."),
    ],
)
def test_nothing_is_said_of_other_words_and_of_a_part_that_may_be_chance(done: str, goal: str) -> None:
    assert left(done, goal) is None


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("Each State should act without delay.", "Each State should act promptly.", True),
        ("Each State shall act promptly, in good faith, now.", "Each State shall act promptly, in good faith.", True),
        ("Each State shall.", "Each State shall act.", True),
        ("Each State shall act promptly, in very good faith.", "Each State shall act promptly, in good faith.", False),
        ("Each State shall not knowingly act promptly.", "Each State shall not act promptly.", False),
        ("Each State must act promptly.", "Each State should act promptly.", False),
    ],
)  # fmt: skip
def test_a_text_holds_what_was_asked_where_it_stands_there_in_one_piece(text: str, asked: str, expected: bool) -> None:
    assert held(text, asked) is expected


@given(texts, texts, texts)
def test_what_is_left_never_leads_elsewhere_and_strikes_nothing_that_was_brought(
    base: str, done: str, goal: str
) -> None:
    tokens = tokenize(base)
    part = diff(base, done)
    rest = remainder(tokens, part, diff(base, goal), 0, len(tokens))
    brought = {
        edit.start + sum(len(e.tokens) - e.end + e.start for e in part if e < edit) + place
        for edit in part
        for place in range(len(edit.tokens))
    }

    assert rest is None or "".join(carried_out(tokens, part, rest)) == goal
    assert brought.isdisjoint(place for edit in rest or () for place in range(edit.start, edit.end))


@given(st.data(), texts)
def test_of_edits_of_which_some_are_done_the_others_are_left(draw: st.DataObject, base: str) -> None:
    edits = draw.draw(edits_of(base))
    some = draw.draw(st.sets(st.sampled_from(edits))) if edits else set[Edit]()
    rest = remainder(tokenize(base), sorted(some), edits, 0, len(tokenize(base)))

    assert rest is None or "".join(carried_out(tokenize(base), sorted(some), rest)) == apply(base, edits)
