"""Positions without a connection: a form to take along, and what was filled in shown before anything is recorded."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting.position_form import PositionRow, to_position_form
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.queries.positions.to_fill import PositionToFill, positions_to_fill
from negotiate.web.files.filled_forms import form_file, made_for
from negotiate.web.files.sheets import change_in_words
from negotiate.web.pages.forms import shown_again
from negotiate.web.positions.filling import STANCES, ChosenPosition, Troubles, brought_in, record_ticked

forms = Blueprint("positions_to_fill", __name__, url_prefix="/instruments/<instrument>/positions/form.xlsx")
bp = Blueprint("filled_positions", __name__, url_prefix="/instruments/<instrument>/positions/bring-in")

_TROUBLES = Troubles(
    gone="the amendment is not open any more to a position of your delegation",
    changed="it was revised after the form was taken along: read its new words first",
)


@forms.get("", endpoint="show")
def take_along(instrument: str) -> ResponseReturnValue:
    """Give the form with every open amendment of others, and what the delegation says of each."""
    page = positions_to_fill(g.db, g.actor, instrument)
    body = to_position_form([_row(row) for row in page.rows], STANCES, made_for(page))
    return form_file(body, page.head.title, "positions to fill in")


@bp.get("")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for the form that was filled in."""
    return render_template("filled_positions/new.html", page=positions_to_fill(g.db, g.actor, instrument))


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Show what was filled in; record what is ticked once that has been confirmed."""
    page = positions_to_fill(g.db, g.actor, instrument)
    if request.form.get("act") == "confirm":
        record_ticked("amendment", page.rows, _take)
        return redirect(url_for("position_matrices.index", instrument=instrument))
    shown = brought_in(page, page.rows, _TROUBLES)
    return render_template("filled_positions/create.html", page=page, shown=shown)


def _take(chosen: ChosenPosition) -> None:
    take(g.db, g.actor, chosen.code, NewPosition(chosen.stance, chosen.note, revision=chosen.wording))


def _row(row: PositionToFill) -> PositionRow:
    changes = "\n".join(map(change_in_words, row.excerpts))
    stance = row.stance.value if row.stance else ""
    return PositionRow(
        row.name, row.clause, row.delegation, changes, stance, row.note, row.amendment, row.revision
    )  # fmt: skip
