"""Drafting hints on what a desk's decisions make of a clause."""

import pytest

from negotiate.queries.desk.drafting_hints import HintKind, hints
from negotiate.text.diff.diff import diff

LABELS = {"Article 1": "a", "Article 2": "b", "Article 5": "c"}
REPORT = "It reports on all of its work."
BASE = "Conduct\n\nA State shall act in good faith."


@pytest.mark.parametrize(
    ("new", "kind", "words"),
    [
        ("Conduct\n\nA State [shall act in good faith.", HintKind.BRACKET, "["),
        ("Conduct\n\nA State shall act in good faith as article 9 asks.", HintKind.REFERENCE, "article 9"),
        ("Conduct\n\nA State should act in good faith.", HintKind.STRENGTH, "should"),
        (BASE + 2 * f"\n\n{REPORT}", HintKind.REPETITION, REPORT),
        (BASE + "\n\n1. It reports.\n\n1. It meets.", HintKind.REPETITION, "1"),
    ],
)
def test_a_hint_names_its_words(new: str, kind: HintKind, words: str) -> None:
    (hint,) = hints(BASE, diff(BASE, new), LABELS, "Article 2")

    assert (hint.kind, hint.words) == (kind, words)
    assert new[hint.start : hint.end] == words
    assert (hint.before + hint.words + hint.after) in new


@pytest.mark.parametrize(
    "new",
    [
        BASE,
        "Conduct\n\nA State shall always act in good faith, as article 5 asks.",
        "Conduct\n\nA State [shall][must] act in good faith.",
        "Conduct\n\nA State shall act in good faith under article 33 of the Charter of the United Nations.",
    ],
)
def test_good_drafting_is_left_alone(new: str) -> None:
    assert hints(BASE, diff(BASE, new), LABELS, "Article 2") == ()


def test_a_reference_that_dangled_before_is_nobodys_doing_now() -> None:
    base = "Conduct\n\nA State shall act as article 9 asks."

    assert hints(base, diff(base, base + " Always."), LABELS, "Article 2") == ()


def test_a_hint_on_strength_names_both_phrases_and_says_what_they_are() -> None:
    new = BASE.replace("shall", "may not")
    (hint,) = hints(BASE, diff(BASE, new), LABELS, "Article 2")

    assert hint.says == "“shall” (an obligation) became “may not” (a permission denied): the other way round."


def test_a_hint_says_that_a_settled_verb_may_become_a_weaker_one() -> None:
    new = BASE.replace("shall", "[shall][should]")
    (hint,) = hints(BASE, diff(BASE, new), LABELS, "Article 2")

    assert hint.says == "“shall” (an obligation) may now also become “should” (a recommendation)."
