"""Where text and rules do not meet: time without a rule, a rule without its words, no first date, no end."""

import re

import pytest

from negotiate.dates.notation.notation import parse
from negotiate.dates.phrases.gaps import Lack, amounts, find_gaps
from negotiate.dates.phrases.phrases import find_phrases
from tests.real_texts import needs_real_texts, read

REVIEW = "The Conference shall review the list within five years of the entry into force of this Treaty."


def lacks(text: str, *notations: str, language: str = "en") -> list[Lack]:
    """Return what is missing between a text and the rules in notation."""
    return [gap.lack for gap in find_gaps(text, map(parse, notations), language)]


def test_a_text_that_speaks_of_time_without_a_rule_is_pointed_at() -> None:
    [gap] = find_gaps(REVIEW, [])

    assert (gap.lack, gap.words) == (Lack.RULE, "within five years of the entry into force of this Treaty")


@pytest.mark.parametrize("notation", ["within 5 years after entry into force", "60 months after adoption"])
def test_a_rule_with_the_same_length_of_time_covers_the_text(notation: str) -> None:
    assert lacks(REVIEW, notation) == []


def test_a_rule_whose_words_have_gone_from_the_text_is_pointed_at() -> None:
    gaps = find_gaps(REVIEW.replace("five", "seven"), [parse("within 5 years after entry into force")])

    assert [(gap.lack, gap.words) for gap in gaps] == [
        (Lack.TEXT, "within 5 years after entry into force"),
        (Lack.RULE, "within seven years of the entry into force of this Treaty"),
    ]


def test_a_meeting_is_covered_by_a_rule_for_that_meeting_only() -> None:
    text = "The Conference shall adopt rules at its first meeting."

    assert [lacks(text, "upon the first meeting"), lacks(text, "upon adoption")] == [[], [Lack.RULE]]


def test_words_without_a_date_are_covered_by_any_rule() -> None:
    assert lacks("Parties shall report periodically.", "no date: periodically") == []


def test_a_recurring_thing_without_a_first_date_is_pointed_at() -> None:
    assert lacks("Parties shall report every two years.") == [Lack.RULE, Lack.FIRST_DATE]


def test_a_rule_that_says_from_when_gives_the_first_date() -> None:
    assert lacks("Parties shall report every two years.", "every 2 years after entry into force") == []


FLEETING = [
    ("en", "The Conference may adopt emergency measures."),
    ("fr", "La Conférence peut adopter des mesures d’urgence."),
    ("es", "La Conferencia podrá adoptar medidas de emergencia."),
    ("ru", "Конференция может принимать временные меры."),
    ("zh", "缔约方大会可通过紧急措施。"),
    ("ar", "يجوز للمؤتمر أن يعتمد تدابير مؤقتة."),
]


@pytest.mark.parametrize(("language", "text"), FLEETING)
def test_a_passing_measure_without_an_end_is_pointed_at(language: str, text: str) -> None:
    assert lacks(text, language=language) == [Lack.END]


@pytest.mark.parametrize(
    "text",
    [
        "Emergency measures shall expire one year following their adoption.",
        "Pending the settlement, the parties shall enter into provisional arrangements.",
        "The provisional agenda shall be circulated.",
    ],
)
def test_a_passing_measure_that_ends_or_is_none_is_left_alone(text: str) -> None:
    assert Lack.END not in lacks(text)


def test_a_sunset_rule_gives_an_end_to_a_measure() -> None:
    text = "The Conference may adopt emergency measures for two years."

    assert Lack.END not in lacks(text, "ends 2 years after measure taken")


def test_what_an_extension_may_add_is_not_looked_for_in_the_text() -> None:
    assert amounts(parse("ends 2 years after adoption, extendable by up to 1 year")) == amounts(
        parse("ends 2 years after adoption")
    )


HEADINGS = [
    ("bbnj-en.md", "en", r"(?m)^### Article (?=\d)"),
    ("bbnj-fr.md", "fr", r"(?m)^### Article (?=\d)"),
    ("bbnj-es.md", "es", r"(?m)^### Artículo (?=\d)"),
    ("bbnj-ru.txt", "ru", r"(?m)^Статья (?=\d)"),
    ("paris-agreement-2015/round-4-2015-12-12.md", "en", r"(?m)^## Article (?=\d)"),
]


@needs_real_texts
@pytest.mark.parametrize(("name", "language", "heading"), HEADINGS)
def test_no_false_alarm_about_passing_measures_on_real_treaties(name: str, language: str, heading: str) -> None:
    articles = re.split(heading, read(name))[1:]

    assert [body[:40] for body in articles if Lack.END in lacks(body, language=language)] == []


@needs_real_texts
def test_the_emergency_article_is_pointed_at_once_its_sunset_is_taken_out() -> None:
    [article] = re.findall(r"(?ms)^### Article 24 .*?(?=^### )", read("bbnj-en.md"))
    without_end = re.sub(r"(?m)^4\. .*$", "", article)

    assert [Lack.END in lacks(article), Lack.END in lacks(without_end)] == [False, True]


@needs_real_texts
@pytest.mark.parametrize(("name", "language", "heading"), HEADINGS)
def test_rules_confirmed_as_offered_leave_no_rule_without_its_text(name: str, language: str, heading: str) -> None:
    articles = re.split(heading, read(name))[1:]
    gaps = [
        gap
        for body in articles
        for gap in find_gaps(body, [phrase.rule for phrase in find_phrases(body, language)], language)
    ]

    assert {gap.lack for gap in gaps} <= {Lack.FIRST_DATE}
