"""The figures of a round as sentences of plain language, to be said in its change note; each has a name of its own."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from negotiate.amendment_names import amendments_told
from negotiate.state.publishing.round_figures import MovedTime, RoundFigures, StatusStep
from negotiate.text.norms.strength import Turn

#: So many clauses are named in a sentence; of more it says how many.
NAMED = 8
#: So many words that others took the place of are told.
SWAPS = 3


class FigureSentence(NamedTuple):
    """A sentence about one kind of figure; `tells` says whether there is anything to tell."""

    name: str
    words: str
    tells: bool


def figure_sentences(figures: RoundFigures) -> tuple[FigureSentence, ...]:
    """Return everything that the figures of a round say, each kind in one sentence."""
    return tuple(FigureSentence(name, *say(figures)) for name, say in _SENTENCES.items())


def _clauses(figures: RoundFigures) -> tuple[str, bool]:
    if not figures.changed:
        return f"No clause changed; the text has {_counted(figures.clauses, 'clause')}.", False
    parts = (
        (figures.reworded, "in their words or their number", "in its words or its number"),
        (figures.added, "are new", "is new"),
        (figures.removed, "were deleted", "was deleted"),
        (figures.moved, "stand elsewhere", "stands elsewhere"),
    )
    told = _listed(f"{count:,} {one if count == 1 else many}" for count, many, one in parts if count)
    stands = f"The text has {_counted(figures.clauses, 'clause')} now."
    return f"{_counted(figures.changed, 'clause')} changed: {told}. {stands}", True


def _words(figures: RoundFigures) -> tuple[str, bool]:
    came, went = _counted(figures.words_in, "word"), f"{figures.words_out:,}"
    return f"{came} came in and {went} went out.", bool(figures.words_in or figures.words_out)


def _brackets(figures: RoundFigures) -> tuple[str, bool]:
    left = f"{figures.brackets_left:,} {'stands' if figures.brackets_left == 1 else 'stand'} in the text now"
    closed, opened = _counted(figures.brackets_closed, "pair of brackets", "pairs of brackets"), figures.brackets_opened
    was = "was" if figures.brackets_closed == 1 else "were"
    words = f"{closed} {was} closed and {opened:,} opened; {left}."
    return words, bool(figures.brackets_closed or figures.brackets_opened)


def _amendments(figures: RoundFigures) -> tuple[str, bool]:
    total = sum(count for _, count in figures.fates)
    if not total:
        return "No amendment of a delegation was decided.", False
    told = _listed(f"{count:,} {_was(count)} {kind.value}" for kind, count in figures.fates)
    office = amendments_told(figures.of_office, figures.of_office)
    beside = f" {office} met a fate too." if figures.of_office else ""
    return f"Of {_counted(total, 'amendment')}, {told}.{beside}", True


def _strength(figures: RoundFigures) -> tuple[str, bool]:
    if not figures.reads_strength:
        return "How strongly the text obliges is not read in its language.", False
    weaker, stronger = figures.turned(Turn.WEAKER), figures.turned(Turn.STRONGER)
    if not figures.shifts:
        return "How strongly the text obliges did not change.", False
    swaps = [f"“{old}” became “{new}” {_times_over(count)}" for old, new, count in figures.swaps[:SWAPS]]
    said = f" {_listed(swaps)}." if swaps else ""
    others = len(figures.shifts) - weaker - stronger
    turned = f", and in {_counted(others, 'place')} it is open or turned round" if others else ""
    less = f"The text obliges less in {_counted(weaker, 'place')} and more in {stronger:,}{turned}."
    return less + said, True


def _statuses(figures: RoundFigures) -> tuple[str, bool]:
    told = [
        f"{_counted(len(steps), 'clause')} {verb} in status: {_steps(steps)}"
        for steps, verb in ((figures.rose, "rose"), (figures.fell, "fell"))
        if steps
    ]
    return f"{'. '.join(told)}." if told else "No clause rose or fell in status.", bool(told)


def _deadlines(figures: RoundFigures) -> tuple[str, bool]:
    if not figures.times:
        return "What the text says about time did not change.", False
    named = [_moved_time(one) for one in figures.times[:NAMED]]
    more = len(figures.times) - len(named)
    rest = [_counted(more, "more", "more")] if more else []
    what = f"What the text says about time changed in {_counted(len(figures.times), 'clause')}"
    return f"{what}: {'; '.join((*named, *rest))}.", True


def _moved_time(one: MovedTime) -> str:
    went, came = (_listed(f"“{words}”" for words in said) for said in (one.went, one.came))
    if went and came:
        return f"in {one.clause}, {went} became {came}"
    return f"in {one.clause}, {came} came in" if came else f"in {one.clause}, {went} went out"


def _steps(steps: Sequence[StatusStep]) -> str:
    named = [f"{step.clause} ({step.level.value})" for step in steps[:NAMED]]
    more = len(steps) - len(named)
    return _listed((*named, *([f"{more:,} more"] if more else [])))


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _times_over(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def _listed(parts: Iterable[str]) -> str:
    """Return parts of a sentence with commas between, and "and" before the last.

    >>> _listed(["one"]), _listed(["one", "two", "three"])
    ('one', 'one, two and three')
    """
    *firsts, last = list(parts) or [""]
    return f"{', '.join(firsts)} and {last}" if firsts else last


#: By its name, what says one kind of figure, and whether there is anything to tell; in the order of a note.
_SENTENCES: dict[str, Callable[[RoundFigures], tuple[str, bool]]] = {
    "clauses": _clauses,
    "words": _words,
    "brackets": _brackets,
    "amendments": _amendments,
    "strength": _strength,
    "statuses": _statuses,
    "deadlines": _deadlines,
}
