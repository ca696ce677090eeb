"""Lexicons: numbers that add up, spans, full dates; and every form of every language compiles."""

from datetime import date

import pytest

from negotiate.dates.phrases.languages import LEXICONS
from negotiate.dates.phrases.languages.lexicon import Form, Lexicon, counter
from negotiate.dates.rules import TimeSpan, Unit

COUNT = counter({"two": 2, "twenty": 20, "hundred": 100, "five": 5})


@pytest.mark.parametrize(
    ("words", "number"),
    [("twenty-five", 25), ("two hundred", 200), ("hundred and twenty", 120), ("17", 17), ("[five]", 5), ("many", None)],
)
def test_number_words_add_up(words: str, number: int | None) -> None:
    assert COUNT(words) == number


FORMS = [(lexicon, form) for lexicon in LEXICONS.values() for form in lexicon.forms]


@pytest.mark.parametrize(("lexicon", "form"), FORMS, ids=[f"{lexicon.code} {form.pattern}" for lexicon, form in FORMS])
def test_every_form_is_a_regular_expression_that_matches_something(lexicon: Lexicon, form: Form) -> None:
    pattern = lexicon.compiled(form.pattern)

    assert pattern.match("") is None


@pytest.mark.parametrize(
    ("code", "count", "unit", "span"),
    [
        ("en", "five", "years", TimeSpan(5, Unit.YEAR)),
        ("fr", "quatre-vingt-dix", "jours", TimeSpan(90, Unit.DAY)),
        ("es", "ciento veinte", "días", TimeSpan(120, Unit.DAY)),
        ("ru", None, "год", TimeSpan(1, Unit.YEAR)),
        ("zh", "一百二十", "天", TimeSpan(120, Unit.DAY)),
        ("zh", "六", "个月", TimeSpan(6, Unit.MONTH)),
        ("ar", "ثلاث", "سنوات", TimeSpan(3, Unit.YEAR)),
    ],
)
def test_a_span_is_read_in_every_language(code: str, count: str | None, unit: str, span: TimeSpan) -> None:
    assert LEXICONS[code].span(count, unit) == span


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ("20", "September", "2025")),
        ("fr", ("20", "septembre", "2025")),
        ("es", ("20", "septiembre", "2025")),
        ("ru", ("20", "сентября", "2025")),
        ("zh", ("二十", "九", "二〇二五")),
        ("ar", ("20", "أيلول", "2025")),
    ],
)
def test_a_full_date_is_read_in_every_language(code: str, words: tuple[str, str, str]) -> None:
    assert LEXICONS[code].day(*words) == date(2025, 9, 20)


def test_a_date_that_does_not_exist_is_none() -> None:
    assert LEXICONS["en"].day("31", "February", "2030") is None
