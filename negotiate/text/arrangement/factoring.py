"""Factoring: one proposal parted into moves of paragraphs, numbers that follow from them, and edits inside paragraphs.

Method: the paragraphs of both texts are aligned (`negotiate.text.diff.paragraphs.alignment`), the words of every pair
compared by themselves. So no edit reaches from one paragraph that moved or got another number to its neighbour, and
each is told where its paragraph stands in the base. Whether moves and edits together come to the proposal is for the
caller to see.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from negotiate.text.arrangement.lists import NumberedList, lists
from negotiate.text.arrangement.moves import BlockMove, moves
from negotiate.text.arrangement.slots import Slot, slots
from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.alignment import Group, align
from negotiate.text.edits import Edit, Tokens
from negotiate.text.pairs.sign_pairs import paired_signs
from negotiate.text.tokens import tokenize

#: What stands for the list of a number that is in none.
ALONE = -1


@dataclass(frozen=True, slots=True)
class Factored:
    """One proposal in parts; `labels` are the edits of numbers, by list, and `running` the lists that run on in it.

    It is arranging if paragraphs move, or if one says what it said, by another number.
    Every edit is inside a paragraph where that stands in the base, or takes out or puts in whole paragraphs.
    """

    edits: tuple[Edit, ...]
    labels: Mapping[int, tuple[Edit, ...]]
    moves: tuple[BlockMove, ...]
    running: frozenset[int]
    is_arranging: bool

    def with_labels(self, running: frozenset[int]) -> tuple[Edit, ...]:
        """Return the edits, with those of the numbers in lists that do not run on by themselves."""
        own = (edit for home, edits in self.labels.items() if home not in running for edit in edits)
        return tuple(sorted((*self.edits, *own)))


def may_arrange(tokens: Tokens, edits: Sequence[Edit]) -> bool:
    """Say whether edits could have to do with more than the words of one paragraph."""
    ground = tokens[edits[0].start : edits[-1].end] if edits else ()
    return "\n" in ground or any("\n" in edit.tokens for edit in edits)


@lru_cache(maxsize=512)
def factored(base: str, new: str) -> Factored:
    r"""Return the parts of a proposal that makes one text of another.

    >>> found = factored("1. States shall act now.\n2. The Secretariat reports.", "1. The Secretariat reports.")
    >>> found.edits, found.labels, found.moves
    ((Edit(start=0, end=8, tokens=()),), {0: (Edit(start=8, end=9, tokens=('1',)),)}, ())
    """
    return _Factoring(base, new).factored()


class _Factoring:
    """Two texts and which paragraph of the one is which of the other."""

    def __init__(self, base: str, new: str) -> None:
        self.base, self.new = base, new
        self.tokens, self.fresh = tokenize(base), tokenize(new)
        self.here, self.there = slots(base), slots(new)
        found = align([slot.paragraph for slot in self.here], [slot.paragraph for slot in self.there])
        moved: list[Group] = [((old,), (new,)) for old, new in found.moved]
        self.groups = sorted((*found.in_place, *moved), key=lambda group: group[1])

    def factored(self) -> Factored:
        """Return the parts."""
        labels: dict[int, list[Edit]] = {}
        is_arranging = False
        edits = [*self._removed(), *self._added()]
        homes = {member: number for number, one in enumerate(lists(self.base)) for member in one.members}
        for olds, news in self.groups:
            if self._is_relabelled(olds, news):
                edit, *inner = self._relabelled(olds[0], news[0])
                labels.setdefault(homes.get(olds[0], ALONE), []).append(edit)
                edits += inner
                is_arranging = is_arranging or not inner
            else:
                edits += self._within(self._words(self.here, self.base, olds), news, self.here[olds[0]].start)
        order = [old for olds, _ in self.groups for old in olds]
        found = moves(self.here, order) if self._is_apart() else ()
        own = {home: tuple(sorted(some)) for home, some in labels.items()}
        is_arranging = is_arranging or bool(found)
        return Factored(tuple(sorted(edits)), own, found, frozenset(self._running()), is_arranging)

    def _is_apart(self) -> bool:
        """Say whether no pair of signs reaches over the border of a paragraph."""
        return not any(paired_signs(slot.paragraph.text).unpaired for slot in (*self.here, *self.there))

    @staticmethod
    def _words(places: Sequence[Slot], text: str, numbers: Sequence[int]) -> str:
        return text[places[numbers[0]].paragraph.start : places[numbers[-1]].paragraph.end]

    def _within(self, before: str, news: Sequence[int], start: int) -> Iterator[Edit]:
        """Yield what leads from the words of paragraphs to those of others."""
        for edit in diff(before, self._words(self.there, self.new, news)):
            yield Edit(start + edit.start, start + edit.end, edit.tokens)

    def _is_relabelled(self, olds: Sequence[int], news: Sequence[int]) -> bool:
        """Say whether a paragraph has only another number than it had, written alike."""
        before, after = self.here[olds[0]].label, self.there[news[0]].label
        if len(olds) != 1 or len(news) != 1 or before is None or after is None:
            return False
        is_alike = before.mark.shape == after.mark.shape and before.text != after.text
        lead = self.base[self.here[olds[0]].paragraph.start : before.offset]
        return is_alike and lead == self.new[self.there[news[0]].paragraph.start : after.offset]

    def _relabelled(self, old: int, new: int) -> Iterator[Edit]:
        """Yield the edit of a paragraph's number, and then those of what stands behind it."""
        before, after = self.here[old].label, self.there[new].label
        assert before  # it is relabelled
        assert after
        yield Edit(before.start, before.end, self.fresh[after.start : after.end])
        said = self.base[before.offset + len(before.text) : self.here[old].paragraph.end]
        wanted = self.new[after.offset + len(after.text) : self.there[new].paragraph.end]
        for edit in diff(said, wanted):
            yield Edit(before.end + edit.start, before.end + edit.end, edit.tokens)

    def _removed(self) -> Iterator[Edit]:
        """Yield what takes out the paragraphs that the new text has not."""
        kept = {old for olds, _ in self.groups for old in olds}
        first = min(kept, default=len(self.here))
        if first and kept:
            yield Edit(self.here[0].start, self.here[first].start)
        for number in range(first if kept else 0, len(self.here)):
            if number not in kept:
                yield Edit(self.here[number].gap, self.here[number].end)

    def _added(self) -> Iterator[Edit]:
        """Yield what puts in the paragraphs that the base has not, each behind the one that it stands behind."""
        homes = {new: olds[-1] for olds, news in self.groups for new in news}
        number = 0
        while number < len(self.there):
            last = number
            while last not in homes and last < len(self.there):
                last += 1
            if last > number:
                yield self._put_in(number, last, homes.get(number - 1))
            number = last + 1

    def _put_in(self, first: int, last: int, behind: int | None) -> Edit:
        """Return the edit that puts in the new paragraphs [first, last)."""
        if behind is not None:
            at = self.here[behind].end
            return Edit(at, at, self.fresh[self.there[first].gap : self.there[last - 1].end])
        at = self.here[0].start if self.here else 0
        end = self.there[last].start if last < len(self.there) else len(self.fresh)
        return Edit(at, at, self.fresh[self.there[first].start : end])

    def _running(self) -> Iterator[int]:
        """Yield the lists of the base that run on in the new text too, with new items and without those left out."""
        now = {new: old for olds, news in self.groups for old, new in zip(olds, news, strict=False)}
        mine = {new: number for number, one in enumerate(lists(self.new)) for new in one.members}
        homes: dict[int, set[int | None]] = {}
        known = {member: number for number, one in enumerate(lists(self.base)) for member in one.members}
        for new, old in now.items():
            if old in known:
                homes.setdefault(known[old], set()).add(mine.get(new))
        for number, one in enumerate(lists(self.base)):
            found = homes.get(number, set())
            if not found or (len(found) == 1 and self._runs_on(one, known, now, next(iter(found)))):
                yield number

    def _runs_on(self, one: NumberedList, known: Mapping[int, int], now: Mapping[int, int], number: int | None) -> bool:
        """Say whether a list of the new text is a list of the base: its items and new ones, from the same start."""
        if number is None:
            return False
        other = lists(self.new)[number]
        mine = [now.get(member) for member in other.members]
        own = all(old is None or old in one.members for old in mine)
        return own and (other.kind, other.first, other.shape) == (one.kind, one.first, one.shape)
