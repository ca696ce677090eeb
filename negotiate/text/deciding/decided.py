"""Carrying out decisions: a merge and one decision for each region make the new text and its provenance.

Every word of the result comes from the base, from a reading that a decision names, or from the secretariat's own
hand, and its origin is set while it is put there. The result can be cut into tokens differently from the pieces
it is made of ("non" brought up to "state"); the edits are then widened to whole words of the new text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from negotiate.text.deciding.bracketing import alternatives, by_paragraph
from negotiate.text.deciding.decisions import (
    Adopt,
    Bracket,
    BracketStyle,
    Decision,
    Decline,
    OwnWords,
    styles_of_words,
    undecided,
)
from negotiate.text.deciding.setting_out import Layout, layout, set_out
from negotiate.text.deciding.spacing import gaps, spaced
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.audit import audit_options, audit_words
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Reading, Region, substitute
from negotiate.text.provenance.moved_words import followed
from negotiate.text.provenance.provenance import Attributed, Given, Run, Runs, provenance
from negotiate.text.provenance.sourced_words import (
    Passage,
    condensed,
    read,
    recast,
    settled,
    standing,
    text_of,
    written,
)


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


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every decision needs: the merge, whose hand brackets and own words are, and the origin of each author."""

    merge: Merge
    secretariat: str
    origins: Mapping[str, str]

    @property
    def base(self) -> Tokens:
        """Return the tokens that are decided on."""
        return self.merge.base

    def origins_of(self, reading: Reading) -> tuple[str, ...]:
        """Return the origins of a reading's authors, in the authors' order."""
        return tuple(self.origins.get(author, author) for author in reading.authors)


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
    desk = _Desk(merge, secretariat, origins or {})
    changes: list[Attributed] = []
    for region in merge.regions:
        decision = decisions[region.index]
        carried = _carry_out(desk, region, decision)
        # Options reach beyond their region, and are audited where they are set out.
        if decision != Bracket(BracketStyle.OPTIONS):
            _audit(desk, region, decision, _text(desk, region, carried))
        changes += carried
    return Decided(merge.base, followed(merge.base, settled(merge.base, changes), secretariat))


def preview(merge: Merge, region: Region, decision: Decision) -> str:
    """Return what a region would read by a decision, for a page that shows the choices; raise as `decide` does.

    >>> from negotiate.text.merge.merge import merge
    >>> both = merge("States shall act.", {"A": [Edit(1, 2, (" should",))], "B": [Edit(1, 2, (" must",))]})
    >>> preview(both, both.regions[0], Bracket())
    ' [shall][should][must]'
    """
    desk = _Desk(merge, "", {})
    if decision == Bracket(BracketStyle.OPTIONS):
        plan, words = _set_out(desk, region)
        return plan.part_with_options(text_of(words))
    return _text(desk, region, _carry_out(desk, region, decision))


def _text(desk: _Desk, region: Region, changes: Iterable[Attributed]) -> str:
    """Return a region with the changes carried out."""
    return "".join(substitute(desk.base, (change.edit for change in changes), region.start, region.end))


def _audit(desk: _Desk, region: Region, decision: Decision, made: str) -> None:
    """Compare what a decision made with the texts that it asks for."""
    base = "".join(desk.base[region.start : region.end])
    match decision:
        case Adopt(numbers):
            edits = {edit for number in numbers for edit in region.readings[number].edits}
            struck = ["".join(desk.base[edit.start : edit.end]) for edit in edits]
            audit_words([base, *(edit.text for edit in edits)], [made, *struck], region.index)
        case Decline() | Bracket(BracketStyle.DELETION):
            audit_words([base], [made], region.index)
        case Bracket(BracketStyle.OPTIONAL):
            added = {(edit.start, edit.text) for reading in region.readings for edit in reading.edits}
            audit_words([base, *(text for _, text in added)], [made], region.index)
        case Bracket(BracketStyle.ALTERNATIVES):
            audit_words([base, *(reading.text for reading in region.readings)], [made], region.index)
        case OwnWords(text):
            audit_words([text], [made], region.index)


def _carry_out(desk: _Desk, region: Region, decision: Decision) -> list[Attributed]:
    """Return what one decision changes in its region."""
    match decision:
        case Adopt(numbers):
            return _adopted(desk, region, numbers)
        case Decline():
            return []
        case Bracket(BracketStyle.OPTIONS):
            plan, words = _set_out(desk, region)
            return recast(desk.base, plan.start, plan.end, words, desk.secretariat)
        case Bracket(style):
            words = _bracketed(desk, region, style)
            return recast(desk.base, region.start, region.end, words, desk.secretariat)
        case OwnWords(text):
            return _own(desk, region, text)


