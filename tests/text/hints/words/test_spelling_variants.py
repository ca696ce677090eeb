"""T2: one thing written in two ways."""

import pytest

from negotiate.text.hints.hint import NeighbourClause
from negotiate.text.hints.words.spelling_variants import CHECK
from tests.text.hints.drafting import pointed_at

OFTEN = NeighbourClause("Article 6", "Cybersecurity and cybersecurity; long-term aims. ICTs are used; ICTs serve.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cyber security is shared.", ["Cyber security"]),
        ("The use of ICT is shared.", ["ICT"]),
        ("In the long term, cybersecurity is shared; ICT products too.", []),
    ],
)
def test_the_rarer_form_is_pointed_out(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text, OFTEN) == words
