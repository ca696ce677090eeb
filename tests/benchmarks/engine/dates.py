"""The suite of time phrases: what a reader counts by hand, and what is found of it, by language.

Two measures. Sentences written for this suite, of the kinds that treaties write otherwise than most
(`time_phrases.txt`): every one is counted by hand in its own language, and an offer is right only if it is the rule to
the letter; those held out were written after the finder was, so that they alone say how it does on what it has not
seen. And whole treaties: the English of two is counted by hand, article by article; the other languages of the
first are held against that count of the English, which makes their recall a lower bound, and no precision of theirs is
told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from negotiate.dates.notation.writing import write
from negotiate.dates.phrases.phrases import find_phrases
from tests import real_texts
from tests.dates.truth import HIGH_SEAS, PARIS, shape_of

SENTENCES = Path(__file__).with_name("time_phrases.txt")
NAMES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "zh": "Chinese", "ar": "Arabic"}
#: The treaties, by language: the file, what was counted, and whether it was counted in that language.
TREATIES = (
    ("High Seas Treaty", "en", "bbnj-en.md", HIGH_SEAS, "by hand"),
    ("Paris Agreement", "en", "paris-agreement-2015/round-4-2015-12-12.md", PARIS, "by hand"),
    ("High Seas Treaty", "fr", "bbnj-fr.md", HIGH_SEAS, "in English"),
    ("High Seas Treaty", "es", "bbnj-es.md", HIGH_SEAS, "in English"),
    ("High Seas Treaty", "ru", "bbnj-ru.txt", HIGH_SEAS, "in English"),
    ("High Seas Treaty", "zh", "bbnj-zh.txt", HIGH_SEAS, "in English"),
    ("High Seas Treaty", "ar", "bbnj-ar.txt", HIGH_SEAS, "in English"),
)


class CountedSentence(NamedTuple):
    """A sentence in a language, and the rules that a reader takes from it; one that was held out changed no rule."""

    is_held_out: bool
    language: str
    text: str
    rules: tuple[str, ...]


def counted_sentences() -> list[CountedSentence]:
    """Return the sentences counted by hand, in the order of the file."""
    lines = [line for line in SENTENCES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [_counted(line) for line in lines]


def _counted(line: str) -> CountedSentence:
    name, _, rest = line.partition(" | ")
    text, _, rules = rest.partition("=>")
    return CountedSentence(
        " " in name, name.split()[-1], text.strip(), tuple(filter(None, map(str.strip, rules.split(";"))))
    )


def offered(sentence: CountedSentence) -> tuple[str, ...]:
    """Return the rules that are offered for a sentence."""
    return tuple(write(phrase.rule) for phrase in find_phrases(sentence.text, sentence.language))


def suite() -> Iterator[str]:
    """Measure recall and precision on sentences and on whole treaties, and name what was missed or is wrong."""
    head = f"{'counted':>12}{'by hand':>10}{'found':>8}{'right':>8}{'recall':>9}{'precision':>11}"
    for title, held_out in (("dates: known to the finder", False), ("dates: held out", True)):
        yield f"{title:<34}{head}"
        sentences = [one for one in counted_sentences() if one.is_held_out is held_out]
        yield from _table(sorted(sentences, key=lambda one: list(NAMES).index(one.language)))
    yield f"{'dates: whole treaties':<34}{head}"
    yield from (_treaty(*row) for row in TREATIES if real_texts.ROOT)
    yield ""


def _table(sentences: list[CountedSentence]) -> Iterator[str]:
    """Yield the figures of sentences in the order of their languages, and the sentences that are read otherwise."""
    for language, some in groupby(sentences, key=lambda one: one.language):
        yield _line(NAMES[language], list(some))
    yield _line("together", sentences)
    yield "".join(f"\n  {wrong}" for wrong in _wrong(sentences)) + "\n"


def _line(name: str, sentences: list[CountedSentence]) -> str:
    """Return the figures of some sentences."""
    wanted = [Counter(one.rules) for one in sentences]
    found = [Counter(offered(one)) for one in sentences]
    right = sum((a & b).total() for a, b in zip(wanted, found, strict=True))
    counted, given = sum(map(Counter.total, wanted)), sum(map(Counter.total, found))
    return _figures(name, f"{len(sentences)} sent.", counted, given, right) + f"{right / max(1, given):>11.0%}"


def _figures(name: str, what: str, counted: int, given: int, right: int) -> str:
    return f"{name:<34}{what:>12}{counted:>10}{given:>8}{right:>8}{right / max(1, counted):>9.0%}"


def _wrong(sentences: Iterable[CountedSentence]) -> Iterator[str]:
    """Yield each sentence that is not read as a reader does."""
    for one in sentences:
        if Counter(given := offered(one)) != Counter(one.rules):
            yield f"{one.language}: {one.text} -> {'; '.join(given) or 'nothing'} (counted: {'; '.join(one.rules)})"


def _treaty(title: str, language: str, name: str, truth: dict[int, list[str]], how: str) -> str:
    """Return the figures of a treaty; the shapes of its rules are compared, wherever they stand."""
    wanted = Counter(shape for shapes in truth.values() for shape in shapes)
    found = Counter(shape_of(phrase) for phrase in find_phrases(real_texts.read(name), language))
    right = (wanted & found).total()
    line = _figures(f"{title}, {NAMES[language]}", how, wanted.total(), found.total(), right)
    return line + (f"{right / max(1, found.total()):>11.0%}" if how == "by hand" else f"{'-':>11}")
