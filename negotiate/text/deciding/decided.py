"""Carrying out decisions: a merge and one decision for each region make the new text and its provenance.

Every word of the result comes from the base, from a reading that a decision names, or from the secretariat's own
hand, and its origin is set while it is put there. The result can be cut into tokens differently from the pieces
it is made of ("non" brought up to "state"); the edits are then widened to whole words of the new text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from negotiate.text.deciding.carrying_out import Hands, carry_out, covered, laid_out, text_with
from negotiate.text.deciding.decisions import Bracket, BracketStyle, Decision, undecided
from negotiate.text.deciding.moving import in_new_order
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Region, substitute
from negotiate.text.provenance.moved_words import followed
from negotiate.text.provenance.provenance import Attributed, Run, Runs, provenance
from negotiate.text.provenance.sourced_words import settled, text_of


@dataclass(frozen=True, slots=True)
class Decided:
    """What the decisions made of the base: changes in text order, each with the sources of its words."""

    base: Tokens
    changes: tuple[Attributed, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return the changes as edits of the base, for `apply` and `rebase`."""
        return tuple(change.edit for change in self.changes)

    @property
    def tokens(self) -> Tokens:
        """Return the tokens of the new text."""
        return substitute(self.base, self.edits, 0, len(self.base))

    @property
    def text(self) -> str:
        """Return the new text."""
        return "".join(self.tokens)

    def provenance(self, previous: Iterable[Run]) -> Runs:
        """Return the runs of the new text, from those of the base."""
        return provenance(previous, "".join(self.base), self.changes, "")


def decide(
    merge: Merge, decisions: Mapping[int, Decision], *, secretariat: str, origins: Mapping[str, str] | None = None
) -> Decided:
    """Carry out one decision for each region, by its index.

    Adopted words are of the origin of their first author, or of the author's name where `origins` has none, but
    words that an amendment only moves or marks keep theirs; brackets and own words are of `secretariat`. Raises
    ValueError, with a sentence that names the regions, where one is undecided, unknown, or decided in a way that
    its readings do not allow.
    """
    if open_regions := undecided(merge, decisions):
        numbers = ", ".join(str(region.index) for region in open_regions)
        raise ValueError(f"Regions not yet decided: {numbers}. Decide each of them, or take the proposed decisions.")
    changes = _carried_out(Hands(merge, secretariat, origins or {}), decisions)
    return Decided(merge.base, followed(merge.base, settled(merge.base, changes), secretariat))


def preview(merge: Merge, region: Region, decision: Decision) -> str:
    """Return what a region would read by a decision, for a page that shows the choices; raise as `decide` does.

    >>> from negotiate.text.merge.merge import merge
    >>> both = merge("States shall act.", {"A": [Edit(1, 2, (" should",))], "B": [Edit(1, 2, (" must",))]})
    >>> preview(both, both.regions[0], Bracket())
    ' [shall][should][must]'
    """
    hands = Hands(merge, "", {})
    if decision == Bracket(BracketStyle.OPTIONS):
        plan, words = laid_out(hands, region)
        return plan.part_with_options(text_of(words))
    return text_with(hands, covered(region, decision), carry_out(hands, region, decision))


def _carried_out(hands: Hands, decisions: Mapping[int, Decision]) -> list[Attributed]:
    """Return what all decisions change, in text order; a region that lies inside another is decided before it."""
    changes: list[Attributed] = []
    for region in sorted(hands.merge.regions, key=lambda region: (region.ground.end, -region.ground.start)):
        decision = decisions[region.index]
        ground = covered(region, decision)
        first = len(changes)
        is_whole = isinstance(decision, Bracket) and not region.moves
        while first and is_whole and changes[first - 1].edit.start > ground.start:
            first -= 1
        inside = sorted(changes[first:], key=_edit)
        changes[first:] = carry_out(hands, region, decision, inside)
    changes.sort(key=_edit)
    return in_new_order(hands, decisions, changes) if hands.merge.is_arranged else changes


def _edit(change: Attributed) -> Edit:
    return change.edit
