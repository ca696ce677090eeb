"""Which phrase of obligation of a new text is which of the base; it does not judge which is stronger.

Method, in this order: a sentence that stands in both texts keeps its phrases, wherever it stands now; a phrase that no
edit touches stays itself; phrases that one edit takes out and puts in are paired, first those before the same word;
and what is left finds its like in a sentence that says much the same elsewhere, moved and reworded.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from negotiate.text.diff.lcs import common
from negotiate.text.diff.paragraphs.matching import Match, Words, best, words
from negotiate.text.edits import Edit
from negotiate.text.norms.strength_phrases import StrengthPhrase, phrases
from negotiate.text.tokens import tokenize

#: From this share of common words on a sentence that stands elsewhere is the same one, moved and reworded.
MOVED = 0.6
#: So many pairs of sentences are looked at for moves; beyond, only the very same sentence is found again.
CLOSELY = 10_000

_SENTENCE = re.compile(r"[^.;:!?…\n。；：！？؛؟]+")
_ENUMERATOR = re.compile(r"[ \t]*(?:\(?\w{1,4}[.)][ \t]+)*")
#: The word after a phrase, of Chinese two signs; what stands beside as an alternative to it ("[shall][should]
#: act") is skipped.
_FOLLOWING = re.compile(r"(?:\s*\]\s*/?\s*\[[^\[\]\n]*(?=\]))*\W*([\u3400-\u9fff]{1,2}|\w+)")

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ChangedStretch:
    """Characters [old_start, old_end) of the base that became [new_start, new_end) of the new text."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True)
class StrengthSide:
    """One text with its phrases, by their places."""

    text: str
    phrases: tuple[StrengthPhrase, ...]

    @cached_property
    def sentences(self) -> tuple[Words, ...]:
        """Return for each phrase the words of the sentence that it stands in, the enumerator left out."""
        spans = [(found.start(), found.end()) for found in _SENTENCE.finditer(self.text)]
        starts = [start for start, _ in spans]
        known: dict[int, Words] = {}
        found = []
        for phrase in self.phrases:
            n = bisect_right(starts, phrase.start) - 1
            if n not in known:
                known[n] = words(_without_enumerator(self.text[slice(*spans[n])]))
            found.append(known[n])
        return tuple(found)

    def touched(self, start: int, end: int) -> range:
        """Return the phrases that reach into [start, end] or up to it: "shall" before "endeavour" is another phrase."""
        return range(
            bisect_left(self.phrases, start, key=lambda phrase: phrase.end),
            bisect_right(self.phrases, end, key=lambda phrase: phrase.start),
        )

    def following(self, number: int) -> str:
        """Return the word after a phrase, in lower case."""
        found = _FOLLOWING.match(self.text, self.phrases[number].end)
        return found[1].casefold() if found else ""


def _without_enumerator(sentence: str) -> str:
    found = _ENUMERATOR.match(sentence)
    return sentence[found.end() :] if found else sentence


@dataclass(frozen=True, slots=True)
class StrengthPairs:
    """The phrases of two texts, which of them are one, by index, and where the texts differ."""

    old: StrengthSide
    new: StrengthSide
    pairs: dict[int, int]
    stretches: tuple[ChangedStretch, ...]

    @property
    def gone(self) -> list[int]:
        """Return the phrases of the base that stand nowhere now."""
        return [n for n in range(len(self.old.phrases)) if n not in self.pairs]

    @property
    def come(self) -> list[int]:
        """Return the phrases of the new text that stood nowhere."""
        taken = set(self.pairs.values())
        return [n for n in range(len(self.new.phrases)) if n not in taken]

    def place(self, at: int) -> int:
        """Return where character `at` of the base stands in the new text, or stood."""
        n = bisect_right(self.stretches, at, key=lambda stretch: stretch.old_start) - 1
        if n < 0:
            return at
        stretch = self.stretches[n]
        return stretch.new_end if at < stretch.old_end else at + stretch.new_end - stretch.old_end


def pair_phrases(base: str, edits: Sequence[Edit], language: str = "en") -> StrengthPairs:
    """Return which phrase of the edited text is which of the base; linear in the texts but for what moved.

    >>> pair_phrases("States shall act.", [Edit(1, 2, (" should",))]).pairs
    {0: 0}
    """
    stretches = tuple(changed_stretches(base, edits))
    new = edited(base, edits)
    old, after = (StrengthSide(text, phrases(text, language)) for text in (base, new))
    found = StrengthPairs(old, after, {}, stretches)
    pairing = _Pairing(found.old, found.new, found.pairs, set())
    pairing.take(_same_sentences(pairing, *_in_changed_lines(found)))
    pairing.take(_untouched(found))
    for stretch in stretches:
        pairing.take(_in_stretch(pairing, stretch))
    pairing.take(_moved(pairing, found.gone, found.come))
    return found


