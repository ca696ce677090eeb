"""What a text says about time, as frozen values that hold meaning only; it computes no date and reads no
notation.

A *point* yields one day once its events are known: a fixed date, an event, an offset from another point, the
earliest or latest of several, a point with a floor. A *rule* is a point, or says more: it recurs, ends, opens
a window, runs for each party, hangs on a condition, or names no day at all.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from negotiate.dates.names import KEYWORDS, MARKS, canonical


class Unit(Enum):
    """A unit of the calendar."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


#: The length of a unit in days, for comparing spans only; dates are never computed with it.
ABOUT = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.44, Unit.YEAR: 365.25}


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A length of time as the text gives it: 12 months and 1 year are not the same words."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.count <= 9999:
            raise ValueError(f"A period has 1 to 9999 {self.unit.value}s, not {self.count}.")

    def __str__(self) -> str:
        return f"{self.count} {self.unit.value}{'' if self.count == 1 else 's'}"

    @property
    def about_days(self) -> float:
        """Return roughly how many days the span has: enough to order spans, not to compute with."""
        return self.count * ABOUT[self.unit]


class Operator(Enum):
    """How treaties count from a point."""

    AFTER = "after"
    BEFORE = "before"
    NTH_DAY = "nth day after"
    FIRST_OF_MONTH = "first day of the nth month after"
    WITHIN = "within"
    AT_LEAST_BEFORE = "at least before"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that the text names."""

    on: date


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """The day of an event of the instrument: "entry into force"."""

    name: str

    def __post_init__(self) -> None:
        _keep_canonical(self, "name")
        if KEYWORDS.match(self.name):
            raise ValueError(f"“{self.name}” begins with a number or a word of the notation, so it names no event.")


@dataclass(frozen=True, slots=True)
class Own:
    """The day of an event of each party by itself: "its instrument"."""

    name: str

    def __post_init__(self) -> None:
        _keep_canonical(self, "name")


@dataclass(frozen=True, slots=True)
class Threshold:
    """The day on which the n-th instrument came in: recorded as an event, never inferred by counting.

    `count` is None where all of a list are needed; `condition` says what else must be met.
    """

    count: int | None
    of: str
    condition: str = ""

    def __post_init__(self) -> None:
        _keep_canonical(self, "of")
        if self.condition:
            _keep_plain(self, "condition")
        if self.count is not None and not 1 <= self.count <= 9999:
            raise ValueError(f"A threshold is the first to the 9999th, not {self.count}.")
        if "with" in self.of.split() or self.of.split()[0] == "day":
            raise ValueError(f"“{self.of}” cannot be counted: “with” brings a condition, “day” a count of days.")


@dataclass(frozen=True, slots=True)
class Offset:
    """A point counted from another one."""

    span: TimeSpan
    operator: Operator
    anchor: "Point"

    def __post_init__(self) -> None:
        if self.operator is Operator.NTH_DAY and self.span.unit is not Unit.DAY:
            raise ValueError("Only days are counted as “the ninetieth day after”.")
        if self.operator is Operator.FIRST_OF_MONTH and self.span.unit is not Unit.MONTH:
            raise ValueError("Only months are counted as “the first day of the sixth month after”.")


class WhichDay(Enum):
    """Which of several days counts."""

    EARLIEST = "earliest"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class OneOf:
    """The earliest or the latest of several points."""

    choice: WhichDay
    points: "tuple[Point, ...]"

    def __post_init__(self) -> None:
        if len(self.points) < 2:
            raise ValueError(f"The {self.choice.value} of several needs at least two dates to choose from.")


@dataclass(frozen=True, slots=True)
class Floored:
    """A point that never comes before another: "but not earlier than two years after opening"."""

    point: "Point"
    floor: "Point"


Point = Fixed | NamedEvent | Own | Threshold | Offset | OneOf | Floored


@dataclass(frozen=True, slots=True)
class Interval:
    """How far apart the occurrences are: as a rule, at least, at most; at least one of the three is given."""

    nominal: TimeSpan | None = None
    minimum: TimeSpan | None = None
    maximum: TimeSpan | None = None

    def __post_init__(self) -> None:
        given = [span.about_days for span in (self.minimum, self.nominal, self.maximum) if span is not None]
        if not given:
            raise ValueError("An interval needs a length: as a rule, at least, or at most.")
        if given != sorted(given):
            raise ValueError("An interval goes from the shortest to the longest: at least, as a rule, at most.")


class First(Enum):
    """Where the first occurrence of a recurring rule lies."""

    AFTER_ONE_INTERVAL = "after"
    AT_THE_POINT = "from"


@dataclass(frozen=True, slots=True)
class Recurring:
    """A thing that comes again: a review every five years after entry into force."""

    interval: Interval
    start: Point
    first: First = First.AFTER_ONE_INTERVAL


@dataclass(frozen=True, slots=True)
class Extension:
    """What the text allows: how often (None: any number of times) and by how much at a time (None: any)."""

    times: int | None = None
    up_to: TimeSpan | None = None

    def __post_init__(self) -> None:
        if self.times is not None and not 1 <= self.times <= 999:
            raise ValueError(f"A term can be extended 1 to 999 times, not {self.times}.")


@dataclass(frozen=True, slots=True)
class Sunset:
    """An end that comes by itself, unless an act extends the term first."""

    end: Point
    extension: Extension | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A procedural period: a right that opens at one point and is gone after another."""

    opens: Point
    closes: Point


@dataclass(frozen=True, slots=True)
class NotBefore:
    """A thing that may happen from a point on, and need not happen at all."""

    point: Point


@dataclass(frozen=True, slots=True)
class PerParty:
    """A rule with one clock for each party, driven by the party's own events."""

    rule: "Rule"


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """A rule that counts only once a condition has been recorded as met: "at the request of"."""

    condition: str
    rule: "Rule"

    def __post_init__(self) -> None:
        _keep_plain(self, "condition")


@dataclass(frozen=True, slots=True)
class Unless:
    """A rule that stands until a contrary event is recorded: "unless otherwise decided"."""

    rule: "Rule"
    condition: str

    def __post_init__(self) -> None:
        _keep_plain(self, "condition")


@dataclass(frozen=True, slots=True)
class Then:
    """A first occurrence by one rule, what follows by another, in which "first holding" is an event."""

    first: "Rule"
    following: "Rule"


@dataclass(frozen=True, slots=True)
class NoDate:
    """Words about time from which no date can be computed: shown as such, never invented."""

    words: str = ""

    def __post_init__(self) -> None:
        plain = " ".join(self.words.split())
        if set("()") & set(plain):
            raise ValueError("Words without a date are written without round brackets.")
        object.__setattr__(self, "words", plain)


Rule = Point | Recurring | Sunset | Window | NotBefore | PerParty | OnlyIf | Unless | Then | NoDate


def _keep_plain(value: object, field: str) -> None:
    """Bring words to single spaces; raise ValueError if they are empty or hold a mark of the notation."""
    plain = " ".join(getattr(value, field).split())
    if not plain or MARKS.search(plain):
        raise ValueError(f"“{plain}” cannot name an event: it is empty or holds one of , ; : ( ) [ ].")
    object.__setattr__(value, field, plain)


def _keep_canonical(value: object, field: str) -> None:
    """Bring a name to its one spelling, so that equal rules are equal values."""
    _keep_plain(value, field)
    object.__setattr__(value, field, canonical(getattr(value, field)))
    _keep_plain(value, field)
