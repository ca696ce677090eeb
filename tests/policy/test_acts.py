"""The acts: none without a sentence of its own."""

from negotiate.policy import Act


def test_every_act_is_said_in_a_sentence_of_its_own() -> None:
    assert len({act.value for act in Act}) == len(Act)
