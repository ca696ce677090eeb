"""What the story says of an amendment becomes one decision for each place where amendments meet."""

import pytest

from negotiate.demo.telling.proposals import Replacement, StoryProposal
from negotiate.demo.telling.rulings import rulings
from negotiate.models.amendments.amendment import AmendmentKind
from negotiate.models.amendments.fate import FateKind
from negotiate.text.deciding.decisions import Adopt, Bracket, BracketStyle, Decline
from negotiate.text.diff.diff import diff
from negotiate.text.merge.merge import merge
from negotiate.text.wording import Wording

BASE = Wording("Duty", "1. States shall act at once.")


def proposal(number, old, new):
    """Return an amendment to the base."""
    words = (Replacement(old, new),)
    return StoryProposal(number, "Arvenia", 0, "Article 1", AmendmentKind.MODIFY, "Because.", words)


def ruled(*given):
    """Return the decisions on a merge of amendments to the base."""
    merged = merge(BASE.text, {str(one.number): diff(BASE.text, one.wording(BASE).text) for one, _ in given})
    return list(rulings(merged, {str(one.number): (one, fate) for one, fate in given}).values())


@pytest.mark.parametrize(
    ("fate", "decision"),
    [
        (FateKind.ADOPTED, Adopt((0,))),
        (FateKind.BRACKETED, Bracket(BracketStyle.ALTERNATIVES)),
        (FateKind.DECLINED, Decline()),
    ],
)
def test_a_fate_becomes_a_decision(fate, decision):
    assert ruled((proposal(1, "shall", "should"), fate)) == [decision]


def test_of_two_rivals_the_adopted_one_is_taken():
    decisions = ruled(
        (proposal(1, "shall", "should"), FateKind.DECLINED), (proposal(2, "shall", "may"), FateKind.ADOPTED)
    )

    assert decisions == [Adopt((1,))]


def test_an_addition_is_bracketed_as_optional():
    assert ruled((proposal(1, "act at", "act together at"), FateKind.BRACKETED)) == [Bracket(BracketStyle.OPTIONAL)]
