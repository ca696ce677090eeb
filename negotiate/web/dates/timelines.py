"""The drawing of a timeline: from days to rectangles, lines and dots, in units of the drawing's own width."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from negotiate.queries.dates.calendars import DayMark, Nature

WIDTH, TOP, LANE = 1000, 34, 42
#: How wide a letter of a name is at most; how far above the line of its lane a name begins, and how far it ends.
LETTER, NAME_TOP, NAME_END = 8, 24, 5
#: How near to an end of the drawing the words of a line turn away from it.
EDGE = 30
#: How many years apart the lines of the scale may be, and how many there are at most.
STEPS, MOST_TICKS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000), 12
LONGEST_TITLE = 90


@dataclass(frozen=True)
class Tick:
    """A line of the scale, with its year."""

    x: float
    year: int

    @property
    def anchor(self) -> str:
        """Return which end of the words stands at the line, so that none leaves the drawing."""
        return "end" if self.x > WIDTH - EDGE else "start" if self.x < EDGE else "middle"


@dataclass(frozen=True)
class Dot:
    """One day; `words` are read out and shown when it is pointed at."""

    x: float
    kind: str
    words: str


@dataclass(frozen=True)
class Bar:
    """The lead time before a day."""

    x: float
    width: float


@dataclass(frozen=True)
class Lane:
    """The days of one rule, or all recorded events; `y` is that of its line."""

    y: int
    title: str
    code: str
    start: float
    end: float
    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class TodayPiece:
    """A piece of the line of today, from top to bottom."""

    top: int
    bottom: int


@dataclass(frozen=True)
class Drawing:
    """The whole timeline; the line of today, at `today`, leaves room for the names that it would cross."""

    width: int
    height: int
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    today: float
    now: tuple[TodayPiece, ...]


@dataclass(frozen=True)
class Scale:
    """How days lie on the width of a drawing."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Return where a day lies, kept inside the drawing.

        >>> Scale(date(2030, 1, 1), date(2031, 1, 1)).x(date(2031, 1, 1))
        1000.0
        """
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(WIDTH * min(1.0, max(0.0, share)), 1)


#: What has one lane for all, under which name; everything else has a lane for each rule.
_SHARED = {Nature.EVENT: "What happened", Nature.DEADLINE: "Deadlines for amendments", Nature.SILENCE: "Silence"}
#: How a day is drawn, by what it is.
_KINDS = {
    Nature.EVENT: "event",
    Nature.DUE: "due",
    Nature.PASSED: "passed",
    Nature.ENDED: "ended",
    Nature.DEADLINE: "due",
    Nature.SILENCE: "due",
}


def draw(marks: Iterable[DayMark], as_of: date) -> Drawing:
    """Return the drawing of some days: the events in the first lane, then a lane for every rule by its next day."""
    given = list(marks)
    years = [mark.on.year for mark in given] + [as_of.year]
    scale = Scale(date(min(years), 1, 1), date(min(9999, max(years) + 1), 1, 1))
    lanes: dict[str, list[DayMark]] = {}
    for mark in sorted(given, key=lambda mark: (mark.nature is not Nature.EVENT, mark.on)):
        lanes.setdefault(_SHARED.get(mark.nature, mark.code), []).append(mark)
    height, today = TOP + LANE * len(lanes) + 8, scale.x(as_of)
    drawn = tuple(
        _lane(scale, code, group, TOP + LANE * place + 28) for place, (code, group) in enumerate(lanes.items())
    )
    return Drawing(WIDTH, height, _ticks(scale), drawn, today, _now(drawn, today, height))


def _now(lanes: Iterable[Lane], today: float, height: int) -> tuple[TodayPiece, ...]:
    """Return the line of today, broken where a name reaches across it."""
    crossed = [lane.y for lane in lanes if len(lane.title) * LETTER >= today]
    tops = [TOP - 14, *(y - NAME_END for y in crossed)]
    bottoms = [*(y - NAME_TOP for y in crossed), height]
    return tuple(TodayPiece(top, bottom) for top, bottom in zip(tops, bottoms, strict=True))


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    first, last = scale.first.year, scale.last.year
    step = next((step for step in STEPS if (last - first) / step <= MOST_TICKS), STEPS[-1])
    years = range(-(-first // step) * step, last + 1, step)
    return tuple(Tick(scale.x(date(year, 1, 1)), year) for year in years if year >= 1)


def _lane(scale: Scale, code: str, marks: list[DayMark], y: int) -> Lane:
    days = [scale.x(mark.on) for mark in marks]
    is_shared = marks[0].nature in _SHARED
    title = code if is_shared else ", ".join(filter(None, (marks[0].title, marks[0].place)))
    return Lane(
        y=y,
        title=title[:LONGEST_TITLE],
        code="" if is_shared else code,
        start=min(days),
        end=max(days),
        bars=tuple(_bar(scale, mark) for mark in marks if mark.nature is Nature.DUE and mark.lead_days),
        dots=tuple(Dot(scale.x(mark.on), _kind(mark), _words(mark)) for mark in marks),
    )


def _bar(scale: Scale, mark: DayMark) -> Bar:
    begin = scale.x(max(scale.first, mark.on - timedelta(days=min(mark.lead_days, (mark.on - scale.first).days))))
    return Bar(begin, max(0.5, round(scale.x(mark.on) - begin, 1)))


def _kind(mark: DayMark) -> str:
    return _KINDS[mark.nature]


def _words(mark: DayMark) -> str:
    party = f" ({mark.party})" if mark.party else ""
    return f"{mark.on.day}.{mark.on.month}.{mark.on.year}: {mark.title}{party}, {mark.nature.value}"
