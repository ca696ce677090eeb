"""What leans on ending words: by citation, and by terms defined in them."""

from types import SimpleNamespace
from typing import Any

import pytest

from negotiate.queries.dates.dependents import dependents, words_of
from negotiate.state.dates.date_rules import CoveredWords

BODIES = {
    "Article 1": "For this Convention:\n\n(a) “incident” means an event;\n\n(b) “party” means a State.",
    "Article 2": "1. Each State reports an incident.\n\n2. Reports go to all.\n\n3. They are short.",
    "Article 3": "Article 2, paragraph 1, does not apply in war.",
    "Article 4": "Article 2, paragraph 21, and article 9 of the Charter apply.",
    "Article 5": "Nothing else is said.",
    "Article 6": "Articles 4 to 6 and article 2, paragraphs 1 to 3, do not apply.",
}


def lines() -> list[tuple[Any, Any]]:
    """Return the text as clauses and versions, each with its label as its code."""
    return [
        (SimpleNamespace(code=label), SimpleNamespace(label=label, heading="", body=body, language="en"))
        for label, body in BODIES.items()
    ]


@pytest.mark.parametrize(
    ("covered", "codes"),
    [
        (CoveredWords("Article 2", ""), ["Article 3", "Article 4", "Article 6"]),
        (CoveredWords("Article 2", "1"), ["Article 3", "Article 6"]),
        (CoveredWords("Article 2", "2"), ["Article 6"]),
        (CoveredWords("Article 1", ""), ["Article 2"]),
        (CoveredWords("Article 1", "(b)"), []),
        (CoveredWords("Article 5", ""), ["Article 6"]),
    ],
)
def test_a_clause_depends_on_what_it_cites_and_on_terms_it_uses(covered: CoveredWords, codes: list[str]) -> None:
    assert [found.code for found in dependents(lines(), [covered])] == codes


def test_a_dependent_says_why() -> None:
    [found] = dependents(lines(), [CoveredWords("Article 1", "(a)")])

    assert (found.citations, found.terms) == ((), ("incident",))


def test_the_words_of_a_paragraph_are_its_own() -> None:
    assert words_of(BODIES["Article 2"], "2") == "2. Reports go to all."
