"""How instants are told: by the clock where the negotiation is held and by that of whoever reads, deadlines by UTC too.

The day of an instant is told by the clock of whoever reads, where she has said which that is. What is kept as a part of
pages is the same for all readers, so it tells both by the clock of the page alone.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flask import Flask, g
from markupsafe import Markup, escape

from negotiate.dates.zones import UNIVERSAL, place_of, written_beside, written_in, zone_names
from negotiate.web.pages.blanks import blank
from negotiate.web.pages.filters import day, day_in, instant, page_zone
from negotiate.web.pages.forms import current_actor
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates the ways to tell a deadline, and to ask for one."""
    app.jinja_env.globals.update(deadline_mark=deadline_mark, zone_choices=zone_choices, hers=hers)
    app.jinja_env.globals.update(day_mark=day_mark, instant_mark=instant_mark)
    app.jinja_env.filters.update(written_in=written_in, typed_in=typed_in, place_of=place_of)
    app.jinja_env.filters.update(day=her_day, instant=instant_mark)


def instant_mark(value: datetime) -> Markup:
    """Return an instant by the clock of the page and by that of whoever reads it, as programs can read it too."""
    told = Markup('<time datetime="{}">{}</time>').format(value.isoformat(), instant(value))
    return told + hers(value, page_zone())


def day_mark(value: date) -> Markup:
    """Return a day as in `her_day`, as programs can read it too."""
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), her_day(value))


def her_day(value: date) -> Markup:
    """Return a day in words; of an instant, its day by the clock of whoever reads the page."""
    if not isinstance(value, datetime) or g.get("is_part"):
        return escape(day(value))
    of_page = page_zone()

    def said() -> Said:
        words = escape(day_in(value, current_actor().zone or of_page))
        return Said(words, words)

    return blank(said)


def deadline_mark(at: datetime, zone: str) -> Markup:
    """Return a deadline in the zone of its negotiation, in UTC, and in that of whoever reads the page."""
    told = Markup('<time datetime="{}">{}</time>').format(at.isoformat(), written_in(at, zone))
    universal = "" if zone == UNIVERSAL else f" · {written_beside(at, UNIVERSAL, zone)}"
    return told + Markup('<span class="elsewhere">{}{}</span>').format(universal, hers(at, zone, also=UNIVERSAL))


def hers(at: datetime, zone: str, also: str = "") -> Markup:
    """Return what the clock of whoever reads the page shows; nothing where she has none, or it is told already.

    `also` is another zone that is told beside.
    """
    if g.get("is_part"):
        return Markup("")

    def said() -> Said:
        own = current_actor().zone
        is_told = own in ("", zone, also)
        told = "" if is_told else f" · {written_beside(at, own, zone)}, your time"
        words = Markup('<span class="elsewhere">{}</span>').format(told) if told else ""
        return Said(words, words)

    return blank(said)


def typed_in(instant: datetime, zone: str) -> str:
    """Return an instant as a field of day and time holds it, in a zone."""
    return f"{instant.astimezone(ZoneInfo(zone)):%Y-%m-%dT%H:%M}"


def zone_choices() -> list[tuple[str, str]]:
    """Return the time zones as a list of choices."""
    return [(name, name.replace("_", " ")) for name in zone_names()]
