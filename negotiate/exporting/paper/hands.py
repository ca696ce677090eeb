"""Whose hand a change is in, by where it stands in the old text and in the new one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from negotiate.exporting.paper.values import Reviser
from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize


class SignedEdit(NamedTuple):
    """An edit, who brought its words in, and who took out those in their place."""

    edit: Edit
    brought_in: Reviser
    taken_out: Reviser


class _Reach(NamedTuple):
    """Which characters an edit takes out and puts in."""

    old: range
    new: range
    signed: SignedEdit


#: Nobody is named.
NOBODY = Reviser("")


@dataclass(frozen=True)
class ChangeHands:
    """Who answers for what; `else_by` where no edit is known."""

    reaches: tuple[_Reach, ...] = ()
    else_by: Reviser = NOBODY

    def of_removed(self, at: int) -> Reviser:
        """Return who took out the character at an offset of the old text."""
        nearest = min(self.reaches, key=lambda reach: _distance(reach.old, at), default=None)
        return nearest.signed.taken_out if nearest else self.else_by

    def of_added(self, at: int) -> Reviser:
        """Return who brought in the character at an offset of the new text."""
        nearest = min(self.reaches, key=lambda reach: _distance(reach.new, at), default=None)
        return nearest.signed.brought_in if nearest else self.else_by


def hands_of(base: str, signed: Iterable[SignedEdit], shift: int = 0, else_by: Reviser = NOBODY) -> ChangeHands:
    """Return who answers for the edits of a base; offsets are counted from `shift` characters on."""
    return ChangeHands(tuple(_reaches(base, sorted(signed), shift)), else_by)


def _reaches(base: str, signed: Iterable[SignedEdit], shift: int) -> Iterator[_Reach]:
    starts = list(accumulate(map(len, tokenize(base)), initial=-shift))
    further = 0
    for one in signed:
        start, end, length = starts[one.edit.start], starts[one.edit.end], len(one.edit.text)
        yield _Reach(range(start, end), range(start + further, start + further + length), one)
        further += length - (end - start)


def _distance(span: range, place: int) -> int:
    return max(span.start - place, place - span.stop + 1, 0)
