"""What may be decided about a region of a merge, how it is written down, and what is proposed; it builds no text.

A decision has one written form, for a form field or a file: "adopt 0", "adopt 1,0", "decline",
"bracket alternatives", "words: shall endeavour to". Numbers are indices of the region's readings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import permutations

from negotiate.text.deciding.compositions import compositions
from negotiate.text.deciding.setting_out import layout
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Region, RegionKind
from negotiate.text.merge.relations import contains
from negotiate.text.merge.sign_law import keeps_pairs

_MOST_ORDERED = 3
"""Above so many insertions at one point not every order is offered, only that of the authors."""


class BracketStyle(Enum):
    """How brackets put a region before the next round."""

    ALTERNATIVES = "alternatives"  # [base][reading][reading]: choose one
    OPTIONAL = "optional"  # base [reading]: keep or drop
    DELETION = "deletion"  # [base]: some ask to delete it
    OPTIONS = "options"  # Option 1: [base], Option 2: [reading], Option 3: [No text]: whole paragraphs, choose one


@dataclass(frozen=True, slots=True)
class Adopt:
    """Take these readings; several only where they can stand together, insertions at one point in this order."""

    readings: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Decline:
    """Leave the base as it is."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """Set the base's words and all readings in brackets: nothing is decided, nothing is lost."""

    style: BracketStyle = BracketStyle.ALTERNATIVES


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Put other words in the place of the region; none of the readings."""

    text: str


Decision = Adopt | Decline | Bracket | OwnWords


def print_decision(decision: Decision) -> str:
    """Return the written form of a decision.

    >>> print_decision(Adopt((1, 0))), print_decision(OwnWords("should, where feasible,"))
    ('adopt 1,0', 'words: should, where feasible,')
    """
    match decision:
        case Adopt(readings):
            return "adopt " + ",".join(map(str, readings))
        case Decline():
            return "decline"
        case Bracket(style):
            return f"bracket {style.value}"
        case OwnWords(text):
            return f"words: {text}"


def parse_decision(written: str) -> Decision:
    """Return the decision of a written form; raise ValueError with a sentence for the person otherwise.

    >>> parse_decision("bracket optional")
    Bracket(style=<BracketStyle.OPTIONAL: 'optional'>)
    """
    if written.startswith("words:"):
        return OwnWords(written.removeprefix("words:").removeprefix(" "))
    match written.split():
        case ["decline"]:
            return Decline()
        case ["adopt", numbers]:
            return Adopt(_indices(numbers))
        case ["bracket", style] if style in {known.value for known in BracketStyle}:
            return Bracket(BracketStyle(style))
    styles = ", ".join(style.value for style in BracketStyle)
    raise ValueError(
        f"“{written}” is no decision: write “adopt” with the numbers of readings, “decline”, "
        f"“bracket” with one of {styles}, or “words:” with the words."
    )


#: No region has as many readings as a number of more digits would name.
_DIGITS = 4


def _indices(numbers: str) -> tuple[int, ...]:
    """Return the numbers of readings in "1,0"."""
    parts = numbers.split(",")
    are_numbers = all(part.isascii() and part.isdigit() and len(part) <= _DIGITS for part in parts)
    if not are_numbers or len(set(parts)) < len(parts):
        raise ValueError(f"“adopt {numbers}” must name each reading once, by its number, with commas between.")
    return tuple(map(int, parts))


def styles(merge: Merge, region: Region) -> tuple[BracketStyle, ...]:
    """Return the ways of bracketing that suit a region, the most telling first.

    Options suit where whole paragraphs are at stake. They come first where there are several of them and more to
    choose than to keep or to drop them, or where a paragraph has a rival and somebody wants neither.
    """
    plan = layout(merge, region)
    if plan is None:
        return styles_of_words(region)
    if plan.is_telling:
        return (BracketStyle.OPTIONS, *styles_of_words(region))
    return (*styles_of_words(region), BracketStyle.OPTIONS)


def styles_of_words(region: Region) -> tuple[BracketStyle, ...]:
    """Return the ways of setting a region's words in brackets where they stand, the most telling first.

    Signs that belong together are not set in brackets one by one. Where somebody wants only a part of the words
    deleted, each deletion had better be an alternative.
    """
    if len(region.places) > 1 or region.signs or region.moves:
        return (BracketStyle.ALTERNATIVES,)
    if region.is_insertion:
        return (
            (BracketStyle.OPTIONAL,)
            if region.start == region.end
            else (BracketStyle.OPTIONAL, BracketStyle.ALTERNATIVES)
        )
    if region.is_deletion:
        is_partial = any(reading.text.strip() for reading in region.readings)
        return (BracketStyle.ALTERNATIVES, BracketStyle.DELETION) if is_partial else (BracketStyle.DELETION,)
    return (BracketStyle.ALTERNATIVES,)


def proposed(merge: Merge) -> dict[int, Decision]:
    """Return a decision for every region that favours nobody: adopt what is undisputed, bracket what is not."""
    return {
        region.index: Bracket(styles(merge, region)[0]) if region.is_disputed else Adopt() for region in merge.regions
    }


def undecided(merge: Merge, decisions: Mapping[int, Decision]) -> tuple[Region, ...]:
    """Return the regions that are still undecided; raise ValueError where a decision is about no region."""
    unknown = sorted(set(decisions) - {region.index for region in merge.regions})
    if unknown:
        raise ValueError(f"There is no region {', '.join(map(str, unknown))} in this merge.")
    return tuple(region for region in merge.regions if region.index not in decisions)


def choices(merge: Merge, region: Region) -> tuple[Adopt, ...]:
    """Return what can be adopted in a region: each reading alone, then the readings together where they can stand so.

    Insertions at one point are offered in either order, without those that another one contains. Nothing is offered
    together that would tear signs in pairs apart.
    """
    every = tuple(range(len(region.readings)))
    single = tuple(Adopt((number,)) for number in every)
    return (*single, *(Adopt(order) for order in _together(merge, region, every) if len(order) > 1))


def _together(merge: Merge, region: Region, every: tuple[int, ...]) -> Iterable[tuple[int, ...]]:
    """Return the orders in which several readings of a region can be adopted together."""
    match region.kind:
        case RegionKind.CHANGED | RegionKind.MOVED:
            return ()
        case RegionKind.WORDING if region.moves:
            return ()
        case RegionKind.WORDING:
            return (every,) if compositions(merge.base, region, every) else ()
        case RegionKind.ORDERING:
            distinct = tuple(number for number in every if not _is_contained(region, number))
            orders = permutations(distinct) if len(distinct) <= _MOST_ORDERED else (distinct,)
        case RegionKind.ADJACENT:
            orders = (every,)
    own = [reading.edits for reading in region.readings]
    edits = sorted({edit for reading in own for edit in reading})
    return orders if keeps_pairs(merge.base, own, edits) else ()


def _is_contained(region: Region, number: int) -> bool:
    """Say whether another reading adds all that this one adds, and more."""
    edits = region.readings[number].edits
    others = (other.edits for other in region.readings if other.edits != edits)
    return any(all(any(contains(more, edit) for more in other) for edit in edits) for other in others)
