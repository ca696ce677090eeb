"""Dates: what is due, the rules that the text holds, and the events that set them going."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate import clock
from negotiate.dates import WellKnown
from negotiate.errors import Faults
from negotiate.models import DateRuleKind, Instrument
from negotiate.operations.dates import dates as operations
from negotiate.operations.dates import depositary
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence
from negotiate.queries.dates.dates import dates_page
from negotiate.web.pages.forms import choice, day_asked, day_of, day_or_none, options, shown_again, text, whole_number
from negotiate.web.pages.keeping import kept

bp = Blueprint("dates", __name__, url_prefix="/instruments/<instrument>/dates")
rules = Blueprint("date_rules", __name__, url_prefix="/instruments/<instrument>/date-rules")
confirmations = Blueprint(
    "confirmations", __name__, url_prefix="/instruments/<instrument>/date-rules/<code>/confirmations"
)
events = Blueprint("events", __name__, url_prefix="/instruments/<instrument>/events")


@bp.get("")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """Show what is due, most urgent first, as of today or of a day that the reader names."""
    page = dates_page(g.db, g.actor, instrument, day_asked("as_of"))
    return render_template("dates/index.html", page=page, kinds=options(DateRuleKind), well_known=list(WellKnown))


@rules.post("", endpoint="create")
@shown_again(index)
def write_rule(instrument: str) -> ResponseReturnValue:
    """Write down what a clause says about time."""
    lead_days = whole_number("lead_days") if text("lead_days") else None
    ends = {"clause": ("",), "paragraph": (text("paragraph") or "?",)}.get(text("ends"), ())
    kind, notation, label = choice(DateRuleKind, "kind"), text("notation"), text("label")
    new = NewRule(kind, notation, label, lead_days, ends, text("read"))
    rule = operations.add_rule(g.db, g.actor, text("clause"), new)
    flash(f"Written down: {rule.notation}.", "done")
    return redirect(_back(instrument, rule.code))


@rules.post("/<code>/delete", endpoint="delete")
@shown_again(lambda instrument, code: index(instrument))
def retire_rule(instrument: str, code: str) -> ResponseReturnValue:
    """Retire a rule that the text no longer holds."""
    operations.retire_rule(g.db, g.actor, code)
    flash("The rule is retired; the record keeps it.", "done")
    return redirect(_back(instrument))


@confirmations.post("", endpoint="create")
@shown_again(lambda instrument, code: index(instrument))
def confirm_rule(instrument: str, code: str) -> ResponseReturnValue:
    """Say that a rule still says what the changed clause says."""
    operations.confirm_rule(g.db, g.actor, code, text("read"))
    flash("Confirmed against the words as they stand.", "done")
    return redirect(_back(instrument, code))


@events.post("", endpoint="create")
@shown_again(index)
def record_event(instrument: str) -> ResponseReturnValue:
    """Record what happened, or what was decided about a due date."""
    kind, occurrence = text("event"), _occurrence(text("event"))
    new = NewEvent(kind, occurrence, text("rule"), text("party"), text("text"))
    operations.record_event(g.db, g.actor, instrument, new)
    flash(f"Recorded: {kind}.", "done")
    return redirect(_back(instrument))


@events.post("/<code>/corrections", endpoint="update")
@shown_again(lambda instrument, code: index(instrument))
def correct_event(instrument: str, code: str) -> ResponseReturnValue:
    """Correct an event by a further entry; the wrong one stays readable."""
    operations.correct_event(g.db, g.actor, code, _occurrence())
    flash("Corrected. The earlier entry stays readable and counts no more.", "done")
    return redirect(_back(instrument))


@events.post("/<code>/retraction", endpoint="delete")
@shown_again(lambda instrument, code: index(instrument))
def retract_event(instrument: str, code: str) -> ResponseReturnValue:
    """Take back an entry about something that never happened."""
    depositary.retract_event(g.db, g.actor, code, text("reason"))
    flash("Taken back. The entry stays readable with your reason, and counts no more.", "done")
    return redirect(_back(instrument))


def _occurrence(kind: str | None = None) -> Occurrence:
    """Return when something happened and where that is written; Invalid names every field that does not say it."""
    faults, source = Faults(), text("source")
    on = faults.of(lambda: day_of("happened_on"), clock.today())
    until = faults.of(lambda: day_or_none("until"), None)
    if faults.found:  # else the deed says so itself, to those who may do it
        faults.of(lambda: operations.check_told(kind, source), None)
    faults.tell()
    return Occurrence(on, source, until, text("note"))


def _back(instrument: str, code: str = "") -> str:
    """Return the page that the form stood on, where it says so, else the due list."""
    pages = {"parties": "parties.index", "findings": "findings.index"}
    if request.form.get("back") == "clause":
        return url_for("clauses.show", code=text("clause"))
    page = pages.get(request.form.get("back", ""), "dates.index")
    clause = text("clause") if page == "findings.index" else ""
    return url_for(page, instrument=instrument, clause=clause or None, _anchor=code or None)
