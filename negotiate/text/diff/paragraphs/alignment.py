"""Alignment: which paragraph of one text is which of another, in place or moved; it compares no words in
detail.

Method, in this order: paragraphs that say the same and occur once on either side, and those that are alike
(`negotiate.text.diff.paragraphs.matching`), are candidates; the heaviest chain of them that keeps its order, by words,
stays in place, so renumbering is no move; a neighbour that holds what a paragraph lost makes a split, one
that held what it won a join; between two fixed paragraphs the same words, then the same enumerator, pair
what is left; and what finds its like only elsewhere has moved.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from negotiate.text.diff.anchors import Anchor, heaviest
from negotiate.text.diff.lcs import common
from negotiate.text.diff.paragraphs.matching import Match, Words, best, candidates, spoken, words
from negotiate.text.marks.options.options import begins_option
from negotiate.text.marks.paragraphs import Paragraph
from negotiate.text.tokens import keys, tokenize

#: From this likeness on two paragraphs in the same place are one, changed.
CHANGED = 0.3
#: From this likeness on a paragraph that stands elsewhere is the same one, moved.
MOVED = 0.6
#: From this share of common words on two paragraphs next to fixed ones are one, whatever else resembles them.
NEARLY = 0.8
#: Words that a paragraph needs to be recognised elsewhere: "(a) Reserved" stands in many places. A shorter one is
#: recognised only in its own list, where it says exactly the same and nothing else there does; without a number, only
#: among the others that stand beside it without one.
TELLING = 5
#: Words that a paragraph without a number needs for that: "and" or "Option 1" between two others is none of them.
FEW = 2
#: The share of a neighbour's words that a paragraph must have lost for a split, or won for a join.
HALF = 0.75

Group = tuple[tuple[int, ...], tuple[int, ...]]
#: The path of a list, and what one item of it says, without the marks at its ends.
Item = tuple[tuple[str, ...], str]

_MARKS = " .,;:*_[]，。；、،؛"


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which paragraphs belong together, by index: `in_place` rises on both sides, `moved` stands elsewhere.

    A group is one paragraph on either side, or one and several where it was split or joined.
    """

    in_place: tuple[Group, ...]
    moved: tuple[tuple[int, int], ...]


def body(paragraph: Paragraph) -> str:
    """Return what a paragraph says: its words without its enumerator, white space as single spaces."""
    return " ".join(paragraph.text.replace(paragraph.enumerator, "", 1).split())


def words_of(paragraph: Paragraph) -> Words:
    """Return the words of a paragraph's body, from the tokens of the paragraph, which `diff` needs too."""
    text, enumerator = paragraph.text, paragraph.enumerator
    border = text.find(enumerator) + len(enumerator) if enumerator else 0
    first = reached = 0
    for first, reached in enumerate(accumulate(map(len, tokenize(text)), initial=0)):
        if reached >= border:
            break
    return spoken(keys(text)[first:]) if reached == border else words(body(paragraph))


