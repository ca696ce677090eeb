"""T1: definitions that are not used, or not sure."""

import pytest

from negotiate.text.hints.hint import DraftedClause, NeighbourClause
from negotiate.text.hints.words.defined_terms import CHECK

USER = NeighbourClause("Article 6", "Each significant incident is reported.", is_agreed=True)
AGAIN = NeighbourClause("Article 7", "“Significant incident” means an event that harms many.")
LOCAL = NeighbourClause("Article 8", "For the purposes of this Article, “significant incident” means any event.")
DEFINITION = "“Significant incident” means an event that stops a service."


@pytest.mark.parametrize(
    ("text", "neighbours", "says"),
    [
        (DEFINITION, [USER], []),
        (DEFINITION, [NeighbourClause("Article 9", "Act.")], ["“Significant incident” is defined, and no clause uses it."]),
        (DEFINITION, [USER, AGAIN], ["“Significant incident” is defined in Article 7 too."]),
        (DEFINITION, [USER, LOCAL], []),
        (f"[{DEFINITION}]", [USER], ["The definition of “Significant incident” stands in brackets, and Article 6, which is agreed, uses it."]),
    ],
)  # fmt: skip
def test_a_definition_is_used_and_sure(text: str, neighbours: list[NeighbourClause], says: list[str]) -> None:
    clause = DraftedClause(text, label="Article 1", neighbours=tuple(neighbours))

    assert [hint.says for hint in CHECK.find(clause)] == says
