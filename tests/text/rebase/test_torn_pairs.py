"""Torn pairs: signs that belong together are carried together or not at all."""

import pytest
from hypothesis import given

from negotiate.text.edits import Edit, apply
from negotiate.text.merge.merge import merge
from negotiate.text.pairs.sign_pairs import paired_signs
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import RebaseState
from tests.text.notation import carried
from tests.text.strategies import signed_rivals

Rivals = tuple[str, dict[str, tuple[Edit, ...]]]
BASE = "States [shall act promptly and fully in all cases] in good faith."


@pytest.mark.parametrize(
    ("amendment", "text", "expected"),
    [
        (BASE.replace("[", "").replace("]", ""), BASE.replace("all cases", "every case"),
         "clash: [shall; adjacent: every case"),
        (BASE.replace("[", "").replace("]", ""), BASE.replace("promptly", "at once"),
         "States shall act at once and fully in all cases in good faith."),
        (BASE.replace("]", "").replace("fully", "fully]"), BASE.replace("[", "").replace("]", ""),
         "clash: nothing; clash: in"),
    ],
)  # fmt: skip
def test_half_of_a_pair_is_never_carried(amendment: str, text: str, expected: str) -> None:
    assert carried(BASE, amendment, text) == expected


@given(signed_rivals())
def test_what_is_carried_leaves_signs_in_pairs(rivals: Rivals) -> None:
    base, sides = rivals
    text = apply(base, sides["B"])
    carried_on = apply(text, rebase(sides["A"], sides["B"], base).edits)

    assert paired_signs(carried_on).unpaired == ()


@given(signed_rivals())
def test_carrying_without_a_collision_equals_merging_both(rivals: Rivals) -> None:
    base, sides = rivals
    both = merge(base, {name: sides[name] for name in "AB"})
    rebased = rebase(sides["A"], sides["B"], base)

    assert not both.is_clean or rebased.state is not RebaseState.CLASH
    assert not both.is_clean or apply(apply(base, sides["B"]), rebased.edits) == both.text
