"""Phrases of obligation: what is found, on which rung, and what it is called."""

from collections import Counter

import pytest

from negotiate.importing.parse import parse
from negotiate.text.norms.strength_phrases import phrases
from tests import real_texts
from tests.real_texts import needs_real_texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A State shall not act.", ["SHALL"]),
        ("A State must act.", ["SHALL"]),
        ("Parties undertake to act.", ["SHALL"]),
        ("A State may not act.", ["DENIED"]),
        ("A State cannot act.", ["DENIED"]),
        ("A State need not act.", ["EXEMPT"]),
        ("A State shall not be required to act.", ["EXEMPT"]),
        ("A State shall endeavour to act.", ["ENDEAVOUR"]),
        ("Parties shall make every effort to act.", ["ENDEAVOUR"]),
        ("A State should act.", ["SHOULD"]),
        ("A State may act; it can also wait.", ["MAY", "MAY"]),
        ("A State is\u00a0entitled  to act.", ["MAY"]),
        ("States are encouraged to act.", ["ENCOURAGED"]),
        ("Each Party may wish to act.", ["ENCOURAGED"]),
        ("The marshall stays; a shallow sea; in May; we knot.", []),
        ("The Parties have agreed.", []),
    ],
)
def test_phrases_of_obligation_are_found(text: str, found: list[str]) -> None:
    assert [phrase.strength.name for phrase in phrases(text)] == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A State shall act.", "an obligation"),
        ("A State shall in no case act.", "a prohibition"),
        ("A State may act.", "a permission"),
        ("A State may not act.", "a permission denied"),
        ("A State shall endeavour not to act.", "an obligation to try not to"),
        ("A State is not obliged to act.", "an exemption"),
    ],
)
def test_a_phrase_says_what_it_is(text: str, name: str) -> None:
    (phrase,) = phrases(text)

    assert phrase.name == name


@needs_real_texts
@pytest.mark.parametrize(
    ("name", "language", "found", "right"),
    [
        ("bbnj-fr.md", "fr", 0.83, 0.83),
        ("bbnj-es.md", "es", 0.9, 0.75),
        ("bbnj-ru.txt", "ru", 0.85, 0.75),
        ("bbnj-zh.txt", "zh", 0.85, 0.9),
        ("bbnj-ar.txt", "ar", 0.7, 0.85),
    ],
)
def test_the_languages_of_a_treaty_oblige_in_each_clause_as_the_english_does(
    name: str, language: str, found: float, right: float
) -> None:
    english, other = parse(real_texts.read("bbnj-en.md")).clauses, parse(real_texts.read(name)).clauses
    rungs = [(_rungs(one.body, "en"), _rungs(its.body, language)) for one, its in zip(english, other, strict=True)]
    shared = sum((one & its).total() for one, its in rungs)

    assert shared >= found * sum(one.total() for one, _ in rungs)
    assert shared >= right * sum(its.total() for _, its in rungs)


def _rungs(text: str, language: str) -> Counter[str]:
    return Counter(phrase.name for phrase in phrases(text, language))
