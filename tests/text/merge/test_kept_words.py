"""What stays inside a replacement: words that only gained or lost marks beside them."""

import pytest
from hypothesis import given

from negotiate.text.diff.diff import diff
from negotiate.text.merge.kept_words import drawn_parts, kept_pairs
from negotiate.text.tokens import tokenize
from tests.text.strategies import repetitive, texts


def drawn(base: str, new: str) -> str:
    """Write the difference as text, as a page draws it: what goes in braces, then what comes after a plus sign."""
    tokens, reached, written = tokenize(base), 0, []
    for edit in diff(base, new):
        written += tokens[reached : edit.start]
        for struck, added, kept in drawn_parts(tokens[edit.start : edit.end], edit.tokens):
            written += [f"{{{struck}+{added}}}" if struck or added else "", kept]
        reached = edit.end
    return "".join([*written, *tokens[reached:]])


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        ("States shall act.", "States [shall] act.", "States {+[}shall{+]} act."),
        ("States shall act.", "[States [shall][should] act.", "{+[}States {+[}shall{+][should]} act."),
        ("States [shall] act.", "States shall act.", "States {[+}shall{]+} act."),
        ("agree to act now.", "agree [to act now].", "agree {+[}to act now{+]}."),
        ("a norm is", "a “norm” is", "a {+“}norm{+”} is"),
        ("States act", "States—act", "States{ +—}act"),
        ("States shall act.", "States should act.", "States{ shall+ should} act."),
        ("States shall act.", "States [should] act.", "States{ shall+ [should]} act."),
        ("shall take all measures", "should adopt all steps", "{shall take all measures+should adopt all steps}"),
        ("а также меры", "а также [меры]", "а также {+[}меры{+]}"),
        ("على الدول أن تتعاون", "على الدول [أن] تتعاون", "على الدول {+[}أن{+]} تتعاون"),
    ],
)  # fmt: skip
def test_a_word_beside_a_new_mark_is_not_replaced(base: str, new: str, expected: str) -> None:
    assert drawn(base, new) == expected


@given(texts, texts)
def test_what_is_drawn_is_both_sides_whole(base: str, new: str) -> None:
    drawing = list(drawn_parts(tokenize(base), tokenize(new)))

    assert "".join(struck + kept for struck, _, kept in drawing) == base
    assert "".join(added + kept for _, added, kept in drawing) == new


@given(repetitive, repetitive)
def test_words_that_stay_are_the_same_on_both_sides_in_the_same_order(base: str, new: str) -> None:
    old, fresh = tokenize(base), tokenize(new)
    pairs = kept_pairs(old, fresh)

    assert [old[i].lstrip() for i, _ in pairs] == [fresh[j].lstrip() for _, j in pairs]
    assert pairs == sorted(set(pairs))
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


@given(repetitive, repetitive)
def test_only_where_all_words_of_one_side_stay_does_any(base: str, new: str) -> None:
    old, fresh = tokenize(base), tokenize(new)

    said = [sum(not token.isspace() for token in side) for side in (old, fresh)]
    assert len(kept_pairs(old, fresh)) in (0, min(said))
