"""What the journal tells at once is what delegations do, and never a decision."""

from negotiate.queries.record.sentences import SENTENCES
from negotiate.state.open_acts import OPEN_ACTS


def test_every_open_act_is_one_that_the_journal_knows() -> None:
    assert {act for act in OPEN_ACTS if not any(key.startswith(act) for key in SENTENCES)} == set()


def test_no_decision_is_told_before_its_time() -> None:
    assert set(OPEN_ACTS).isdisjoint({"merged", "declined", "confirmed an obligation", "set the status"})
