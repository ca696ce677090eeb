"""What is said of a check."""

from negotiate.text.hints.checks import CHECKS


def test_every_check_says_how_it_looks_on_whose_rule_and_what_it_cannot_see() -> None:
    assert all(check.method and check.source and check.limits for check in CHECKS)