def _adopted(desk: _Desk, region: Region, numbers: tuple[int, ...]) -> list[Attributed]:
    """Return the edits of the chosen readings; insertions at one point follow the order of the choice.

    Words of two readings that would grow into one are kept apart by a space of the secretariat's.
    """
    asking: dict[Edit, list[Reading]] = {}
    for reading in _chosen(region, numbers):
        for edit in reading.edits:
            asking.setdefault(edit, []).append(reading)
    ordered = sorted(asking, key=_place)
    if any(after.start < before.end for before, after in pairwise(ordered)):
        raise ValueError(f"The readings chosen in region {region.index} change the same words: choose one of them.")
    between = gaps(desk.base, [(edit, frozenset(asking[edit])) for edit in ordered])
    placed = [(edit, spaces, asking[edit]) for edit, spaces in zip(ordered, between, strict=True)]
    return [_together(desk, tuple(edits)) for _, edits in groupby(placed, key=lambda one: _place(one[0]))]


def _chosen(region: Region, numbers: tuple[int, ...]) -> list[Reading]:
    """Return the readings of these numbers; raise ValueError where one is unknown or named twice, or none is named."""
    every = range(len(region.readings))
    if not numbers or len(set(numbers)) < len(numbers) or not set(numbers) <= set(every):
        raise ValueError(f"Region {region.index} has the readings 0 to {every[-1]}: name one, or several once each.")
    return [region.readings[number] for number in numbers]


def _place(edit: Edit) -> tuple[int, int]:
    """Return where an edit stands, for sorting that keeps insertions at one point in their order."""
    return edit.start, edit.end


def _together(desk: _Desk, edits: tuple[tuple[Edit, tuple[str, str], list[Reading]], ...]) -> Attributed:
    """Return edits of one place as one: a single edit, or insertions one after another, each with its own origins."""
    tokens: list[str] = []
    sources: list[Given] = []
    for edit, spaces, readings in edits:
        origins = tuple(origin for reading in readings for origin in desk.origins_of(reading))
        before, after = (Given(len(space), (desk.secretariat,)) for space in spaces)
        tokens += filter(None, (spaces[0], *edit.tokens, spaces[1]))
        sources += [before, Given(len(edit.tokens), origins), after]
    first = edits[0][0]
    origin = desk.origins_of(edits[0][2][0])[0]
    said = condensed(source for source in sources if source.length > 0)
    return Attributed(Edit(first.start, first.end, tuple(tokens)), origin, said)


def _bracketed(desk: _Desk, region: Region, style: BracketStyle) -> list[Passage]:
    """Return the words of a region with what is contested in brackets."""
    start, end, suited = region.start, region.end, styles_of_words(region)
    base = standing(desk.base, start, end)
    match style:
        case BracketStyle.ALTERNATIVES:
            readings = [
                read(desk.base, reading.edits, start, end, desk.origins_of(reading)) for reading in region.readings
            ]
            return alternatives([base, *readings], desk.secretariat)
        case BracketStyle.DELETION if style in suited:
            return by_paragraph(base, desk.secretariat)
        case BracketStyle.OPTIONAL if style in suited:
            return _optional(desk, region)
        case _:
            raise _unsuited(region, style)


def _optional(desk: _Desk, region: Region) -> list[Passage]:
    """Return the words of a region with every insertion of words in brackets of its own."""
    insertions: dict[tuple[int, Tokens], tuple[str, ...]] = {}
    for reading in region.readings:
        for edit in reading.edits:
            place = (edit.start, edit.tokens)
            insertions[place] = insertions.get(place, ()) + desk.origins_of(reading)
    words: list[Passage] = []
    reached = region.start
    for (start, tokens), origins in sorted(insertions.items(), key=lambda item: item[0][0]):
        words += standing(desk.base, reached, start)
        words += by_paragraph(written(tokens, origins), desk.secretariat) if "".join(tokens).strip() else []
        reached = start
    return words + standing(desk.base, reached, region.end)


def _set_out(desk: _Desk, region: Region) -> tuple[Layout, list[Passage]]:
    """Return how the paragraphs of a region are set out as options, and their words; every option reads as asked."""
    plan = layout(desk.merge, region)
    if plan is None:
        raise _unsuited(region, BracketStyle.OPTIONS)
    readings = [(reading.edits, desk.origins_of(reading)) for reading in region.readings]
    words = set_out(plan, desk.base, readings, desk.secretariat)
    said = [part.words for part in plan.parts] + [""] * bool(plan.no_text)
    audit_options(text_of(words), plan.offset, [part.text for part in plan.parts] + [""], said, region.index)
    return plan, words


def _unsuited(region: Region, style: BracketStyle) -> ValueError:
    """Return the refusal of a style that does not suit a region."""
    return ValueError(f"Region {region.index} cannot be bracketed as “{style.value}”: use alternatives.")


def _own(desk: _Desk, region: Region, text: str) -> list[Attributed]:
    """Return the edits that put the secretariat's words in the place of a region; words of the base stay the base's."""
    start, end = region.start, region.end
    base = "".join(desk.base[start:end])
    words = spaced(desk.base, region, text)
    return [
        Attributed(Edit(start + edit.start, start + edit.end, edit.tokens), desk.secretariat)
        for edit in diff(base, words)
    ]
