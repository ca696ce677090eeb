"""Obligations as values: each part of one is a stretch of the text that it was found in; finds nothing."""

from dataclasses import dataclass
from typing import NamedTuple

from negotiate.text.norms.strength_phrases import Strength, StrengthPhrase


class WordStretch(NamedTuple):
    """Characters [start, end) of a text: whole tokens, without the white space at their ends."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of the stretch, with single spaces."""
        return " ".join(text[self.start : self.end].split())


WordStretches = tuple[WordStretch, ...]


@dataclass(frozen=True, slots=True)
class DutyParts:
    """What a duty hangs on, by kind; each kind in the order of the text."""

    conditions: WordStretches = ()
    qualifiers: WordStretches = ()
    exceptions: WordStretches = ()
    times: WordStretches = ()
    linked: WordStretches = ()

    @property
    def bending(self) -> WordStretches:
        """Return what may be left out of the action, because it has a column of its own, in order."""
        return tuple(sorted({*self.conditions, *self.qualifiers, *self.exceptions, *self.times}))

    def with_those_of(self, other: "DutyParts") -> "DutyParts":
        """Return these parts with those of the words that follow."""
        return DutyParts(
            self.conditions + other.conditions,
            self.qualifiers + other.qualifiers,
            self.exceptions + other.exceptions,
            self.times + other.times,
            self.linked + other.linked,
        )


@dataclass(frozen=True, slots=True)
class Obligation:
    """Who is to do what, in the paragraph at `path` (see `asked_passages.path_of`).

    Where the sentence speaks of something else than who acts, that is its `subject`. `phrases` are one, or several
    where they stand as alternatives ("[shall][should]"). In a list, `chapeau` are the words of its opening that the
    action goes on from; actor, phrase and parts may stand in that opening. `own` is the sentence or item itself.
    """

    path: tuple[str, ...]
    own: WordStretch
    actor: WordStretch | None
    subject: WordStretch | None
    phrases: tuple[StrengthPhrase, ...]
    chapeau: WordStretches
    action: WordStretch
    parts: DutyParts

    @property
    def strength(self) -> Strength:
        """Return the strongest of the phrases."""
        return max((phrase.strength for phrase in self.phrases), key=lambda strength: strength.value)

    @property
    def stretches(self) -> WordStretches:
        """Return every part of it, in the order of the text."""
        named = [part for part in (self.actor, self.subject) if part is not None]
        phrases = [WordStretch(phrase.start, phrase.end) for phrase in self.phrases]
        parts = self.parts
        return tuple(sorted([*named, *phrases, *self.chapeau, self.action, *parts.bending, *parts.linked]))