def changed_stretches(base: str, edits: Iterable[Edit]) -> Iterator[ChangedStretch]:
    """Yield each edit in characters of both texts."""
    offsets = list(accumulate(map(len, tokenize(base)), initial=0))
    drift = 0
    for edit in edits:
        start, end = offsets[edit.start], offsets[edit.end]
        length = sum(map(len, edit.tokens))
        yield ChangedStretch(start, end, start + drift, start + drift + length)
        drift += length - (end - start)


def edited(base: str, edits: Iterable[Edit]) -> str:
    """Return the base with edits that come in its order."""
    tokens = tokenize(base)
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += [*tokens[at : edit.start], *edit.tokens]
        at = edit.end
    return "".join([*parts, *tokens[at:]])


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Two sides and what has been paired of them so far."""

    old: StrengthSide
    new: StrengthSide
    pairs: dict[int, int]
    taken: set[int]

    def take(self, found: Iterable[Pair]) -> None:
        """Pair phrases that are free on both sides."""
        for old, new in found:
            if old not in self.pairs and new not in self.taken:
                self.pairs[old] = new
                self.taken.add(new)


def _in_changed_lines(found: StrengthPairs) -> tuple[list[int], list[int]]:
    """Return the phrases of either side that stand in a line which an edit touches."""
    olds: dict[int, None] = {}
    news: dict[int, None] = {}
    for stretch in found.stretches:
        olds |= dict.fromkeys(found.old.touched(*_lines(found.old.text, stretch.old_start, stretch.old_end)))
        news |= dict.fromkeys(found.new.touched(*_lines(found.new.text, stretch.new_start, stretch.new_end)))
    return list(olds), list(news)


def _lines(text: str, start: int, end: int) -> Pair:
    """Return where the lines round [start, end) begin and end."""
    after = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if after < 0 else after


def _same_sentences(pairing: _Pairing, olds: Iterable[int], news: Iterable[int]) -> Iterator[Pair]:
    """Yield the phrases of sentences that stand in both texts, in the order in which they stand there."""
    there: defaultdict[Words, deque[int]] = defaultdict(deque)
    for n in news:
        there[pairing.new.sentences[n]].append(n)
    for n in olds:
        places = there.get(pairing.old.sentences[n])
        if places:
            yield n, places.popleft()


def _untouched(found: StrengthPairs) -> Iterator[Pair]:
    """Yield the phrases that no edit touches, with themselves."""
    there = {phrase.start: n for n, phrase in enumerate(found.new.phrases)}
    touched = {n for stretch in found.stretches for n in found.old.touched(stretch.old_start, stretch.old_end)}
    for n, phrase in enumerate(found.old.phrases):
        now = None if n in touched else there.get(found.place(phrase.start))
        if now is not None:
            yield n, now


def _in_stretch(pairing: _Pairing, stretch: ChangedStretch) -> Iterator[Pair]:
    """Yield the phrases that one edit touches: those before the same word, then the others in order."""
    olds = [n for n in pairing.old.touched(stretch.old_start, stretch.old_end) if n not in pairing.pairs]
    news = [n for n in pairing.new.touched(stretch.new_start, stretch.new_end) if n not in pairing.taken]
    known = _saying(pairing, olds, news) or _before_the_same(pairing, olds, news)
    yield from ((olds[i], news[j]) for i, j in known)
    for (i, j), (k, m) in pairwise([(-1, -1), *known, (len(olds), len(news))]):
        yield from zip(olds[i + 1 : k], news[j + 1 : m], strict=False)


def _saying(pairing: _Pairing, olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """Return which phrases stand in the same words before the same word."""
    return common(
        [(pairing.old.phrases[n].words.casefold(), pairing.old.following(n)) for n in olds],
        [(pairing.new.phrases[n].words.casefold(), pairing.new.following(n)) for n in news],
    )


def _before_the_same(pairing: _Pairing, olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """Return which phrases stand before the same word."""
    return common([pairing.old.following(n) for n in olds], [pairing.new.following(n) for n in news])


def _moved(pairing: _Pairing, gone: Sequence[int], come: Sequence[int]) -> Iterator[Pair]:
    """Yield the phrases whose sentences say much the same, the likest first."""
    if len(gone) * len(come) > CLOSELY:
        return
    alike = (Match(i, j, _likeness(pairing.old.sentences[i], pairing.new.sentences[j])) for i in gone for j in come)
    yield from ((i, j) for i, j, _ in best(match for match in alike if match.likeness >= MOVED))


def _likeness(one: Words, other: Words) -> float:
    """Return the share of words that two sentences have in common (Dice's coefficient)."""
    return 2 * (Counter(one) & Counter(other)).total() / max(1, len(one) + len(other))
