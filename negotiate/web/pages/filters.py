"""How days and instants are written on pages: always in full, an instant always with its zone.

The pages of an instrument tell instants by the clocks of the place where it is negotiated, all others in UTC; what is
stored is UTC. By the clock of the reader a script tells them beside (`static/scripts/page/instants.js`).
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from flask import Flask, before_render_template, g, has_app_context
from markupsafe import Markup

from negotiate.amendment_names import amendment_name, amendment_number, amendments_named, amendments_told, is_of_office
from negotiate.dates.zones import UNIVERSAL, written_in

#: Under which names pages hand over what has, or is, the header of an instrument.
HEADED = ("page", "entry", "head")

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def register(app: Flask) -> None:
    """Give the filters to templates."""
    app.jinja_env.filters.update(counted=counted, initials=initials)
    app.jinja_env.filters.update(month_name=month_name, sized=sized, stopped=stopped)
    app.jinja_env.filters.update(amendment_name=amendment_name, amendment_number=amendment_number)
    app.jinja_env.filters.update(amendments_in=amendments_in, amendments_told=amendments_told)
    app.jinja_env.filters.update(amendments_named=amendments_named, of_office=is_of_office)
    before_render_template.connect(_note_zone, app)


def page_zone() -> str:
    """Return the time zone by which the page tells instants: its instrument's, else that of whoever reads it."""
    if not has_app_context():
        return UNIVERSAL
    zone: str = g.get("zone") or getattr(g.get("actor"), "zone", "") or UNIVERSAL
    return zone


def _note_zone(_app: Flask, context: dict[str, Any], **_: Any) -> None:
    """Note by which clock a page is to tell instants, before it is drawn."""
    shown = next((context[name] for name in HEADED if context.get(name) is not None), None)
    head = getattr(shown, "head", shown)
    if (zone := getattr(head, "zone", "")) and hasattr(head, "round"):
        g.zone = zone


def day(value: date) -> str:
    """Return a day in words; of an instant, its day by the clock of the page.

    >>> day(date(2031, 1, 17))
    '17 January 2031'
    """
    return day_in(value, page_zone())


def day_in(value: date, zone: str) -> str:
    """Return a day in words; of an instant, its day by the clocks of a zone.

    >>> day_in(datetime(2031, 1, 17, 18, 0, tzinfo=ZoneInfo("UTC")), "Asia/Tokyo")
    '18 January 2031'
    """
    if isinstance(value, datetime):
        value = value.astimezone(ZoneInfo(zone)).date()
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def month_name(value: date) -> str:
    """Return the month of a day in words.

    >>> month_name(date(2031, 1, 17))
    'January 2031'
    """
    return f"{MONTHS[value.month - 1]} {value.year}"


def instant(value: datetime) -> str:
    """Return an instant in words, to the minute, by the clock of the page.

    >>> from datetime import UTC
    >>> instant(datetime(2031, 1, 17, 18, 0, tzinfo=UTC))
    '17 January 2031, 18:00 UTC'
    """
    return written_in(value, page_zone())


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "seat"), counted(3, "seat"), counted(2, "delegation in it", "delegations in it")
    ('1 seat', '3 seats', '2 delegations in it')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def stopped(words: str) -> str:
    """Return words that end a sentence, with one full stop: a title, or the label of a clause, may bring its own.

    >>> stopped("Review of Article 2"), stopped("Silence on 1."), stopped("Who reports?")
    ('Review of Article 2.', 'Silence on 1.', 'Who reports?')
    """
    read = words.striptags() if isinstance(words, Markup) else words
    return words if read.rstrip(')”’"').endswith((".", "…", "?", "!")) else words + "."


def sized(number: int) -> str:
    """Return how long a file is, in words.

    >>> sized(800), sized(14_200), sized(3_400_000)
    ('1 KB', '14 KB', '3.4 MB')
    """
    return f"{number / 1_000_000:.1f} MB" if number >= 1_000_000 else f"{max(1, round(number / 1000)):,} KB"


def amendments_in(listed: Iterable[Any], one: str = "amendment") -> str:
    """Return how many amendments a list has, proposals of offices apart; it holds numbers, or what has one.

    >>> amendments_in([3, 900_001]), amendments_in([(3, "k7")], "open amendment")
    ('1 amendment and 1 compromise proposal', '1 open amendment')
    """
    found = list(listed)
    return amendments_told(len(found), sum(map(_is_of_office, found)), one)


def _is_of_office(listed: Any) -> bool:
    """Say whether something in a list is a proposal of an office: its number, or what begins with that or holds it."""
    match listed:
        case int() | None:
            return is_of_office(listed)
        case tuple() if type(listed) is tuple:
            return is_of_office(listed[0])
    thing = getattr(listed, "note", listed)
    return bool(getattr(thing, "is_of_office", is_of_office(thing.number)))


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name.

    >>> initials("Ada of Arvenia"), initials("Olu")
    ('AA', 'O')
    """
    words = name.split()
    return "".join(word[0].upper() for word in dict.fromkeys((*words[:1], *words[-1:])))
