"""The rules of French sentences: what recalls, what opens, who can act, and by whom something is done."""

import pytest

from negotiate.text.norms.obligations.grammars.french import FRENCH_DUTIES


@pytest.mark.parametrize(
    ("words", "recalls"),
    [("Rappelant leurs engagements,", True), ("Conscientes du risque,", True), ("Nonobstant cela,", False)],
)
def test_a_recital_is_told_from_a_sentence(words: str, recalls: bool) -> None:
    assert (FRENCH_DUTIES.recital.match(words) is not None) is recalls


def test_whoever_does_it_is_found_behind_what_is_done() -> None:
    found = FRENCH_DUTIES.done_by.match(" adoptées sans délai par la Conférence des Parties")

    assert found is not None
    assert found["who"] == "la Conférence des Parties"
