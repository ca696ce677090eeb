"""The table: no act without a rule; what can be hidden is seen by an act of the table."""

import pytest

from negotiate.policy import Act
from negotiate.policy.law import POLICY, SIGHT


@pytest.mark.parametrize("act", Act)
def test_every_act_has_a_rule(act: Act) -> None:
    assert POLICY[act]


def test_what_can_be_hidden_is_seen_by_an_act_of_the_table() -> None:
    assert set(SIGHT.values()) <= set(POLICY)
