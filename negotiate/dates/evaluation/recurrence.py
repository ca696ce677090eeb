"""Things that come again: which occurrences are settled, which is next, and which have passed undone.

Method: with a nominal interval alone the occurrences lie on a grid counted from the starting point, so that
one late meeting does not shift all that follow. With a shortest or longest interval the count starts again
from each holding. A holding settles everything that was due by then; when nothing was, the next one if that
is the nearer.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from negotiate.dates.days import OutOfCalendar, add, say
from negotiate.dates.evaluation.events import Extended, Held, Scene
from negotiate.dates.evaluation.flags import Flag, Outlook, flag_by_day
from negotiate.dates.evaluation.resolve import Moment, resolve
from negotiate.dates.rules import First, Interval, Recurring, TimeSpan

LEAD = 180
#: How many days to come, and how many missed ones, an outlook lists.
SHOWN, LISTED = 5, 100
_NUMBERS = range(4_000_000)


def outlook_of_recurring(rule: Recurring, scene: Scene) -> Outlook:
    """Return how a recurring thing stands as of the day of looking; raise OutOfCalendar past year 9999."""
    moment = resolve(rule.start, scene)
    if moment.on is None:
        working = (*moment.working, "the first one is counted from there")
        return Outlook(Flag.NO_ANCHOR, None, moment.opens, working=working, waiting_for=moment.waiting_for)
    match rule.interval:
        case Interval(TimeSpan() as nominal, None, None):
            return _on_grid(Grid(nominal, moment.on, rule.first), moment, scene)
        case _:
            return _bounded(rule, moment, moment.on, scene)


@dataclass(frozen=True, slots=True)
class Grid:
    """Days at equal intervals from a starting day, numbered from 0."""

    every: TimeSpan
    start: date
    first: First = First.AFTER_ONE_INTERVAL

    def day(self, number: int) -> date:
        """Return one day of the grid; raise OutOfCalendar past year 9999."""
        steps = number + (1 if self.first is First.AFTER_ONE_INTERVAL else 0)
        return add(self.start, self.every, steps).on if steps else self.start

    def _day_or_end(self, number: int) -> date:
        """Return one day of the grid, or the end of the calendar."""
        try:
            return self.day(number)
        except OutOfCalendar:
            return date.max

    def count_before(self, day: date) -> int:
        """Return how many days of the grid lie before `day`, by bisection."""
        return bisect_left(_NUMBERS, day, key=self._day_or_end)

    def count_through(self, day: date) -> int:
        """Return how many days of the grid lie before `day` or on it."""
        return bisect_right(_NUMBERS, day, key=self._day_or_end)

    def days(self, begin: int, end: int) -> tuple[date, ...]:
        """Return the days numbered from `begin` to before `end`, as far as the calendar goes."""
        days = (self._day_or_end(number) for number in range(begin, end))
        return tuple(day for day in days if day < date.max)


def settled(grid: Grid, holdings: Iterable[Held]) -> int:
    """Return how many days of the grid, from the first, the holdings have settled."""
    count = 0
    for held in holdings:
        through = grid.count_through(held.for_due or held.on)
        if through > count:
            count = through
        elif held.for_due is None and _nearer_to_next(grid, count, held.on):
            count += 1
    return count


def _nearer_to_next(grid: Grid, count: int, day: date) -> bool:
    """Say whether `day` is nearer to the first unsettled day of the grid than to the one before it."""
    last = grid.day(count - 1) if count else grid.start
    return grid.day(count) - day < day - last


def _on_grid(grid: Grid, moment: Moment, scene: Scene) -> Outlook:
    """Return the outlook where only a nominal interval is given."""
    done = settled(grid, scene.decided(Held))
    first = grid.day(done)
    moved = max([first, *(decision.to for decision in scene.decided(Extended))])
    missed = max(0, grid.count_before(scene.as_of) - done)
    through = done + min(missed, LISTED)
    open_days = sorted({moved, *grid.days(done + 1, through), *grid.days(done + missed, done + missed + SHOWN + 1)})
    if moved > first:
        open_days = [day for day in open_days if day != first]
    due = open_days[0]
    lead = LEAD if scene.lead_days is None else scene.lead_days
    flag = flag_by_day(due, scene.as_of, lead)
    return Outlook(
        Flag.EXTENDED if flag is Flag.SCHEDULED and due == moved > first else flag,
        due,
        overdue=tuple(day for day in open_days if day < scene.as_of),
        upcoming=tuple(day for day in open_days if day >= scene.as_of)[:SHOWN],
        working=(*moment.working, *_said(grid, done, moved), *_said_holdings(scene)),
        concerns=(f"{missed} have passed; the first {LISTED} are listed",) if missed > LISTED else (),
    )


def _said(grid: Grid, done: int, moved: date) -> tuple[str, ...]:
    """Return how the first open day of the grid is computed, in words."""
    steps = done + (1 if grid.first is First.AFTER_ONE_INTERVAL else 0)
    lines = [f"every {grid.every}: {add(grid.start, grid.every, steps).working}" if steps else "the first one then"]
    if moved > grid.day(done):
        lines.append(f"the one of {say(grid.day(done))} was moved to {say(moved)}")
    return tuple(lines)


def _said_holdings(scene: Scene) -> tuple[str, ...]:
    """Return the last holding in words."""
    holdings = scene.decided(Held)
    return (f"last held on {say(holdings[-1].on)}",) if holdings else ()


def _bounded(rule: Recurring, moment: Moment, start: date, scene: Scene) -> Outlook:
    """Return the outlook where a shortest or longest interval is given: counted from the last holding."""
    holdings = scene.decided(Held)
    working = (*moment.working, *_said_holdings(scene))
    lead = LEAD if scene.lead_days is None else scene.lead_days
    if not holdings and rule.first is First.AT_THE_POINT:
        flag = flag_by_day(start, scene.as_of, lead)
        return Outlook(flag, start, overdue=_passed(start, scene), upcoming=_ahead(start, scene), working=working)
    base = holdings[-1].on if holdings else start
    return _between(rule.interval, base, working, scene)


def _between(interval: Interval, base: date, working: tuple[str, ...], scene: Scene) -> Outlook:
    """Return the outlook of the next one: not before the shortest, at the latest by the longest interval."""
    steps = {
        words: add(base, span)
        for words, span in (
            ("not before", interval.minimum),
            ("as a rule", interval.nominal),
            ("at the latest", interval.maximum),
        )
        if span is not None
    }
    opens, nominal, latest = (
        steps[words].on if words in steps else None for words in ("not before", "as a rule", "at the latest")
    )
    due = nominal or latest
    said = (*working, *(f"{words}: {step.working}" for words, step in steps.items()))
    if due is None:
        return _open_from(opens or base, said, scene)
    flag = flag_by_day(due, scene.as_of, LEAD if scene.lead_days is None else scene.lead_days, latest)
    return Outlook(flag, due, opens, latest, _passed(latest or due, scene), _ahead(due, scene), said)


def _open_from(opens: date, working: tuple[str, ...], scene: Scene) -> Outlook:
    """Return the outlook of a thing that may happen from a day on and need not: it is never overdue."""
    flag = flag_by_day(opens, scene.as_of, LEAD if scene.lead_days is None else scene.lead_days, date.max)
    return Outlook(flag, None, opens, working=working)


def _passed(day: date, scene: Scene) -> tuple[date, ...]:
    """Return the day if it has passed."""
    return (day,) if day < scene.as_of else ()


def _ahead(day: date, scene: Scene) -> tuple[date, ...]:
    """Return the day if it lies ahead."""
    return (day,) if day >= scene.as_of else ()
