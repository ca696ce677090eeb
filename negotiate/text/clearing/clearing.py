"""Clearing: where a text leaves something open in options or brackets, and what it says once an answer is chosen.

Decides nothing, and writes no word: every answer only takes words and marks out of the text, so that what stays has
the source that it had. Method: options and brackets are read by `negotiate.text.marks.options.options` and
`negotiate.text.marks.brackets`; an answer is a set of cuts, in characters; cuts of several answers add up, whatever
their order, and then read well together (`negotiate.text.clearing.cuts`). Placeholders and notes are not answered
here, for they need words; nor is a bracket without a partner.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, groupby, pairwise
from operator import attrgetter

from negotiate.text.clearing.closing import Cut, kept_between
from negotiate.text.clearing.cuts import begun, together, trimmed, words
from negotiate.text.edits import Edit
from negotiate.text.marks.brackets import BracketSpan, SpanKind, alternatives, parse
from negotiate.text.marks.options.option_labels import NO_TEXTS
from negotiate.text.marks.options.options import Option, options
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.provenance.provenance import Attributed, Carried
from negotiate.text.provenance.sourced_words import Passage, recast
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording

_OUT = "Take out"
_OPEN = (SpanKind.CONTESTED, SpanKind.OPTIONAL, SpanKind.DELETE_ASKED)


class Dispute(Enum):
    """What a place leaves open."""

    OPTIONS = "one of several options"
    ALTERNATIVES = "one of several wordings"
    OPTIONAL = "words that stay or go"
    DELETION = "words that somebody wants deleted"


@dataclass(frozen=True, slots=True)
class Answer:
    """One way of deciding a place: `name` it, keep the characters [start, end), and make the cuts.

    The kept words are none (start == end) where all goes.
    """

    name: str
    start: int
    end: int
    cuts: tuple[Cut, ...]

    def words(self, text: str) -> str:
        """Return the words that it keeps."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """Characters [start, end) that leave something open, and what may be chosen there."""

    start: int
    end: int
    dispute: Dispute
    answers: tuple[Answer, ...]


def places(text: str) -> tuple[OpenPlace, ...]:
    """Return every place that can be cleared, by its start, the outer ones first.

    >>> text = "[shall][may] act [now]"
    >>> [(place.dispute.name, [answer.words(text) for answer in place.answers]) for place in places(text)]
    [('ALTERNATIVES', ['shall', 'may']), ('OPTIONAL', ['now', ''])]
    """
    found = options(text)
    holders = {trimmed(text, one.words, one.end)[0] for one in found if one.is_enclosed}
    holders |= {one.start for one in found if one.is_inline}
    every = [*_of_options(text, found), *_of_brackets(text, holders)]
    return tuple(sorted(every, key=lambda place: (place.start, -place.end)))


def places_in(wording: Wording) -> tuple[OpenPlace, ...]:
    """Return the places of a clause, in the characters of its text; none reaches over the border of its heading."""
    offset = floor_of(wording)
    return (*places(wording.heading), *(_shifted(place, offset) for place in places(wording.body)))


def floor_of(wording: Wording) -> int:
    """Return where the body begins in the text of a clause."""
    return len(wording.heading + BORDER)


def cleared(text: str, answers: Iterable[Answer], floor: int = 0) -> str:
    """Return the text with some answers carried out; what stands before the floor is a heading with its border.

    >>> text = "States [shall][should] act [now]."
    >>> cleared(text, [place.answers[-1] for place in places(text)])
    'States should act.'
    """
    return "".join(text[start:end] for start, end in _kept(text, answers, floor))


def cleared_by(text: str, answers: Iterable[Answer], origin: str, floor: int = 0) -> tuple[Attributed, ...]:
    """Return the changes that carry answers out: `origin` answers for what goes; each word that stays is its own."""
    tokens = tokenize(text)
    kept = _kept(text, answers, floor)
    starts = list(accumulate(map(len, tokens), initial=0))
    reached = list(accumulate((end - start for start, end in kept), initial=0))
    passages: list[Passage] = []
    at = 0
    for token in tokenize("".join(text[start:end] for start, end in kept)):
        said = at + len(token) - len(token.lstrip() or token)
        piece = bisect_right(reached, said) - 1
        source = bisect_right(starts, kept[piece][0] + said - reached[piece]) - 1
        passages.append(Passage((token,), Carried(1, source)))
        at += len(token)
    return tuple(recast(tokens, 0, len(tokens), passages, origin))


def drawn(text: str, answers: Iterable[Answer], floor: int = 0) -> tuple[Edit, ...]:
    """Return answers as edits that only strike out, for drawing: beside a cut they may leave parts of one word.

    >>> drawn("act [now][at once].", [places("act [now][at once].")[0].answers[0]])
    (Edit(start=2, end=3, tokens=()), Edit(start=4, end=9, tokens=()))
    """
    tokens = tokenize(text)
    starts = list(accumulate(map(len, tokens), initial=0))
    kept = [(0, 0), *_kept(text, answers, floor), (len(text), len(text))]
    gone = [(end, start) for (_, end), (start, _) in pairwise(kept) if end < start]
    edits: list[Edit] = []
    for start, end in gone:
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        head, tail = text[starts[first] : start], text[end : starts[last]]
        if edits and first < edits[-1].end:
            before = edits.pop()
            first, head = before.start, before.text[: len(before.text) - (starts[before.end] - start)]
        edits.append(Edit(first, last, tokenize(head + tail)))
    return tuple(edits)


def chosen(text: str, option: Option) -> str:
    r"""Return a clause's text with an option in the place of its set; where it is "No text", without the paragraph.

    The border under the heading stays.

    >>> text = "2. Option 1: [Act.]\n\nOption 2: [Rest.]\n\n3. Report."
    >>> chosen(text, options(text)[1])
    '2. Rest.\n\n3. Report.'
    """
    rivals = [other for other in options(text) if other.set == option.set]
    heading, border, _ = text.partition(BORDER)
    floor = len(heading + border) if border and "\n" not in heading else 0
    answer = _chosen(text, option, rivals)
    return cleared(text, [answer], floor if answer.cuts[0][0] >= floor else 0)


def _kept(text: str, answers: Iterable[Answer], floor: int) -> list[Cut]:
    """Return what some answers leave, as stretches of characters."""
    return list(kept_between(together(text, (cut for one in answers for cut in one.cuts), floor), 0, len(text)))


def _shifted(place: OpenPlace, offset: int) -> OpenPlace:
    """Return a place so many characters on."""
    answers = tuple(
        Answer(one.name, one.start + offset, one.end + offset, tuple((a + offset, b + offset) for a, b in one.cuts))
        for one in place.answers
    )
    return OpenPlace(place.start + offset, place.end + offset, place.dispute, answers)


def _of_options(text: str, found: Sequence[Option]) -> Iterator[OpenPlace]:
    """Yield what sets of options leave open."""
    blocks = paragraphs(text) if any(not option.kind for option in found) else ()
    for _, members in groupby(sorted(found, key=attrgetter("set", "start")), attrgetter("set")):
        rivals = list(members)
        if not rivals[0].kind:
            yield from _of_variants(text, rivals, blocks)
            continue
        answers = tuple(_chosen(text, option, rivals) for option in rivals)
        yield OpenPlace(rivals[0].start, rivals[-1].end, Dispute.OPTIONS, answers)


def _chosen(text: str, option: Option, rivals: Sequence[Option]) -> Answer:
    """Return the answer that puts an option in the place of its set."""
    start, end = begun(text, rivals[0]), rivals[-1].end
    name = f"{option.name} ({option.attribution})" if option.attribution else option.name
    if option.is_no_text:
        return Answer(name, start, start, ((start, end),))
    first, last = trimmed(text, option.words, option.end - option.is_inline)
    if option.is_enclosed:
        first, last = first + 1, last - 1
    return Answer(name, first, last, ((start, first), (last, end)))


def _of_variants(text: str, rivals: Sequence[Option], blocks: Sequence[Paragraph]) -> Iterator[OpenPlace]:
    """Yield "3.3" and "3.3alt", with what stands under each, where the one follows upon the other."""
    if len(rivals) != 2:
        return
    first, other = rivals
    end, last = _under(first, blocks), _under(other, blocks)
    if text[end : other.start].strip():
        return
    keep = Answer(first.name, *trimmed(text, first.words, end), ((end, last),))
    change = Answer(other.name, *trimmed(text, other.words, last), ((first.words, other.words),))
    yield OpenPlace(first.start, last, Dispute.OPTIONS, (keep, change))


def _under(option: Option, blocks: Sequence[Paragraph]) -> int:
    """Return where a numbered paragraph ends, with all that stands under its number."""
    at = next(n for n, block in enumerate(blocks) if block.start <= option.start < block.end)
    path = blocks[at].path
    end = blocks[at].end
    for block in blocks[at + 1 :]:
        if not block.enumerator or block.path == path or block.path[: len(path)] != path:
            break
        end = block.end
    return end


def _of_brackets(text: str, holders: set[int]) -> Iterator[OpenPlace]:
    """Yield what brackets leave open, without those that only hold the words of an option."""
    brackets = parse(text)
    for rivals in alternatives(brackets):
        start, end = rivals[0].start, rivals[-1].end
        answers = tuple(_chosen_rival(text, span, (start, end)) for span in rivals)
        yield OpenPlace(start, end, Dispute.ALTERNATIVES, answers)
    for span in brackets.spans:
        if span.kind not in _OPEN or span.start in holders:
            continue
        keep = _without_brackets(text, span, (span.start, span.end))
        dispute = Dispute.DELETION if span.kind is SpanKind.DELETE_ASKED else Dispute.OPTIONAL
        if keep.words(text).strip():
            out = Answer(_OUT, span.start, span.start, ((span.start, span.end),))
            yield OpenPlace(span.start, span.end, dispute, (keep, out))


def _chosen_rival(text: str, span: BracketSpan, around: Cut) -> Answer:
    """Return the answer that puts one of several alternatives in the place of all: its words, or no text."""
    if text[span.start + 1 : span.end - 1] in NO_TEXTS:
        return Answer(_OUT, around[0], around[0], (around,))
    return _without_brackets(text, span, around)


def _without_brackets(text: str, span: BracketSpan, around: Cut) -> Answer:
    """Return the answer that keeps of a place the words of one bracket, without what it says of itself."""
    first, last = words(text, span)
    name = span.attribution or "Keep"
    if not text[first:last].strip():
        return Answer(name, first, first, (around,))
    return Answer(name, first, last, ((around[0], first), (last, around[1])))
