"""Arithmetic on calendar days, with each step in words; no rules and no events.

Method: days and weeks are counted; months and years keep the day of the month and clamp to the month's last
day (31 January + 1 month = 28 February), which the working says. Proleptic Gregorian calendar, years 1 to
9999.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from negotiate.dates.numerals import spell_ordinal
from negotiate.dates.rules import TimeSpan, Unit

_MONTHS = tuple(calendar.month_name)[1:]
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Za-z]{3,9})\.?,? (\d{4})")


class OutOfCalendar(ValueError):
    """A computation left the years 1 to 9999."""


@dataclass(frozen=True, slots=True)
class DayStep:
    """A day that was computed, and how, in words."""

    on: date
    working: str


def say(day: date) -> str:
    """Return the day as people write it, the same in every locale.

    >>> say(date(2025, 9, 19))
    '19 Sep 2025'
    """
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def read_date(text: str) -> date:
    """Return the day that `text` names (2031-05-14 or 14 May 2031); raise ValueError with a sentence.

    >>> read_date("14 May 2031")
    datetime.date(2031, 5, 14)
    >>> read_date("2031-02-30")
    Traceback (most recent call last):
    ValueError: 2031-02-30 does not exist: February 2031 has 28 days
    """
    plain = text.strip()
    if found := _ISO.fullmatch(plain):
        return _existing(plain, int(found[1]), int(found[2]), int(found[3]))
    if (found := _IN_WORDS.fullmatch(plain)) and (month := _month_named(found[2])):
        return _existing(plain, int(found[3]), month, int(found[1]))
    raise ValueError(f"“{plain}” is not a date: write 2031-05-14 (year, month, day) or 14 May 2031")


def _month_named(word: str) -> int | None:
    """Return the number of the month whose name, or its first letters, `word` is."""
    for number, name in enumerate(_MONTHS, 1):
        if name.lower().startswith(word.lower()) or word.lower() == name.lower()[:3] + "t":
            return number
    return None


def _existing(text: str, year: int, month: int, day: int) -> date:
    """Return the day, or raise ValueError that says why there is none."""
    if year < 1:
        raise ValueError(f"{text} does not exist: there is no year 0")
    if not 1 <= month <= 12:
        raise ValueError(f"{text} does not exist: there is no month {month}")
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise ValueError(f"{text} does not exist: {_MONTHS[month - 1]} {year} has {last} days")
    return date(year, month, day)


def add(day: date, span: TimeSpan, times: int = 1) -> DayStep:
    """Return the day `times` spans later (earlier if negative); raise OutOfCalendar beyond year 9999.

    Several months are added at once, never one by one, so that a clamped month does not pull down the next.

    >>> add(date(2031, 1, 31), TimeSpan(1, Unit.MONTH)).working
    '31 Jan 2031 + 1 month = 28 Feb 2031 (February 2031 has 28 days)'
    """
    amount = span.count * times
    sign, size = ("−", -amount) if amount < 0 else ("+", amount)
    written = f"{size} {span.unit.value}{'' if size == 1 else 's'}"
    try:
        on, clamp = _moved(day, amount, span.unit)
    except (OverflowError, ValueError) as trouble:
        raise OutOfCalendar(f"{say(day)} {sign} {written} leaves the calendar") from trouble
    return DayStep(on, f"{say(day)} {sign} {written} = {say(on)}{clamp}")


def _moved(day: date, amount: int, unit: Unit) -> tuple[date, str]:
    """Return the day moved by an amount of units, and a remark where the month was too short."""
    match unit:
        case Unit.DAY:
            return day + timedelta(days=amount), ""
        case Unit.WEEK:
            return day + timedelta(weeks=amount), ""
        case Unit.MONTH:
            return _months_on(day, amount)
        case Unit.YEAR:
            return _months_on(day, 12 * amount)


def _months_on(day: date, months: int) -> tuple[date, str]:
    """Return the same day of the month so many months on, clamped to the month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("year out of range")
    last = calendar.monthrange(year, month + 1)[1]
    clamp = f" ({_MONTHS[month]} {year} has {last} days)" if day.day > last else ""
    return date(year, month + 1, min(day.day, last)), clamp


def first_of_month(day: date, months: int) -> DayStep:
    """Return the first day of the n-th month after the month in which `day` lies.

    >>> first_of_month(date(1998, 9, 16), 6).working
    '16 Sep 1998: the month is September 1998; the first day of the sixth month after it = 1 Mar 1999'
    """
    try:
        on, _ = _months_on(day.replace(day=1), months)
    except OverflowError as trouble:
        raise OutOfCalendar(f"{months} months after {say(day)} leaves the calendar") from trouble
    nth = "month" if months == 1 else f"{spell_ordinal(months)} month"
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return DayStep(on, f"{say(day)}: the month is {month}; the first day of the {nth} after it = {say(on)}")
