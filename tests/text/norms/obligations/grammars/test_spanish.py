"""The rules of Spanish sentences: what recalls, who can act, and by whom something is done."""

import pytest

from negotiate.text.norms.obligations.grammars.spanish import SPANISH_DUTIES


@pytest.mark.parametrize(
    ("words", "recalls"),
    [("Recordando sus compromisos,", True), ("Conscientes del riesgo,", True), ("Cuando sea posible,", False)],
)
def test_a_recital_is_told_from_a_sentence(words: str, recalls: bool) -> None:
    assert (SPANISH_DUTIES.recital.match(words) is not None) is recalls


def test_whoever_does_it_is_found_behind_what_is_done() -> None:
    found = SPANISH_DUTIES.done_by.match(" adoptadas sin demora por la Conferencia de las Partes")

    assert found is not None
    assert found["who"] == "la Conferencia de las Partes"
