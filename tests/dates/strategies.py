"""Rules, events and days for the property tests of dates."""

from datetime import date

from hypothesis import strategies as st

from negotiate.dates.evaluation.events import DatedEvent, Extended, Held, Lapsed, Revived, Superseded
from negotiate.dates.names import KEYWORDS, canonical
from negotiate.dates.rules import (
    Extension,
    First,
    Fixed,
    Floored,
    Interval,
    NamedEvent,
    NoDate,
    NotBefore,
    Offset,
    OneOf,
    OnlyIf,
    Operator,
    Own,
    PerParty,
    Recurring,
    Sunset,
    Then,
    Threshold,
    TimeSpan,
    Unit,
    Unless,
    WhichDay,
    Window,
)

DAYS = st.dates(date(1945, 1, 1), date(2100, 12, 31))
WORDS = st.lists(
    st.sampled_from(
        ["meeting", "decision", "of", "the", "Parties", "État", "公约", "year", "after", "day", "5th", "x"]
    ),
    min_size=1,
)
PLAIN = WORDS.map(" ".join).filter(lambda words: canonical(words) != "")
NAMES = st.sampled_from(["entry into force", "opening for signature", "adoption"]) | PLAIN.filter(
    lambda words: not KEYWORDS.match(canonical(words))
)
COUNTED = PLAIN.filter(lambda words: canonical(words).split()[0] != "day")
COUNTS = st.integers(1, 200)
SPANS = st.builds(TimeSpan, COUNTS, st.sampled_from(Unit))
EVENTS_OF_A_POINT = (
    st.builds(Fixed, DAYS)
    | st.builds(NamedEvent, NAMES)
    | st.builds(Own, PLAIN)
    | st.builds(Threshold, st.none() | COUNTS, COUNTED, st.just("") | PLAIN)
)


def _offsets(points: st.SearchStrategy) -> st.SearchStrategy:
    """Return offsets, and choices and floors, over points."""
    free = st.sampled_from([Operator.AFTER, Operator.BEFORE, Operator.WITHIN, Operator.AT_LEAST_BEFORE])
    return (
        st.builds(Offset, SPANS, free, points)
        | st.builds(Offset, st.builds(TimeSpan, COUNTS, st.just(Unit.DAY)), st.just(Operator.NTH_DAY), points)
        | st.builds(Offset, st.builds(TimeSpan, COUNTS, st.just(Unit.MONTH)), st.just(Operator.FIRST_OF_MONTH), points)
        | st.builds(OneOf, st.sampled_from(WhichDay), st.lists(points, min_size=2, max_size=3).map(tuple))
        | st.builds(Floored, points, points)
    )


POINTS = st.recursive(EVENTS_OF_A_POINT, _offsets, max_leaves=4)


def _interval(spans: list[TimeSpan], shape: int) -> Interval:
    """Return an interval with some of its three lengths, in order."""
    shortest, middle, longest = sorted(spans, key=lambda span: span.about_days)
    return (
        Interval(middle),
        Interval(None, shortest),
        Interval(None, None, longest),
        Interval(None, shortest, longest),
        Interval(middle, shortest),
        Interval(middle, None, longest),
        Interval(middle, shortest, longest),
    )[shape]


INTERVALS = st.builds(_interval, st.lists(SPANS, min_size=3, max_size=3), st.integers(0, 6))
SIMPLE = (
    POINTS
    | st.builds(Recurring, INTERVALS, POINTS, st.sampled_from(First))
    | st.builds(Sunset, POINTS, st.none() | st.builds(Extension, st.none() | COUNTS, st.none() | SPANS))
    | st.builds(Window, POINTS, POINTS)
    | st.builds(NotBefore, POINTS)
    | st.builds(NoDate, st.sampled_from(["", "periodically", "from time to time, unless ended: then not"]))
)
RULES = st.recursive(
    SIMPLE,
    lambda rules: (
        st.builds(PerParty, rules)
        | st.builds(OnlyIf, PLAIN, rules)
        | st.builds(Unless, rules, PLAIN)
        | st.builds(Then, rules, rules)
    ),
    max_leaves=4,
)

PARTIES = st.sampled_from(["", "", "Arrenmark", "Belmora"])
HAPPENINGS = st.lists(
    st.builds(DatedEvent, NAMES, DAYS, PARTIES)
    | st.builds(Held, DAYS, st.none() | DAYS, PARTIES)
    | st.builds(Extended, DAYS, DAYS, PARTIES)
    | st.builds(Lapsed, DAYS, st.none() | DAYS, PARTIES)
    | st.builds(Revived, DAYS, st.none() | DAYS, PARTIES)
    | st.builds(Superseded, DAYS, st.just(""), PARTIES),
    max_size=8,
)
