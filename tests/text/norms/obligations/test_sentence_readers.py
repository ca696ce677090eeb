"""Which language is read by what: every one with a book of phrases, and a real treaty clause by clause in all of them."""

import re
from collections import Counter

import pytest

from negotiate.importing.parse import parse
from negotiate.text.norms.obligations.extraction import obligations
from negotiate.text.norms.obligations.sentence_readers import READERS, way_of_actors
from negotiate.text.norms.phrasebooks import BOOKS
from tests.real_texts import needs_real_texts, read

#: Who acts in the treaty, by words of six languages; the first that is met.
_KINDS = {
    "conference": r"Conference|Conférence|Conferencia|Конференци|大会|مؤتمر",
    "secretariat": r"secretariat|secrétariat|secretaría|секретариат|秘书处|أمانة",
    "body": r"Technical Body|Organe|Órgano|Научно-технич|科学和技术机构|هيئة",
    "committee": r"committee|comité|комитет|委员会|لجنة",
    "mechanism": r"mechanism|mécanisme|mecanismo|механизм|机制|آلية",
    "party": r"Part|State|État|Estado|Сторон|государств|участник|缔约|国|方|طرف|أطراف|دول",
}


def test_every_language_with_a_book_is_read_and_says_how() -> None:
    assert set(READERS) == set(BOOKS)
    assert all(way_of_actors(code).startswith("Who acts stands") for code in READERS)


def _who_does_what(text: str, language: str) -> Counter[tuple[str, str]]:
    return Counter(
        (_kind(one.actor.of(text) if one.actor else ""), one.strength.name) for one in obligations(text, language)
    )


def _kind(actor: str) -> str:
    return next((kind for kind, words in _KINDS.items() if re.search(words, actor, re.IGNORECASE)), "nobody")


@needs_real_texts
@pytest.mark.parametrize(
    ("name", "language", "found", "right"),
    [
        ("bbnj-fr.md", "fr", 0.69, 0.79),
        ("bbnj-es.md", "es", 0.78, 0.76),
        ("bbnj-ru.txt", "ru", 0.72, 0.7),
        ("bbnj-zh.txt", "zh", 0.77, 0.75),
        ("bbnj-ar.txt", "ar", 0.55, 0.73),
    ],
)
def test_in_each_clause_of_a_treaty_the_same_oblige_whom_as_in_english(
    name: str, language: str, found: float, right: float
) -> None:
    english, other = parse(read("bbnj-en.md")).clauses, parse(read(name)).clauses
    sides = [
        (_who_does_what(one.body, "en"), _who_does_what(its.body, language))
        for one, its in zip(english, other, strict=True)
    ]
    shared = sum((one & its).total() for one, its in sides)

    assert shared >= found * sum(one.total() for one, _ in sides)
    assert shared >= right * sum(its.total() for _, its in sides)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        *(("zh", words) for words in ("缔约方应，", "应由", "应", "，并应", "第一：（一）应", "除")),
        *(("ar", words) for words in ("تكفل الأطراف ", "، وتكفل ", "(أ) ", "من قبل ", "لجنة ")),
        *(
            ("fr", words)
            for words in ("Les Parties coopèrent ", "Les activités ", "la mesure, ", ". Les x", "; les x, ")
        ),
        *(("ru", words) for words in ("Стороны принимают ", "а) ", "который ", "каждая ", "механизм-")),
    ],
)
def test_hostile_lines_are_read(language: str, words: str) -> None:
    text = words * (20_000 // len(words))

    assert all(part.end <= len(text) for one in obligations(text, language) for part in one.stretches)
