"""L1: languages that differ."""

import pytest

from negotiate.text.hints.form.language_differences import CHECK
from negotiate.text.hints.hint import DraftedClause

ENGLISH = "Review\n\n1. The Parties meet after 5 years.\n\n2. Article 7 applies [mutatis mutandis]."


@pytest.mark.parametrize(
    ("french", "says"),
    [
        ("Examen\n\n1. Les Parties se réunissent après 5 ans.\n\n2. L’article 7 s’applique [mutatis mutandis].", []),
        (
            "Examen\n\n1. Les Parties se réunissent après 6 ans.\n\n2. L’article 8 s’applique [mutatis mutandis].",
            [
                "The references differ from the French text: 7 here, 8 there.",
                "The figures differ from the French text: 5 here, 6 there.",
            ],
        ),
        (
            "Examen\n\n1. Les Parties se réunissent après 5 ans. L’article 7 s’applique mutatis mutandis.",
            [
                "The numbered paragraphs differ from the French text: 2 here, 1 there.",
                "The brackets differ from the French text: 1 here, 0 there.",
            ],
        ),
    ],
)
def test_signs_are_compared_and_no_meaning(french: str, says: list[str]) -> None:
    assert [hint.says for hint in CHECK.find(DraftedClause(ENGLISH, others=(("fr", french),)))] == says
