"""Positions on the words of a text without a connection: a form with every clause, and what was filled in."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting.clause_position_form import ClausePositionRow, to_clause_position_form
from negotiate.importing.sheets.position_form import WORDS
from negotiate.models import ThreadReach
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text
from negotiate.queries.positions.to_fill import WordsToFill, words_to_fill
from negotiate.web.files.filled_forms import form_file, made_for
from negotiate.web.pages.forms import shown_again
from negotiate.web.positions.filling import STANCES, ChosenPosition, Troubles, brought_in, record_ticked

forms = Blueprint(
    "clause_positions_to_fill", __name__, url_prefix="/instruments/<instrument>/positions/clauses/form.xlsx"
)
bp = Blueprint("filled_clause_positions", __name__, url_prefix="/instruments/<instrument>/positions/clauses/bring-in")

_TROUBLES = Troubles(
    gone="these words stand in the text no more",
    changed="the clause has changed since the form was taken along: read its new words first",
)


@forms.get("", endpoint="show")
def take_along(instrument: str) -> ResponseReturnValue:
    """Give the form with every clause, and the passages that somebody speaks of, with what the delegation says."""
    page = words_to_fill(g.db, g.actor, instrument)
    body = to_clause_position_form([_row(row) for row in page.rows], STANCES, made_for(page))
    return form_file(body, page.head.title, "positions on the text to fill in")


@bp.get("")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for the form that was filled in."""
    return render_template("filled_clause_positions/new.html", page=words_to_fill(g.db, g.actor, instrument))


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Show what was filled in; record what is ticked once that has been confirmed."""
    page = words_to_fill(g.db, g.actor, instrument)
    if request.form.get("act") == "confirm":
        record_ticked("clause", page.rows, _take)
        return redirect(url_for("clause_matrices.index", instrument=instrument))
    shown = brought_in(page, page.rows, _TROUBLES, WORDS)
    return render_template("filled_clause_positions/create.html", page=page, shown=shown)


def _take(chosen: ChosenPosition) -> None:
    clause, *path = chosen.code.split("/")
    new = NewTextPosition(
        chosen.stance, ThreadReach.PARTICIPANTS, chosen.note, version=chosen.wording, paragraph=tuple(path)
    )
    take_on_text(g.db, g.actor, clause, new)


def _row(row: WordsToFill) -> ClausePositionRow:
    stance = row.stance.value if row.stance else ""
    return ClausePositionRow(row.clause_name, row.paragraph, row.words, stance, row.note, row.code, row.wording)
