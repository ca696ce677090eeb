"""The guess at the language of a text, and the rules that know the words of one: each is off in any other."""

from collections.abc import Callable, Sequence

import pytest

from negotiate.dates.phrases.gaps import Lack, find_gaps
from negotiate.dates.phrases.phrases import find_phrases
from negotiate.text.diff.diff import diff
from negotiate.text.language import UNDETERMINED, guess_language, primary
from negotiate.text.norms.strength import shifts
from negotiate.text.norms.terms import definitions, used


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Parties shall report to the Conference.", "en"),
        ("Les Parties font rapport aux États et à la Conférence.", "fr"),
        ("Las Partes informarán a los Estados y al resto del mundo.", "es"),
        ("Стороны представляют доклады.", "ru"),
        ("各缔约方应提交报告。", "zh"),
        ("تقدم الأطراف تقاريرها.", "ar"),
        ("各方 shall 报告缔约国的活动情况 (ICT)。", "zh"),
        ("1. 2. 3.", UNDETERMINED),
        ("", UNDETERMINED),
    ],
)
def test_script_and_common_words_tell_the_language(text, language):
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Staaten und die Parteien handeln in gutem Glauben, und das ist nicht neu.", "de"),
        ("Gli Stati e le Parti della Convenzione, che sono tenuti", "it"),
        ("Os Estados e as Partes da Convenção não", "pt"),
        ("De Staten en de Partijen van het Verdrag zijn", "nl"),
        ("The States Parties to the Convention shall act in good faith", "en"),
        ("Les États de la Convention et les Parties", "fr"),
        ("Los Estados de la Convención y las Partes que", "es"),
    ],
)
def test_a_language_that_is_none_of_the_six_is_told_apart(text: str, language: str) -> None:
    assert guess_language(text) == language


OLD, NEW = "States shall cooperate in good faith.", "States should cooperate in good faith."
Rule = Callable[[str], Sequence[object]]
#: What each rule finds in English words, by the language that the text is said to be in.
RULES: dict[str, Rule] = {
    "strength": lambda language: shifts(OLD, diff(OLD, NEW), language),
    "a plural in -ies": lambda language: used("Two vulnerabilities are known.", ["vulnerability"], language),
    "dates": lambda language: find_phrases(
        "Each Party reports within thirty days after the entry into force.", language
    ),
    "dates of events": lambda language: find_phrases("This Treaty lapses two years after its adoption.", language),
    "gaps": lambda language: [
        one for one in find_gaps("These temporary measures apply.", [], language) if one.lack is Lack.END
    ],
}
#: What is written alike in several of the six, and in no other language.
SHARED: dict[str, Rule] = {"definitions": lambda language: definitions("“ICT product” means equipment.", language)}


@pytest.mark.parametrize("rule", RULES | SHARED)
@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_a_rule_is_at_work_in_its_language(rule: str, language: str) -> None:
    assert (RULES | SHARED)[rule](language)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh", "ar"])
def test_a_rule_of_english_is_off_in_another_language(rule: str, language: str) -> None:
    assert not RULES[rule](language)


@pytest.mark.parametrize("rule", RULES | SHARED)
@pytest.mark.parametrize("language", ["de", "pt-BR", "sw", "und", ""])
def test_every_rule_is_off_in_a_language_that_is_none_of_the_six(rule: str, language: str) -> None:
    assert not (RULES | SHARED)[rule](language)


@pytest.mark.parametrize(("code", "language"), [("en-GB", "en"), ("zh_Hans", "zh"), ("DE", "de"), ("", "")])
def test_a_country_is_no_other_language(code, language):
    assert primary(code) == language
