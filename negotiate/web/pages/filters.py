"""How days and instants are written on pages: always in full, an instant always with its zone."""

from datetime import UTC, date, datetime

from flask import Flask
from markupsafe import Markup

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def register(app: Flask) -> None:
    """Give the filters to templates."""
    app.jinja_env.filters.update(day=day, instant=instant, counted=counted, initials=initials)
    app.jinja_env.filters.update(month_name=month_name)
    app.jinja_env.globals.update(day_mark=day_mark, instant_mark=instant_mark)


def day(value: date) -> str:
    """Return a day in words; of an instant, its day in UTC.

    >>> day(date(2031, 1, 17))
    '17 January 2031'
    """
    if isinstance(value, datetime):
        value = value.astimezone(UTC).date()
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def month_name(value: date) -> str:
    """Return the month of a day in words.

    >>> month_name(date(2031, 1, 17))
    'January 2031'
    """
    return f"{MONTHS[value.month - 1]} {value.year}"


def instant(value: datetime) -> str:
    """Return an instant in words, to the minute, in UTC.

    >>> instant(datetime(2031, 1, 17, 18, 0, tzinfo=UTC))
    '17 January 2031, 18:00 UTC'
    """
    return f"{day(value)}, {value.astimezone(UTC):%H:%M} UTC"


def day_mark(value: date) -> Markup:
    """Return a day in words that programs can read too."""
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), day(value))


def instant_mark(value: datetime) -> Markup:
    """Return an instant in words that programs can read too."""
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), instant(value))


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "seat"), counted(3, "seat"), counted(2, "delegation in it", "delegations in it")
    ('1 seat', '3 seats', '2 delegations in it')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name.

    >>> initials("Ada of Arvenia"), initials("Olu")
    ('AA', 'O')
    """
    words = name.split()
    return "".join(word[0].upper() for word in dict.fromkeys((*words[:1], *words[-1:])))
