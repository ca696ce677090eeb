"""Stems: forms of one word meet, other words do not."""

import pytest

from negotiate.text.finding.stems import stem, stems


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["obligation", "obligations"]),
        ("en", ["notify", "notified", "notifies"]),
        ("fr", ["obligation", "obligations"]),
        ("es", ["obligación", "obligaciones"]),
        ("ru", ["государство", "государства", "государством", "государств"]),
        ("ar", ["الدول", "والدول", "للدول", "بالدول", "دول"]),
    ],
)
def test_forms_of_one_word_have_one_stem(language: str, forms: list[str]) -> None:
    assert len({stem(form, language) for form in forms}) == 1


def test_other_words_have_other_stems() -> None:
    assert len(stems("States shall report incidents promptly", "en")) == 5


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert stems("Staaten handeln", "de") == {"staaten", "handeln"}


def test_a_short_arabic_word_keeps_its_letters() -> None:
    assert stem("ولد", "ar") != stem("لد", "ar")
