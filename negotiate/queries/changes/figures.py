"""Figures of texts, remembered by the words that they follow from: what stands in a clause, what changed in it."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from negotiate.queries.text.comparing.attributions import ClauseRedline
from negotiate.state.remembered import Remembered
from negotiate.state.text.lines import PlainVersion, Text
from negotiate.text.changes.bracket_changes import bracket_changes
from negotiate.text.changes.measures import TextMeasures, measured
from negotiate.text.changes.text_change import Surroundings, TextChange, text_change, words_changed
from negotiate.text.diff.paragraphs.compare import compare
from negotiate.text.norms.terms import definitions
from negotiate.text.references.resolving import by_key

#: What stands in each wording under each label: twenty rounds of a long text.
_MEASURES: Remembered[TextMeasures] = Remembered(16_384)
#: What changed between two wordings, by their texts and what they are read among.
_CHANGES: Remembered[TextChange] = Remembered(16_384)
#: How many words changed between two wordings, by their hashes.
_WORDS: Remembered[int] = Remembered(16_384)
#: The terms that a wording defines, by its language and its hash.
_TERMS: Remembered[tuple[str, ...]] = Remembered(16_384)


def measures_of(version: PlainVersion) -> TextMeasures:
    """Return what stands in a clause, its label with its words: a whole article may stand in brackets by its title."""
    key = (version.language, version.label, version.hash)
    return _MEASURES.get(key, lambda: _bare(measured(version.label)) + measured(version.wording.text, version.language))


def _bare(label: TextMeasures) -> TextMeasures:
    """Return the brackets of a label alone: what it is called is no word of the text."""
    return TextMeasures(bracket_kinds=label.bracket_kinds, unpaired=label.unpaired)


def measures_of_text(text: Text) -> TextMeasures:
    """Return what stands in a whole text."""
    return sum((measures_of(version) for _, version in text), TextMeasures())


def words_changed_of(old: PlainVersion | None, new: PlainVersion | None) -> int:
    """Return how many words went and came between two versions of a clause, None where it does not stand."""
    before, after = (one.hash if one else "" for one in (old, new))
    if before == after:
        return 0
    texts = (one.wording.text if one else "" for one in (old, new))
    return _WORDS.get((before, after), lambda: sum(words_changed(compare(*texts))))


class Changes:
    """What changed in the clauses of two texts, each read among the terms and the labels of both."""

    def __init__(self, language: str, old: Text, new: Text) -> None:
        terms = tuple(dict.fromkeys(term for text in (old, new) for _, version in text for term in _defined(version)))
        self._among = Surroundings(language, terms, _bearers(old), _bearers(new))
        self._seal = sha256(repr((language, terms, _labels(old), _labels(new))).encode()).hexdigest()

    def of(self, redline: ClauseRedline) -> TextChange:
        """Return what changed in a clause, the brackets of its label with those of its words."""
        key = (self._seal, redline.label, redline.old_label, redline.old, redline.new)
        return _CHANGES.get(key, lambda: self._of(redline))

    def _of(self, redline: ClauseRedline) -> TextChange:
        found = text_change(redline.old, redline.new, self._among)
        old, new = redline.old_label if redline.old else "", redline.label if redline.new else ""
        of_label = bracket_changes(old, new, compare(old, new))
        return replace(found, brackets=found.brackets + of_label)


def _defined(version: PlainVersion) -> tuple[str, ...]:
    key = (version.language, version.hash)
    return _TERMS.get(key, lambda: tuple(term.words for term in definitions(version.body, version.language)))


def _labels(text: Text) -> list[tuple[str, str]]:
    return [(clause.code, version.label) for clause, version in text]


def _bearers(text: Text) -> dict[tuple[str, int, int], str]:
    """Return which clause bears each label, by the key of the label."""
    found: Iterable[tuple[str, str]] = ((version.label, clause.code) for clause, version in text if version.label)
    return {key: str(code) for key, code in by_key(dict(found)).items()}
