"""The dates laid out in time: a month, a line over decades, and files for calendar programs."""

from collections.abc import Iterable
from datetime import date

from flask import Blueprint, Response, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.exporting.calendars import CalendarEntry, SittingEntry, to_ical
from negotiate.models import Instrument
from negotiate.queries.dates.calendars import DayMark, Nature, month_page, timeline_page
from negotiate.queries.dates.feeds import Agenda, agenda, agendas_of, reader_of
from negotiate.queries.meetings.calendar_of_meetings import meetings_of_all
from negotiate.web.dates.timelines import draw
from negotiate.web.meetings.sittings import sitting_entry
from negotiate.web.pages.forms import day_asked
from negotiate.web.pages.keeping import kept

months = Blueprint("months", __name__, url_prefix="/instruments/<instrument>/calendar")
timelines = Blueprint("timelines", __name__, url_prefix="/instruments/<instrument>/timeline")
files = Blueprint("calendar_files", __name__, url_prefix="/instruments/<instrument>/dates.ics")
feeds = Blueprint("feeds", __name__, url_prefix="/calendars")


@months.get("")
@kept(Instrument, "instrument")
def show(instrument: str) -> ResponseReturnValue:
    """Show one month."""
    return render_template("dates/month.html", page=month_page(g.db, g.actor, instrument, _month_asked()))


@timelines.get("", endpoint="show")
@kept(Instrument, "instrument")
def show_timeline(instrument: str) -> ResponseReturnValue:
    """Show everything that is known of the instrument's time, from its beginning on."""
    page = timeline_page(g.db, g.actor, instrument, day_asked("as_of"))
    return render_template("dates/timeline.html", page=page, drawing=draw(page.marks, page.as_of))


@files.get("", endpoint="show")
@kept(Instrument, "instrument")
def give_file(instrument: str) -> ResponseReturnValue:
    """Give the dates that the reader may see as a calendar file: where the text is public, to everybody."""
    found = agenda(g.db, g.actor, instrument)
    return _file(found.title, [found], instrument)


@feeds.get("/<address>.ics", endpoint="show")
def give_feed(address: str) -> ResponseReturnValue:
    """Give the dates and the meetings of all instruments of the person whose secret address this is."""
    reader = reader_of(g.db, address)
    sittings = [sitting_entry(entry) for found in meetings_of_all(g.db, reader) for entry in found.entries]
    response = _file("Dates of my instruments", agendas_of(g.db, reader), "dates", sittings)
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _month_asked() -> date | None:
    written = request.args.get("month", "")
    try:
        return date.fromisoformat(f"{written[:7]}-01") if written else None
    except ValueError:
        raise Invalid(f"“{written}” is no month: write 2031-01.", "month") from None


def _file(
    name: str, agendas: list[Agenda] | tuple[Agenda, ...], stem: str, sittings: Iterable[SittingEntry] = ()
) -> Response:
    entries = [entry for found in agendas for entry in entries_of(found)]
    headers = {"Content-Disposition": f'inline; filename="{stem}.ics"'}
    return Response(to_ical(name, entries, sittings), mimetype="text/calendar", headers=headers)


def entries_of(found: Agenda) -> list[CalendarEntry]:
    """Return the days of an instrument as entries of a calendar."""
    return [_entry(found, mark) for mark in found.marks]


def _entry(found: Agenda, mark: DayMark) -> CalendarEntry:
    """Return a day as an entry; it says nothing that changes while the rules and events stay the same."""
    title = mark.title[:1].upper() + mark.title[1:] + (f" ({mark.party})" if mark.party else "")
    return CalendarEntry(
        uid=f"{mark.code}-{mark.on:%Y%m%d}{'-' + mark.party.encode().hex()[:24] if mark.party else ''}@negotiate",
        on=mark.on,
        summary=f"{title}, {mark.place}" if mark.nature is not Nature.EVENT and mark.place else title,
        description="\n".join([found.title, *(mark.working or (mark.place,))]),
        stamp=mark.known_at,
        url=_page_of(found, mark),
        category="event" if mark.nature is Nature.EVENT else "due",
        lead_days=mark.lead_days,
    )


def _page_of(found: Agenda, mark: DayMark) -> str:
    """Return the address of the page that says more of a day."""
    match mark.nature:
        case Nature.EVENT:
            return url_for("dates.index", instrument=found.code, _external=True)
        case Nature.DEADLINE:
            return url_for("rounds.show", code=mark.code, _external=True)
        case Nature.SILENCE:
            return url_for("silences.show", code=mark.code, _external=True)
        case _:
            return url_for("dossiers.show", instrument=found.code, code=mark.code, _external=True)
