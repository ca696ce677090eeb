"""D2: leaning on a clause that is not settled."""

import pytest

from negotiate.text.hints.form.leaning_clauses import CHECK
from negotiate.text.hints.hint import DraftedClause, NeighbourClause

OPEN = NeighbourClause("Article 6", "[1. Act.]\n\n[2. Report.]")
HALF = NeighbourClause("Article 7", "1. Act.\n\n[2. Report.]")
OVER = NeighbourClause("Article 8", "Act.", has_lapsed=True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("As article 6 says.", ["Article 6, to which this points, stands in brackets as a whole."]),
        ("As article 8 says.", ["Article 8, to which this points, has lapsed."]),
        ("As article 7 says.", []),
        ("[As article 6 says.]", []),
    ],
)
def test_what_a_clause_leans_on_is_looked_at(text: str, says: list[str]) -> None:
    clause = DraftedClause(text, label="Article 5", neighbours=(OPEN, HALF, OVER))

    assert [hint.says for hint in CHECK.find(clause)] == says