def align(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Alignment:
    """Align two texts by their paragraphs; no paragraph is used twice."""
    here, there = (_Side(text, [body(p) for p in text], {}, Counter()) for text in (old, new))
    found = _candidates(here, there)
    chain = _in_place(found, here)
    groups = list(_halves(here, there, chain))
    groups = sorted(groups + list(_between(here, there, groups)))
    taken_old = {n for group in groups for n in group[0]}
    taken_new = {n for group in groups for n in group[1]}
    moved = best(
        match
        for match in found
        if match.likeness >= MOVED
        and match.old not in taken_old
        and match.new not in taken_new
        and (len(there.words(match.new)) >= TELLING or _is_same_item(here, there, match))
    )
    return Alignment(tuple(groups), tuple(sorted((match.old, match.new) for match in moved)))


def _is_same_item(here: "_Side", there: "_Side", match: Match) -> bool:
    """Say whether two short paragraphs are one item of one list, put elsewhere in it."""
    item, other = here.item(match.old), there.item(match.new)
    return item is not None and item == other and here.items[item] == there.items[item] == 1


@dataclass(frozen=True, slots=True)
class _Side:
    """One text: its paragraphs, what they say, and the words of those that were asked for, found once."""

    paragraphs: Sequence[Paragraph]
    bodies: list[str]
    asked: dict[int, Words]
    counted: Counter[Item | None]

    def words(self, place: int) -> Words:
        """Return the words of a body."""
        if place not in self.asked:
            self.asked[place] = words_of(self.paragraphs[place])
        return self.asked[place]

    def item(self, place: int) -> Item | None:
        """Return what a paragraph stands under and says, None for one that says too little."""
        paragraph, said = self.paragraphs[place], self.bodies[place].strip(_MARKS).casefold()
        if paragraph.enumerator:
            return (paragraph.path[:-1], said) if said else None
        is_said = len(self.words(place)) >= FEW and not begins_option(paragraph)
        return ((*paragraph.path, ""), said) if is_said else None

    @property
    def items(self) -> Counter[Item | None]:
        """Return how often each item stands in its list, counted when first asked for."""
        if not self.counted:
            self.counted.update(map(self.item, range(len(self.paragraphs))))
        return self.counted


def _candidates(here: _Side, there: _Side) -> list[Match]:
    """Return the pairs that are the same beyond doubt, and the alike ones of the others."""
    alone_here, alone_there = _unique(here.bodies), _unique(there.bodies)
    same = [Match(n, alone_there[text], 1.0) for text, n in alone_here.items() if text in alone_there]
    left = _others(here, {match.old for match in same})
    open_ = _others(there, {match.new for match in same})
    beside = [
        Match(left[match.old], open_[match.new], match.likeness)
        for match in _beside(here, there, _in_place(same, here))
        if match.old in left and match.new in open_
    ]
    alike = candidates(list(map(here.words, left)), list(map(there.words, open_)), CHANGED, beside)
    olds, news = list(left), list(open_)
    return same + [Match(olds[i], news[j], likeness) for i, j, likeness in (*beside, *alike)]


def _others(side: _Side, taken: set[int]) -> dict[int, int]:
    """Number the paragraphs of a side that are not taken."""
    free = [place for place in range(len(side.bodies)) if place not in taken]
    return {place: number for number, place in enumerate(free)}


def _beside(here: _Side, there: _Side, fixed: Sequence[Group]) -> Iterator[Match]:
    """Yield the pairs that stand next to fixed ones, or next to these, and say nearly the same."""
    for rows, columns in _gaps(here, there, fixed):
        found = list(_nearly_same(here, there, zip(rows, columns, strict=False)))
        left = zip(reversed(rows[len(found) :]), reversed(columns[len(found) :]), strict=False)
        yield from (*found, *_nearly_same(here, there, left))


def _nearly_same(here: _Side, there: _Side, pairs: Iterable[tuple[int, int]]) -> Iterator[Match]:
    """Yield pairs as long as they say nearly the same."""
    for i, j in pairs:
        likeness = _overlap(here.words(i), there.words(j))
        if likeness < NEARLY:
            break
        yield Match(i, j, likeness)


def _gaps(here: _Side, there: _Side, fixed: Sequence[Group]) -> Iterator[tuple[range, range]]:
    """Yield what lies before, between and after fixed groups, on either side."""
    borders = [((-1,), (-1,)), *fixed, ((len(here.bodies),), (len(there.bodies),))]
    for (before, before_new), (after, after_new) in pairwise(borders):
        yield range(before[-1] + 1, after[0]), range(before_new[-1] + 1, after_new[0])


def _unique(texts: Sequence[str]) -> dict[str, int]:
    counts = Counter(texts)
    return {text: n for n, text in enumerate(texts) if counts[text] == 1 and text}


def _in_place(found: Iterable[Match], here: _Side) -> list[Group]:
    """Return the matches that keep their order and hold the most words, the likest weighing most."""
    rising = sorted(found, key=lambda match: (match.old, -match.new))
    weighed = (Anchor(i, j, 1 + round(100 * likeness * len(here.words(i)))) for i, j, likeness in rising)
    return [((anchor.start,), (anchor.first,)) for anchor in heaviest(weighed)]


def _halves(here: _Side, there: _Side, chain: Sequence[Group]) -> Iterator[Group]:
    """Widen every pair to its neighbours that are free and hold what it lost (a split) or won (a join)."""
    fixed_old, fixed_new = {i for (i,), _ in chain}, {j for _, (j,) in chain}
    for (i,), (j,) in chain:
        split = _widened(here, i, there, j, fixed_new)
        joined = _widened(there, j, here, i, fixed_old) if len(split) == 1 else (i,)
        fixed_new.update(split)
        fixed_old.update(joined)
        yield joined, split


def _widened(whole: _Side, place: int, parts: _Side, at: int, fixed: set[int]) -> tuple[int, ...]:
    """Return `at` with the free neighbours on either side that together with it make up the whole."""
    bodies = parts.bodies
    if {at - 1, at + 1} <= fixed | {-1, len(bodies)} or whole.bodies[place] == bodies[at]:
        return (at,)
    lost = Counter(whole.words(place)) - Counter(parts.words(at))
    first = last = at
    while first - 1 >= 0 and first - 1 not in fixed and _holds(lost, parts.words(first - 1)):
        first -= 1
        lost -= Counter(parts.words(first))
    while last + 1 < len(bodies) and last + 1 not in fixed and _holds(lost, parts.words(last + 1)):
        last += 1
        lost -= Counter(parts.words(last))
    return tuple(range(first, last + 1))


def _holds(lost: Counter[str], part: Words) -> bool:
    """Say whether most words of a part are among the lost, or half of them are nearly all that was lost."""
    shared = (lost & Counter(part)).total()
    is_rest = 2 * shared >= len(part) and shared >= NEARLY * lost.total()
    return len(part) >= 3 and (shared >= HALF * len(part) or is_rest)


def _between(here: _Side, there: _Side, fixed: list[Group]) -> Iterator[Group]:
    """Pair what is left between two fixed groups: first what says the same, then what bears the same number."""
    for rows, columns in _gaps(here, there, fixed):
        said, wanted = here.bodies[rows.start : rows.stop], there.bodies[columns.start : columns.stop]
        same = common(said, wanted, rows.start, columns.start)
        yield from (((i,), (j,)) for i, j in same)
        for (i, j), (k, m) in pairwise([(rows.start - 1, columns.start - 1), *same, (rows.stop, columns.stop)]):
            yield from _same_number(here, there, range(i + 1, k), range(j + 1, m))


def _same_number(here: _Side, there: _Side, rows: range, columns: range) -> Iterator[Group]:
    """Pair the paragraphs of two stretches that bear the same number and share some words, in order."""
    old, new = here.paragraphs, there.paragraphs
    numbered = {new[n].path: n for n in columns if new[n].enumerator}
    reached = -1
    for n in rows:
        partner = numbered.get(old[n].path, -1) if old[n].enumerator else -1
        if partner > reached and _overlap(here.words(n), there.words(partner)) >= CHANGED:
            reached = partner
            yield (n,), (partner,)


def _overlap(one: Words, other: Words) -> float:
    """Return the share of words that two paragraphs have in common (Dice's coefficient)."""
    return 2 * (Counter(one) & Counter(other)).total() / max(1, len(one) + len(other))
