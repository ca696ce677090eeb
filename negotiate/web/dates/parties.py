"""The depositary's table: which party did what, when, and where it is written."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument, PartyAct
from negotiate.operations.dates.dates import Occurrence
from negotiate.operations.dates.depositary import DoneByParty, record_act
from negotiate.queries.dates.depositary import parties_page
from negotiate.web.pages.forms import choice, day_asked, day_of, options, shown_again, text
from negotiate.web.pages.keeping import kept

bp = Blueprint("parties", __name__, url_prefix="/instruments/<instrument>/parties")


@bp.get("")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """Show the participation table as of today or of a day that the reader names."""
    page = parties_page(g.db, g.actor, instrument, day_asked("as_of"))
    return render_template("dates/parties.html", page=page, kinds=options(PartyAct))


@bp.post("")
@shown_again(index)
def create(instrument: str) -> ResponseReturnValue:
    """Record what one party did."""
    act = choice(PartyAct, "act")
    occurrence = Occurrence(day_of("happened_on"), text("source"), note=text("note"))
    event = record_act(g.db, g.actor, instrument, DoneByParty(text("party"), act, occurrence))
    flash(f"Recorded: {event.delegation.name if event.delegation else ''}, {act.value}.", "done")
    return redirect(url_for("parties.index", instrument=instrument))
