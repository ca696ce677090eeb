"""Silence procedures: put words under silence, read how it runs and ends, extend it, break it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.dates.zones import written_in
from negotiate.models import Instrument, Level, Silence
from negotiate.operations.silence.objections import break_silence
from negotiate.operations.silence.procedures import Named, SilenceTerms, extend, put_under_silence
from negotiate.operations.silence.sightings import see_silence
from negotiate.operations.text.instruments import set_silence_hours
from negotiate.queries.house.outgoing_mail import but_not_by_mail
from negotiate.queries.silence.forms import Asked, blank_silence
from negotiate.queries.silence.silences import silence_page, silences_page
from negotiate.web.pages.forms import choice, instant_of, numbers, shown_again, text, whole_number
from negotiate.web.pages.keeping import kept

bp = Blueprint("silences", __name__)
hours = Blueprint("silence_hours", __name__, url_prefix="/instruments/<instrument>/silence-hours")
terms = Blueprint("silence_terms", __name__, url_prefix="/silences/<code>/terms")
objections = Blueprint("objections", __name__, url_prefix="/silences/<code>/objection")
sightings = Blueprint("silence_sightings", __name__, url_prefix="/silences/<code>/sighting")

_UNTIL = "Say until which day, and what time, the silence runs."


@bp.get("/instruments/<instrument>/silences")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """List the procedures of an instrument."""
    return render_template("silences/index.html", page=silences_page(g.db, g.actor, instrument))


@bp.get("/instruments/<instrument>/silences/new")
def new(instrument: str) -> ResponseReturnValue:
    """Show the words that are to be put under silence, or the clauses to choose from."""
    given = request.values
    asked = Asked(tuple(given.getlist("clause")), given.get("amendment", ""), given.get("publication", ""))
    page = blank_silence(g.db, g.actor, instrument, asked)
    return render_template("silences/new.html", page=page)


@bp.post("/instruments/<instrument>/silences")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Begin a procedure."""
    silence = put_under_silence(g.db, g.actor, instrument, _named(), _terms())
    until = written_in(silence.until, silence.instrument.zone)
    flash(f"Under silence until {until}. Everybody is told.{but_not_by_mail(g.db)}", "done")
    return redirect(url_for("silences.show", code=silence.code))


@bp.get("/silences/<code>")
@kept(Silence, "code")
def show(code: str) -> ResponseReturnValue:
    """Show one procedure: its words, its instant, how it ended."""
    return render_template("silences/show.html", page=silence_page(g.db, g.actor, code))


@terms.post("", endpoint="create")
@shown_again(show)
def extend_silence(code: str) -> ResponseReturnValue:
    """Announce a later instant."""
    extend(g.db, g.actor, code, instant_of("until", _UNTIL), request.form.get("reason", ""))
    flash(f"Extended. The earlier instant stays in the record, and everybody is told.{but_not_by_mail(g.db)}", "done")
    return redirect(url_for("silences.show", code=code))


@objections.post("", endpoint="create")
@shown_again(show)
def object_(code: str) -> ResponseReturnValue:
    """Break the silence for one's delegation."""
    break_silence(g.db, g.actor, code, request.form.get("reason", ""))
    flash("The silence is broken: the words are not adopted. Everybody is told, with your reason.", "done")
    return redirect(url_for("silences.show", code=code))


@sightings.post("", endpoint="create")
def see(code: str) -> ResponseReturnValue:
    """Mark the news of a procedure as seen."""
    see_silence(g.db, g.actor, code)
    return redirect(url_for("home.index"))


@hours.post("", endpoint="update")
@shown_again(index)
def change_hours(instrument: str) -> ResponseReturnValue:
    """Say for how many hours at least words are put under silence."""
    least = set_silence_hours(g.db, g.actor, instrument, whole_number("hours")).silence_hours
    flash(f"Words are put under silence for {least} hours at least from now on.", "done")
    return redirect(url_for("silences.index", instrument=instrument))


def _named() -> Named:
    """Return what the form puts under silence: each clause with the version that it showed."""
    form = request.form
    clauses = dict(zip(form.getlist("clause"), form.getlist("version"), strict=False))
    return Named(clauses, form.get("amendment", ""), form.get("revision", ""), form.get("publication", ""))


def _terms() -> SilenceTerms:
    level = choice(Level, "level") if "level" in request.form else Level.AGREED_AD_REFERENDUM
    return SilenceTerms(instant_of("until", _UNTIL), level, text("note"), numbers("despite"))
