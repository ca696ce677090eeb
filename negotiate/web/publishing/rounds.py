"""Rounds: open the next one, set its deadline, defer what is left."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.dates.zones import place_of
from negotiate.models import Disclosure, Instrument, Round
from negotiate.operations.publishing import rounds
from negotiate.operations.text.instruments import set_disclosure, set_zone
from negotiate.queries.house.outgoing_mail import but_not_by_mail
from negotiate.queries.publishing.rounds import round_page, rounds_page
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import choice, instant_of, instant_or_none, shown_again
from negotiate.web.pages.keeping import kept

bp = Blueprint("rounds", __name__)


@bp.get("/instruments/<instrument>/rounds")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """List the rounds and what each of them published."""
    return render_template("rounds/index.html", page=rounds_page(g.db, g.actor, instrument))


@bp.post("/instruments/<instrument>/rounds")
@shown_again(index)
def create(instrument: str) -> ResponseReturnValue:
    """Open the next round."""
    round = rounds.open_next(g.db, g.actor, instrument, instant_or_none("due_at"))
    flash(f"Round {round.number} is open. Delegations can table amendments now.", "done")
    return redirect(url_for("rounds.show", code=round.code))


@bp.get("/rounds/<code>")
@kept(Round, "code")
def show(code: str) -> ResponseReturnValue:
    """Show a round with its reconciliation list: every tabled amendment and its fate."""
    return render_template("rounds/show.html", page=round_page(g.db, g.actor, code))


zones = Blueprint("zones", __name__, url_prefix="/instruments/<instrument>/zone")
disclosures = Blueprint("disclosures", __name__, url_prefix="/instruments/<instrument>/disclosure")
deadlines = Blueprint("deadlines", __name__, url_prefix="/rounds/<code>/deadlines")
deferrals = Blueprint("deferrals", __name__, url_prefix="/rounds/<code>/deferrals")


@zones.post("", endpoint="update")
@shown_again(index)
def change_zone(instrument: str) -> ResponseReturnValue:
    """Say in which time zone deadlines are set and told."""
    chosen = set_zone(g.db, g.actor, instrument, request.form.get("zone", "")).zone
    flash(f"Deadlines are set and told by the clocks of {place_of(chosen)} now.", "done")
    return redirect(url_for("rounds.index", instrument=instrument))


@disclosures.post("", endpoint="update")
@shown_again(index)
def choose_disclosure(instrument: str) -> ResponseReturnValue:
    """Say when delegations are shown what is decided in a round."""
    chosen = set_disclosure(g.db, g.actor, instrument, choice(Disclosure, "disclosure")).disclosure
    flash(f"Delegations are shown what is decided {chosen.value} from now on.", "done")
    return redirect(url_for("rounds.index", instrument=instrument))


@deadlines.post("", endpoint="create")
@shown_again(show)
def set_deadline(code: str) -> ResponseReturnValue:
    """Set or extend the deadline for amendments."""
    if rounds.set_deadline(g.db, g.actor, code, instant_of("due_at"), request.form.get("reason", "")):
        flash(f"Deadline set. The earlier one stays in the record.{but_not_by_mail(g.db)}", "done")
    return redirect(url_for("rounds.show", code=code))


@deferrals.post("", endpoint="create")
@shown_again(show)
def defer(code: str) -> ResponseReturnValue:
    """Defer everything that has no fate yet."""
    fates = rounds.defer_rest(g.db, g.actor, code, request.form.get("reason", ""))
    flash(f"{counted(len(fates), 'amendment')} deferred to the next round.", "done")
    return redirect(url_for("rounds.show", code=code))
