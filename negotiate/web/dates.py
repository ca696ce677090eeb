"""Dates: what is due, the rules that the text holds, and the events that set them going."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import DateRuleKind
from negotiate.operations import dates as operations
from negotiate.queries.dates import dates_page
from negotiate.text.dates import WellKnown, read_date
from negotiate.web.forms import choice, day_of, day_or_none, options, shown_again, text, whole_number

bp = Blueprint("dates", __name__, url_prefix="/instruments/<instrument>/dates")
rules = Blueprint("date_rules", __name__, url_prefix="/instruments/<instrument>/date-rules")
events = Blueprint("events", __name__, url_prefix="/instruments/<instrument>/events")


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show what is due, most urgent first, as of today or of a day that the reader names."""
    written = request.args.get("as_of", "").strip()
    try:
        day = read_date(written) if written else None
    except ValueError as trouble:
        raise Invalid(f"{trouble}.", "as_of") from trouble
    page = dates_page(g.db, g.actor, instrument, day)
    return render_template("dates/index.html", page=page, kinds=options(DateRuleKind), well_known=list(WellKnown))


@rules.post("", endpoint="create")
@shown_again(index)
def write_rule(instrument: str) -> ResponseReturnValue:
    """Write down what a clause says about time."""
    lead_days = whole_number("lead_days") if text("lead_days") else None
    kind = choice(DateRuleKind, "kind")
    notation, label = text("notation"), text("label")
    rule = operations.add_rule(g.db, g.actor, text("clause"), kind, notation, label=label, lead_days=lead_days)
    flash(f"Written down: {rule.notation}.", "done")
    return redirect(url_for("dates.index", instrument=instrument) + f"#{rule.code}")


@rules.post("/<code>/delete", endpoint="delete")
def retire_rule(instrument: str, code: str) -> ResponseReturnValue:
    """Retire a rule that the text no longer holds."""
    operations.retire_rule(g.db, g.actor, code)
    flash("The rule is retired; the record keeps it.", "done")
    return redirect(url_for("dates.index", instrument=instrument))


@events.post("", endpoint="create")
@shown_again(index)
def record_event(instrument: str) -> ResponseReturnValue:
    """Record what happened, or what was decided about a due date."""
    happened_on, until = day_of("happened_on"), day_or_none("until")
    kind, source, rule = text("event"), text("source"), text("rule")
    operations.record_event(g.db, g.actor, instrument, kind, happened_on, source, until=until, rule_code=rule)
    flash(f"Recorded: {kind}.", "done")
    return redirect(url_for("dates.index", instrument=instrument))


@events.post("/<code>/corrections", endpoint="update")
@shown_again(lambda instrument, code: index(instrument))
def correct_event(instrument: str, code: str) -> ResponseReturnValue:
    """Correct an event by a further entry; the wrong one stays readable."""
    operations.correct_event(g.db, g.actor, code, day_of("happened_on"), text("source"))
    flash("Corrected. The earlier entry stays readable and counts no more.", "done")
    return redirect(url_for("dates.index", instrument=instrument))
