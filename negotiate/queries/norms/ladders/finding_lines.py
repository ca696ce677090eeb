"""What the checks of a ladder found, in a sentence each that speaks of the table; numbered, as its cells are marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from negotiate.state.norms.standing_hints import StandingDismissal
from negotiate.text.norms.ladders.bound_findings import bound_to_rows
from negotiate.text.norms.ladders.checks import LadderCheck, LadderFinding
from negotiate.text.norms.ladders.columns import LadderColumn
from negotiate.text.norms.ladders.ladder import CellPlace, Ladder


@dataclass(frozen=True)
class LadderFindingLine:
    """A finding with its number on the page; `places` are the cells that carry it, `bound` names its words.

    One that was set aside has no number.
    """

    number: int
    title: str
    sentence: str
    places: tuple[CellPlace, ...]
    bound: str
    set_aside: StandingDismissal | None = None


@dataclass(frozen=True)
class FindingLines:
    """The findings as a page lists them: those that are open, numbered, and those that were set aside."""

    open: tuple[LadderFindingLine, ...]
    set_aside: tuple[LadderFindingLine, ...] = ()


def finding_lines(
    ladder: Ladder, found: Sequence[LadderFinding], aside: Mapping[str, StandingDismissal] = MappingProxyType({})
) -> FindingLines:
    """Return the findings as a page lists them; `aside` has what was set aside, by the name of its words."""
    named = [(one, bound_to_rows(ladder, one)) for one in found]
    open_ = [(one, bound) for one, bound in named if bound not in aside]
    return FindingLines(
        tuple(_line(ladder, one, number, bound) for number, (one, bound) in enumerate(open_, 1)),
        tuple(_line(ladder, one, 0, bound, aside[bound]) for one, bound in named if bound in aside),
    )


def _line(
    ladder: Ladder, one: LadderFinding, number: int, bound: str, aside: StandingDismissal | None = None
) -> LadderFindingLine:
    return LadderFindingLine(number, one.check.value, finding_sentence(ladder, one), one.places, bound, aside)


def finding_sentence(ladder: Ladder, one: LadderFinding) -> str:
    """Return what was found, naming the level and the column."""
    row, column = one.places[0]
    named = level_name(ladder, row)
    match one.check:
        case LadderCheck.NO_RESPONSE:
            return f"{named} has no response."
        case LadderCheck.NO_LEVEL:
            return f"Row {row + 1} names no level."
        case LadderCheck.OVERLAP:
            others = ladder.rungs[one.places[1].row].words(column), ladder.rungs[row].words(column)
            return f"{_levels(one.levels, 'stands', 'stand')} in two rows, “{others[0]}” and “{others[1]}”."
        case LadderCheck.GAP:
            return f"{_levels(one.levels, 'is', 'are')} named by no row."
        case LadderCheck.NO_END if row < 0:
            return "No column says when a response ends."
        case LadderCheck.NO_END:
            return f"{named} has a response, and nothing under “{ladder.heads[column].words}”."
        case LadderCheck.NO_REVIEW:
            undone = ladder.rungs[row].words(ladder.column(LadderColumn.REVERSIBLE))
            return f"{named} says “{undone}” and names no review."


def level_name(ladder: Ladder, row: int) -> str:
    """Return a row by its level, or by its number where it names none."""
    words = ladder.rungs[row].words(ladder.column(LadderColumn.LEVEL)) if row >= 0 else ""
    if not words:
        return f"Row {row + 1}"
    return f"Level {words}" if ladder.rungs[row].levels and words[:1].isdigit() else f"“{words}”"


def _levels(levels: Sequence[int], singular: str, plural: str) -> str:
    if len(levels) == 1:
        return f"Level {levels[0]} {singular}"
    joint = " and " if len(levels) == 2 else " to "
    return f"Levels {levels[0]}{joint}{levels[-1]} {plural}"
