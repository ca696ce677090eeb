"""Stems: forms of one word meet, other words do not."""

import pytest

from negotiate.text.finding.keys import search_key
from negotiate.text.finding.stems import forms, stem, stems


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


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "régime", "regime"),
        ("fr", "régimes", "regime"),
        ("fr", "négociées", "negociees"),
        ("fr", "œuvre", "oeuvre"),
        ("fr", "ça", "ca"),
        ("es", "obligación", "obligacion"),
        ("es", "obligaciones", "obligacion"),
        ("en", "naïve", "naive"),
        ("de", "maßnahmen", "massnahmen"),
        ("ar", "لدولة", "دولة"),
        ("ar", "كدولة", "الدولة"),
        ("ar", "بدولة", "لدولة"),
        ("ar", "ولدولة", "دولة"),
        ("ar", "كتاب", "الكتاب"),
    ],
)
def test_words_are_found_without_the_marks_and_the_letters_written_onto_them(
    language: str, one: str, other: str
) -> None:
    assert not forms(search_key(one), language).isdisjoint(forms(search_key(other), language))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("ru", "й", "и"), ("ar", "لغة", "غة"), ("ar", "كتاب", "دولة"), ("fr", "regime", "regle")],
)
def test_letters_that_are_no_marks_are_kept_apart(language: str, one: str, other: str) -> None:
    assert forms(one, language).isdisjoint(forms(other, language))
