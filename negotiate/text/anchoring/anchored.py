"""Words carried from the text in which somebody spoke of them to any later one: where they are, or where they were.

Method: every token of the words is followed through the edits of each step. Tokens that stand on, with what was put
between them or in the place of some of them, are the words as they read now; where none does, the place is kept, next
to the word that stood before it. Nothing is ever searched for in the rest of the text: words that are gone are told as
gone, however alike others read. They are back where the text reads again as it did when it had them, and where an edit
at their very place brings in all of them again between the same neighbours, or them alone. Linear in the steps.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from negotiate.text.anchoring.quoting import spelled, spelling
from negotiate.text.anchoring.steps import EditedPlace, TextStep
from negotiate.text.edits import Tokens


class WordsState(Enum):
    """What has become of words."""

    HERE = "here"  # they read as they did
    CHANGED = "words changed"  # others stand where they stood, or some of them are gone
    REMOVED = "was here"  # none of them stands, and nothing in their place


@dataclass(frozen=True, slots=True)
class AnchoredWords:
    """The tokens [start, end) that words are now; where they are gone, start == end is the place where they were.

    `step` is the index of the last step that changed how they read; None where none did.
    """

    start: int
    end: int
    state: WordsState = WordsState.HERE
    step: int | None = None


class _Span(NamedTuple):
    start: int
    end: int


class _Said(NamedTuple):
    """How words are spelled, and the word before and behind them."""

    words: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def anchored(first: Tokens, start: int, end: int, steps: Iterable[TextStep]) -> AnchoredWords:
    """Carry the tokens [start, end) of a text through the steps from it; raise ValueError where these are no words.

    >>> from negotiate.text.anchoring.steps import text_step
    >>> from negotiate.text.provenance.provenance import Attributed
    >>> from negotiate.text.edits import Edit
    >>> step = text_step(("States", " shall", " act"), [Attributed(Edit(0, 0, ("All", " the")), "A/17")])
    >>> anchored(("States", " shall", " act"), 1, 2, [step])
    AnchoredWords(start=3, end=4, state=<WordsState.HERE: 'here'>, step=None)
    """
    said, span = _said(first, start, end), _Span(start, end)
    if not 0 <= start < end <= len(first) or not said.words:
        raise ValueError(f"no words at [{start}, {end}) in a text of {len(first)} tokens")
    read: dict[Tokens, _Span] = {first: span}
    state, changed = WordsState.HERE, None
    before = first
    for number, step in enumerate(steps):
        now = read.get(step.tokens) or _carried(span, step, len(before), said)
        if spelling(step.tokens[now.start : now.end]) != spelling(before[span.start : span.end]):
            changed = number
        state = _state(step.tokens, now, said)
        read.setdefault(step.tokens, now)
        before, span = step.tokens, now
    return AnchoredWords(span.start, span.end, state, changed)


def survivors(start: int, end: int, step: TextStep) -> int:
    """Count the tokens [start, end) that stand in the text of a step.

    >>> survivors(0, 2, TextStep(("b", "c"), (1, None), ()))
    1
    """
    return sum(source is not None and start <= source < end for source in step.sources)


def _state(tokens: Tokens, span: _Span, said: _Said) -> WordsState:
    if span.start == span.end:
        return WordsState.REMOVED
    return WordsState.HERE if spelling(tokens[span.start : span.end]) == said.words else WordsState.CHANGED


def _carried(span: _Span, step: TextStep, length: int, said: _Said) -> _Span:
    """Return where words are after a step of a text of so many tokens."""
    now = _standing(span, step, said) or _in_their_place(span, step) or _place(span, step, length)
    if spelling(step.tokens[now.start : now.end]) == said.words:
        return now
    return _come_back(now, step, said) or now


def _standing(span: _Span, step: TextStep, said: _Said) -> _Span | None:
    """Return the tokens that stand on, with what is new between them or replaces some of them; None if there are none.

    Where they stand apart now, those that are most in a row; a comma alone does not stand for words.
    """
    found = max(_rows(span, step), key=lambda row: (row[1], -row[0].start), default=None)
    if found is None or (_has_words(said.words) and not _has_words(step.tokens[slice(*found[0])])):
        return None
    start, end = found[0]
    for place in _inside(span, step):
        end = place.last if place.first == end else end
    for place in reversed(_inside(span, step)):
        start = place.first if place.last == start else start
    return _Span(start, end)


def _has_words(tokens: Iterable[str]) -> bool:
    return any(token[-1].isalnum() for token in tokens)


def _rows(span: _Span, step: TextStep) -> Iterator[tuple[_Span, int]]:
    """Yield each row of the tokens that no other token of the old text breaks, with how many of them are in it."""
    start, end, count = 0, 0, 0
    for index, source in enumerate(step.sources):
        if source is None:
            continue
        if span.start <= source < span.end:
            start, end, count = (index if not count else start), index + 1, count + 1
        elif count:
            yield _Span(start, end), count
            count = 0
    if count:
        yield _Span(start, end), count


def _inside(span: _Span, step: TextStep) -> list[EditedPlace]:
    """Return the edits that replace nothing but some of the tokens."""
    return [one for one in step.places if span.start <= one.start < one.end <= span.end and one.first < one.last]


def _in_their_place(span: _Span, step: TextStep) -> _Span | None:
    """Return what stands in the place of tokens of which none stands on, by edits that replace nothing else."""
    places = _inside(span, step)
    return _Span(places[0].first, places[-1].last) if places else None


def _place(span: _Span, step: TextStep, length: int) -> _Span:
    """Return where tokens were that are gone: behind the word before them, or else before the word behind them."""
    for index, further in ((span.start - 1, 1), (span.end, 0)):
        if 0 <= index < length and index in step.sources:
            at = step.sources.index(index) + further
            return _Span(at, at)
    at = max((one.first for one in step.places if one.start <= span.start), default=0)
    return _Span(at, at)


def _come_back(now: _Span, step: TextStep, said: _Said) -> _Span | None:
    """Return the words as edits at their place bring them in again: all of them, once, between the same neighbours.

    Or by themselves, whatever stands beside them now.
    """
    touching = [one for one in step.places if one.first <= now.end and now.start <= one.last]
    low = min([now.start, *(one.first for one in touching)])
    high = max([now.end, *(one.last for one in touching)])
    found = [_Span(*span) for span in spelled(step.tokens, said.words, low, high)]
    alone = {(one.first, one.last) for one in touching if spelling(step.tokens[one.first : one.last]) == said.words}
    back = [span for span in found if _is_within(span, alone) or _said(step.tokens, *span) == said]
    return back[0] if len(back) == 1 else None


def _is_within(span: _Span, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(first <= span.start and span.end <= last for first, last in ranges)


def _said(tokens: Tokens, start: int, end: int) -> _Said:
    before, words, after = (spelling(part) for part in (tokens[:start], tokens[start:end], tokens[end:]))
    return _Said(words, before[-1:], after[:1])
