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


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("fr", "Examen\n\nLes Parties devraient agir.", []),
        (
            "fr",
            "Examen\n\nLes Parties agissent.",
            ["The recommendations differ from the French text: 1 here, 0 there."],
        ),
        (
            "es",
            "Examen\n\nLas Partes se esforzarán por actuar.",
            [
                "The recommendations differ from the Spanish text: 1 here, 0 there.",
                "The obligations to try differ from the Spanish text: 0 here, 1 there.",
            ],
        ),
        ("ru", "Обзор\n\nСтороны действуют.", []),
        (
            "zh",
            "审查\n\n缔约方应努力采取行动。",
            ["The obligations to try differ from the Chinese text: 0 here, 1 there."],
        ),
        ("ar", "استعراض\n\nتسعى الأطراف إلى العمل.", []),
    ],
)
def test_what_binds_more_softly_is_counted_where_both_languages_are_read(
    language: str, text: str, says: list[str]
) -> None:
    here = DraftedClause("Review\n\nParties should act.", others=((language, text),))

    assert [hint.says for hint in CHECK.find(here)] == says
