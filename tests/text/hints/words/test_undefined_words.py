"""T3: words used like a term, and defined nowhere."""

import pytest

from negotiate.text.hints.hint import NeighbourClause
from negotiate.text.hints.words.undefined_words import CHECK
from tests.text.hints.drafting import pointed_at

USER = NeighbourClause("Article 6", "“ICT” means technology. Each soft target and emergency measure is listed.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A “soft target” is spared.", ["soft target"]),
        ("When an Emergency Measure ends, it reports.", ["Emergency Measure"]),
        ("Sites, hereinafter “soft target”, are spared.", []),
        ("An “ICT” product is spared, as “other words” are.", []),
    ],
)
def test_what_looks_like_a_term_is_looked_up(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text, USER) == words


def test_a_text_that_defines_nothing_is_left_alone() -> None:
    assert pointed_at(CHECK, "A “soft target” is spared.", NeighbourClause("", "Each soft target.")) == []
