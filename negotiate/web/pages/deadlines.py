"""How deadlines are told: by the clock where the negotiation is held, by UTC, and by that of whoever reads."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask import Flask
from markupsafe import Markup, escape

from negotiate.dates.zones import UNIVERSAL, place_of, written_beside, written_in, zone_names
from negotiate.web.pages.blanks import blank
from negotiate.web.pages.forms import current_actor
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates the ways to tell a deadline, and to ask for one."""
    app.jinja_env.globals.update(deadline_mark=deadline_mark, zone_choices=zone_choices)
    app.jinja_env.filters.update(written_in=written_in, typed_in=typed_in, place_of=place_of)


def deadline_mark(instant: datetime, zone: str) -> Markup:
    """Return a deadline in the zone of its negotiation, in UTC, and in that of whoever reads the page."""
    told = Markup('<time datetime="{}">{}</time>').format(instant.isoformat(), written_in(instant, zone))
    universal = "" if zone == UNIVERSAL else f" · {written_beside(instant, UNIVERSAL, zone)}"
    return told + Markup('<span class="elsewhere">{}{}</span>').format(universal, hers(instant, zone))


def hers(instant: datetime, zone: str) -> Markup:
    """Return what the clock of whoever reads the page shows; nothing where she has none, or it is told already."""

    def said() -> Said:
        own = current_actor().zone
        is_told = own in ("", zone, UNIVERSAL)
        words = "" if is_told else escape(f" · {written_beside(instant, own, zone)}, your time")
        return Said(words, words)

    return blank(said)


def typed_in(instant: datetime, zone: str) -> str:
    """Return an instant as a field of day and time holds it, in a zone."""
    return f"{instant.astimezone(ZoneInfo(zone)):%Y-%m-%dT%H:%M}"


def zone_choices() -> list[tuple[str, str]]:
    """Return the time zones as a list of choices."""
    return [(name, name.replace("_", " ")) for name in zone_names()]
