"""A rule as the notation writes it: the inverse of `notation.parse`, one spelling for every rule."""

from negotiate.dates.numerals import spell_ordinal
from negotiate.dates.rules import (
    Extension,
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
    Point,
    Recurring,
    Rule,
    Sunset,
    Then,
    Threshold,
    Unless,
    Window,
)


def write(rule: Rule) -> str:
    """Return the notation of a rule; `parse(write(rule)) == rule`.

    >>> from negotiate.dates.rules import NamedEvent, Offset, Operator, TimeSpan, Unit
    >>> write(Offset(TimeSpan(180, Unit.DAY), Operator.AFTER, NamedEvent("entry into force")))
    '180 days after entry into force'
    """
    match rule:
        case Recurring(interval, start, first):
            return f"{_interval(interval)} {first.value} {_anchor(start)}"
        case Sunset(end, extension):
            return f"ends {_point(end)}{_extension(extension)}"
        case Window(opens, closes):
            return f"from {_anchor(opens)}, until {_anchor(closes)}"
        case NotBefore(point):
            return f"not before {_anchor(point)}"
        case PerParty() | OnlyIf() | Unless() | Then() | NoDate():
            return _composed(rule)
        case _:
            return _point(rule)


def _composed(rule: PerParty | OnlyIf | Unless | Then | NoDate) -> str:
    """Return the notation of a rule that holds other rules, or no date."""
    match rule:
        case PerParty(inner):
            return f"for each party: {write(inner)}"
        case OnlyIf(condition, inner):
            return f"if {condition}: {write(inner)}"
        case Unless(inner, condition):
            return f"{_grouped(inner)}, unless {condition}"
        case Then(first, following):
            return f"{_grouped(first)}, then {write(following)}"
        case NoDate(words):
            return f"no date: {words}" if words else "no date"


def _grouped(rule: Rule) -> str:
    """Return the notation of a rule before a tail, in round brackets where it would swallow the tail."""
    match rule:
        case PerParty() | OnlyIf() | Then() | NoDate():
            return f"({write(rule)})"
        case _:
            return write(rule)


def _point(point: Point) -> str:
    """Return a point as it stands by itself, with "on" before a date and "upon" before an event."""
    match point:
        case Fixed():
            return f"on {_anchor(point)}"
        case NamedEvent() | Own() | Threshold():
            return f"upon {_anchor(point)}"
        case Floored(inner, floor):
            return f"{_point(inner)}, but not earlier than {_anchor(floor)}"
        case _:
            return _anchor(point)


def _anchor(point: Point) -> str:
    """Return a point as it stands after another word."""
    match point:
        case Fixed(on):
            return on.isoformat()
        case NamedEvent(name):
            return name
        case Own(name):
            return f"its {name}"
        case Threshold():
            return _threshold(point)
        case Offset():
            return _offset(point)
        case OneOf(choice, points):
            return f"{choice.value} of ({'; '.join(map(_point, points))})"
        case Floored():
            return f"({_point(point)})"


def _threshold(threshold: Threshold) -> str:
    """Return "the sixtieth instrument" or "all instruments of Annex 2", with its condition."""
    which = "all" if threshold.count is None else f"the {spell_ordinal(threshold.count)}"
    condition = f" with {threshold.condition}" if threshold.condition else ""
    return f"{which} {threshold.of}{condition}"


def _offset(offset: Offset) -> str:
    """Return an offset with its operator."""
    span, anchor = offset.span, _anchor(offset.anchor)
    match offset.operator:
        case Operator.AFTER:
            return f"{span} after {anchor}"
        case Operator.BEFORE:
            return f"{span} before {anchor}"
        case Operator.WITHIN:
            return f"within {span} after {anchor}"
        case Operator.AT_LEAST_BEFORE:
            return f"at least {span} before {anchor}"
        case Operator.NTH_DAY:
            return f"{spell_ordinal(span.count)} day after {anchor}"
        case Operator.FIRST_OF_MONTH:
            nth = "" if span.count == 1 else f"{spell_ordinal(span.count)} "
            return f"first day of the {nth}month after {anchor}"


def _interval(interval: Interval) -> str:
    """Return the interval of a recurring rule, with what it may not fall short of or exceed."""
    match interval:
        case Interval(None, None, maximum):
            return f"at least every {maximum}"
        case Interval(None, minimum, None):
            return f"at most every {minimum}"
        case Interval(None, minimum, maximum):
            return f"every {minimum} to {maximum}"
        case Interval(nominal, None, None):
            return f"every {nominal}"
        case Interval(nominal, None, maximum):
            return f"every {nominal} (at most {maximum})"
        case Interval(nominal, minimum, None):
            return f"every {nominal} (at least {minimum})"
        case Interval(nominal, minimum, maximum):
            return f"every {nominal} ({minimum} to {maximum})"


def _extension(extension: Extension | None) -> str:
    """Return what the text allows by way of extension, as a tail."""
    if extension is None:
        return ""
    times = {None: "", 1: " once"}.get(extension.times, f" {extension.times} times")
    return f", extendable{times}" + (f" by up to {extension.up_to}" if extension.up_to else "")
