"""Read points in the notation: dates, events, offsets, choices, floors; whole rules are read by
`notation`.
"""

from negotiate.dates.days import read_date
from negotiate.dates.names import KEYWORDS
from negotiate.dates.notation.reader import Reader
from negotiate.dates.numerals import CARDINAL, ORDINAL, cardinal, ordinal
from negotiate.dates.rules import (
    Fixed,
    Floored,
    NamedEvent,
    Offset,
    OneOf,
    Operator,
    Own,
    Point,
    Threshold,
    TimeSpan,
    Unit,
    WhichDay,
)

#: What stands for an event, up to the next mark of the notation.
A_NAME = r"([^\s,;:()\[\]][^,;:()\[\]]*)"
_UNIT = r"(day|week|month|year)s?\b"
_SPAN = rf"(?:a period of )?({CARDINAL}) {_UNIT}"
_DATE = r"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2} [a-z]{3,9}\.?,? \d{4})(?!\w)"
_FROM = r"(?:after|from|following)\b"
_FIRST_OF_MONTH = (
    rf"(?:the )?first day of the (?:({ORDINAL}) )?month (?:after|following)\b"
    r"(?: the month (?:of|in which)\b)?(?: the expiration of\b)?"
)
_FLOOR = r", (?:but )?not (?:earlier than|before)\b"


def point(reader: Reader) -> Point:
    """Read a point with any floors behind it."""
    return floored(reader, _simple(reader))


def floored(reader: Reader, read: Point) -> Point:
    """Read the floors that follow a point."""
    while reader.take(_FLOOR):
        read = Floored(read, _simple(reader))
    return read


def span(reader: Reader) -> TimeSpan:
    """Read a length of time."""
    found = reader.expect(_SPAN, "a length of time such as “5 years”")
    return _span(found[1], found[2])


def _span(count: str, unit: str) -> TimeSpan:
    """Return the span that a number and a unit spell."""
    return TimeSpan(cardinal(count) or 0, Unit(unit.lower()))


def _simple(reader: Reader) -> Point:
    """Read a point without a floor."""
    reader.enter()
    read = _bracketed(reader) or _choice(reader) or _offset(reader) or _day(reader) or _event(reader)
    reader.leave()
    return read


def _bracketed(reader: Reader) -> Point | None:
    """Read a point in round brackets."""
    if not reader.take(r"\("):
        return None
    read = point(reader)
    reader.expect(r"\)", "a closing “)”")
    return read


def _choice(reader: Reader) -> Point | None:
    """Read "latest of (…; …)"."""
    found = reader.take(r"(?:the )?(earliest|latest) of \(")
    if not found:
        return None
    points = [point(reader)]
    while reader.take(";"):
        points.append(point(reader))
    reader.expect(r"\)", "another date after “;” or a closing “)”")
    return OneOf(WhichDay(found[1].lower()), tuple(points))


def _offset(reader: Reader) -> Point | None:
    """Read a point that is counted from another."""
    if found := reader.take(_FIRST_OF_MONTH):
        months = ordinal(found[1]) if found[1] else 1
        return Offset(TimeSpan(months or 0, Unit.MONTH), Operator.FIRST_OF_MONTH, _simple(reader))
    if found := reader.take(rf"(?:the )?({ORDINAL}) day {_FROM}"):
        return Offset(TimeSpan(ordinal(found[1]) or 0, Unit.DAY), Operator.NTH_DAY, _simple(reader))
    if found := reader.take(rf"(?:within|not later than|no later than) {_SPAN} (?:after|from|of)\b"):
        return Offset(_span(found[1], found[2]), Operator.WITHIN, _simple(reader))
    if found := reader.take(rf"(?:at least|not later than|no later than) {_SPAN} before\b"):
        return Offset(_span(found[1], found[2]), Operator.AT_LEAST_BEFORE, _simple(reader))
    return _plain_offset(reader)


def _plain_offset(reader: Reader) -> Point | None:
    """Read "5 years after …" or "30 days before …"."""
    found = reader.take(_SPAN)
    if not found:
        return None
    direction = reader.expect(rf"{_FROM}|before\b", "“after” or “before”")
    operator = Operator.BEFORE if direction[0].strip().lower() == "before" else Operator.AFTER
    return Offset(_span(found[1], found[2]), operator, _simple(reader))


def _day(reader: Reader) -> Point | None:
    """Read a date, with or without "on"."""
    found = reader.take(rf"(?:on )?{_DATE}")
    return Fixed(read_date(found[1])) if found else None


def _event(reader: Reader) -> Point:
    """Read an event: a threshold, a party's own, or one of the instrument."""
    reader.take(r"upon\b")
    if found := reader.take(rf"(?:the )?({ORDINAL}) {A_NAME}"):
        return _threshold(ordinal(found[1]), found[2])
    if found := reader.take(rf"all (?:the )?{A_NAME}"):
        return _threshold(None, found[1])
    if found := reader.take(rf"its {A_NAME}"):
        return Own(found[1])
    if reader.sees(rf"(?!(?:{KEYWORDS.pattern})){A_NAME}"):
        return NamedEvent(reader.expect(A_NAME, "an event")[1])
    reader.fail("expected a date such as “2031-05-14” or an event such as “entry into force”")
    raise AssertionError("fail always raises")


def _threshold(count: int | None, words: str) -> Threshold:
    """Return the threshold, with the condition that "with" introduces."""
    of, _, condition = words.partition(" with ")
    return Threshold(count, of, condition)
