"""The attack in its short form: nothing is found."""

from tests.attack.__main__ import main


def test_a_short_attack_finds_nothing() -> None:
    assert main(["--short"]) == 0
