"""X1: references that lead nowhere."""

import pytest

from negotiate.text.hints.form.dangling_references import CHECK
from negotiate.text.hints.hint import NeighbourClause
from tests.text.hints.drafting import pointed_at

NEXT = NeighbourClause("Article 6", "1. Act.\n\n2. Report.")
PROSE = NeighbourClause("Article 7", "States act; and they report.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("States act under article 9.", ["article 9"]),
        ("States act under article 6, paragraph 4.", ["article 6, paragraph 4"]),
        ("States act as article 5 says.", ["article 5"]),
        ("States act under article 6, paragraph 2, and under this article.", []),
        ("States act under article 51 of the Charter of the United Nations.", []),
        ("They set up an Annex VII tribunal.", []),
        ("They act under article 7, paragraph 2.", []),
    ],
)
def test_a_reference_is_followed(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text, NEXT, PROSE) == words


def test_a_text_without_labels_is_left_alone() -> None:
    assert pointed_at(CHECK, "See article 9.", NeighbourClause("", "Act.")) == []
