"""The office of a facilitator: given by the secretariat or the chair from a day to a day, and ended before."""

from datetime import UTC, date, datetime, timedelta

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.dates.zones import written_in
from negotiate.errors import Faults
from negotiate.operations.chair.facilitators import NewOffice, end_facilitation, name_facilitator
from negotiate.queries.chair.facilitators import blank_office, office_to_end
from negotiate.web.pages.forms import day_of, day_or_none, shown_again, text

bp = Blueprint("facilitators", __name__, url_prefix="/instruments/<instrument>/facilitators")
ends = Blueprint("facilitator_ends", __name__, url_prefix="/facilitators/<code>/end")

ONE_DAY = timedelta(days=1)
#: No office lasts longer; behind it no day can be told.
LAST_OF_ALL = date(2999, 12, 31)


@bp.get("/new")
def new(instrument: str) -> ResponseReturnValue:
    """Show the form that names a facilitator, with what the office may do."""
    return render_template("facilitators/new.html", page=blank_office(g.db, g.actor, instrument))


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Give somebody the office of a facilitator."""
    row = name_facilitator(g.db, g.actor, instrument, _office())
    until = written_in(row.ends_at, row.instrument.zone)
    flash(f"{row.person.name} is a facilitator until {until}. Now a meeting can be led by that office.", "done")
    return redirect(url_for("chair_offices.show", instrument=instrument))


@ends.get("/new")
def edit(code: str) -> ResponseReturnValue:
    """Show the form that ends the office of a facilitator before its day."""
    return render_template("facilitators/edit.html", page=office_to_end(g.db, g.actor, code))


@ends.post("", endpoint="create")
@shown_again(edit)
def end(code: str) -> ResponseReturnValue:
    """End the office of a facilitator now."""
    instrument = office_to_end(g.db, g.actor, code).head.code
    end_facilitation(g.db, g.actor, code, text("reason"))
    flash("The office has ended. What was done by it stays in the record.", "done")
    return redirect(url_for("chair_offices.show", instrument=instrument))


def _office() -> NewOffice:
    """Return which office the form gives, its days as those of a chair; Invalid names every day that is none."""
    faults = Faults()
    first = faults.of(lambda: day_or_none("first_day"), None)
    last = faults.of(lambda: day_of("last_day"), LAST_OF_ALL)
    faults.tell()
    since = None if first is None else _begins(first)
    return NewOffice(
        text("person"), _begins(min(last, LAST_OF_ALL) + ONE_DAY), since, tuple(request.form.getlist("clause"))
    )


def _begins(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
