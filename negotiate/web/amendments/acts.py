"""What is done to a tabled amendment, each act a noun: tabling, withdrawal, sponsorship, positions, carriage."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.amendment_names import amendment_name
from negotiate.models import Position
from negotiate.operations.amendments import sponsorships
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.queries.amendments.writing.tabling import tabling_page
from negotiate.queries.comments.threads import readers_of
from negotiate.queries.positions.matrix import instrument_of
from negotiate.queries.positions.on_amendment import amendment_of_position
from negotiate.web.amendments import position_matrices
from negotiate.web.amendments.amendments import edit, show
from negotiate.web.comments.stances import stance_filled
from negotiate.web.pages.forms import shown_again, whole_number

tablings = Blueprint("tablings", __name__, url_prefix="/amendments/<code>/tabling")
withdrawals = Blueprint("withdrawals", __name__, url_prefix="/amendments/<code>/withdrawal")
sponsoring = Blueprint("sponsorships", __name__, url_prefix="/amendments/<code>/sponsorship")
stances = Blueprint("positions", __name__, url_prefix="/amendments/<code>/positions")
retreats = Blueprint("position_withdrawals", __name__, url_prefix="/positions/<code>/withdrawal")
carriages = Blueprint("carriages", __name__, url_prefix="/amendments/<code>/carriage")


def _back(code: str, sentence: str) -> ResponseReturnValue:
    flash(sentence, "done")
    return redirect(url_for("amendments.show", code=code))


@tablings.get("", endpoint="new")
@shown_again(edit)
def ask(code: str) -> ResponseReturnValue:
    """Ask once more before a draft becomes public: who will read what, and what cannot be taken back."""
    amendments.check_tabling(g.db, g.actor, code)
    return render_template("tablings/new.html", page=tabling_page(g.db, g.actor, code))


@tablings.post("", endpoint="create")
@shown_again(ask)
def table(code: str) -> ResponseReturnValue:
    """Put a draft on the table."""
    for_the_group = request.form.get("behalf") == "group"
    amendment = amendments.table(g.db, g.actor, code, whole_number("edition"), for_the_group=for_the_group)
    return _back(code, f"Tabled as {amendment_name(amendment.number)}. Everybody in the negotiation can read it now.")


@withdrawals.post("", endpoint="create")
@shown_again(show)
def withdraw(code: str) -> ResponseReturnValue:
    """Take a tabled amendment back."""
    withdrawal = amendments.withdraw(g.db, g.actor, code, request.form.get("reason", ""))
    return _back(code, "Withdrawn. It stays readable" + (", with your reason." if withdrawal.reason else "."))


@sponsoring.post("", endpoint="create")
@shown_again(show)
def join(code: str) -> ResponseReturnValue:
    """Stand behind another delegation's amendment."""
    sponsorships.join(g.db, g.actor, code)
    return _back(code, "Your delegation is a co-sponsor now.")


@sponsoring.post("/delete", endpoint="delete")
@shown_again(show)
def leave(code: str) -> ResponseReturnValue:
    """Leave the co-sponsors."""
    sponsorships.leave(g.db, g.actor, code)
    return _back(code, "Your delegation is no longer a co-sponsor.")


def _stating(code: str) -> ResponseReturnValue:
    """Show the page from which a position was stated: the cell of the matrix, or the amendment."""
    if "cell" not in request.form:
        return show(code)
    return position_matrices.index(instrument=instrument_of(g.db, g.actor, code))


@stances.post("", endpoint="create")
@shown_again(_stating)
def state(code: str) -> ResponseReturnValue:
    """State the delegation's position."""
    position = take(g.db, g.actor, code, _filled())
    said = f"Position recorded for {position.delegation.name}: {position.stance.value}."
    sentence = f"{said} Who reads it: {readers_of(position)}."
    return _to_matrix(position, sentence) if "cell" in request.form else _back(code, sentence)


def _filled() -> NewPosition:
    """Return the position that was filled in."""
    return NewPosition(revision=request.form.get("text", ""), **stance_filled())


def _to_matrix(position: Position, sentence: str) -> ResponseReturnValue:
    """Lead back to the cell from which a position was stated, on the page of the matrix that showed it."""
    flash(sentence, "done")
    asked: dict[str, Any] = {
        name: request.form[name] for name in ("cell", "show", "from", "whole") if name in request.form
    }
    instrument = position.amendment.instrument.code
    return redirect(url_for("position_matrices.index", instrument=instrument, _anchor="cell", **asked))


def _of_position(code: str) -> ResponseReturnValue:
    """Show the amendment from which a position was to be taken back."""
    return show(amendment_of_position(g.db, g.actor, code))


@retreats.post("", endpoint="create")
@shown_again(_of_position)
def withdraw_position(code: str) -> ResponseReturnValue:
    """Take a position of one's delegation back."""
    position = take_back(g.db, g.actor, code)
    return _back(position.amendment.code, "Withdrawn. No position stands in its place; what was said stays readable.")


@carriages.post("", endpoint="create")
@shown_again(show)
def carry(code: str) -> ResponseReturnValue:
    """Carry a draft onto the newest text of its clause."""
    amendments.carry(g.db, g.actor, code)
    return _back(code, "Your draft now stands on the newest text. Read it once more before you table it.")
