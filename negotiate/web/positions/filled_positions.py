"""Positions without a connection: a form to take along, and what was filled in shown before anything is recorded."""

from dataclasses import dataclass

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.exporting.position_form import PositionRow, to_position_form
from negotiate.importing.sheets.fill_in_form import check_made_for, said_twice
from negotiate.importing.sheets.position_form import FilledRow, filled_rows
from negotiate.importing.sheets.workbook import read_rows
from negotiate.models import Stance
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.queries.positions.to_fill import PositionsToFill, PositionToFill, positions_to_fill
from negotiate.web.files.filled_forms import came_of, form_file, made_for, ticked_rows, uploaded_form
from negotiate.web.files.sheets import change_in_words
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import shown_again

forms = Blueprint("positions_to_fill", __name__, url_prefix="/instruments/<instrument>/positions/form.xlsx")
bp = Blueprint("filled_positions", __name__, url_prefix="/instruments/<instrument>/positions/bring-in")

_STANCES = tuple(stance.value for stance in Stance)
_GONE = "the amendment is not open any more to a position of your delegation"
_REVISED = "it was revised after the form was taken along: read its new words first"


@dataclass(frozen=True)
class FilledPosition:
    """A row as the preview shows it; `trouble` says why it cannot be recorded, empty where it can."""

    row: FilledRow
    asked: PositionToFill | None
    trouble: str


@forms.get("", endpoint="show")
def take_along(instrument: str) -> ResponseReturnValue:
    """Give the form with every open amendment of others, and what the delegation says of each."""
    page = positions_to_fill(g.db, g.actor, instrument)
    body = to_position_form([_row(row) for row in page.rows], _STANCES, made_for(page))
    return form_file(body, page.head.title, "positions to fill in")


@bp.get("")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for the form that was filled in."""
    return render_template("filled_positions/new.html", page=positions_to_fill(g.db, g.actor, instrument))


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Show what was filled in; record what is ticked once that has been confirmed."""
    if request.form.get("act") == "confirm":
        return _recorded(instrument)
    page = positions_to_fill(g.db, g.actor, instrument)
    rows = filled_rows(read_rows(uploaded_form()))
    check_made_for(((row.number, row.form) for row in rows), page.delegation, page.delegation_code, page.head.code)
    filled = _filled(page, rows)
    if not filled:
        raise Invalid("The form says nothing else than what is recorded already.", "file")
    can_record = any(not one.trouble for one in filled)
    return render_template("filled_positions/create.html", page=page, filled=filled, can_record=can_record)


def _filled(page: PositionsToFill, rows: list[FilledRow]) -> list[FilledPosition]:
    """Return the rows that say something else than what is recorded, each with what stands in its way."""
    asked = {row.amendment: row for row in page.rows}
    twice = said_twice((row.number, row.amendment) for row in rows)
    found = ((row, asked.get(row.amendment), twice.get(row.number, "")) for row in rows)
    return [
        FilledPosition(row, one, again or _trouble(row, one))
        for row, one, again in found
        if again or one is None or not _says(one, row.position, row.note)
    ]


def _says(one: PositionToFill, stance: str, note: str) -> bool:
    return one.stance is not None and (one.stance.value, one.note.strip()) == (stance, note.strip())


def _trouble(row: FilledRow, asked: PositionToFill | None) -> str:
    if not row.position:
        return f"it has a note and no position, which is one of: {', '.join(_STANCES)}"
    if row.position not in _STANCES:
        return f"“{row.position}” is none of: {', '.join(_STANCES)}"
    if asked is None:
        return _GONE
    return "" if row.wording == asked.revision else _REVISED


def _recorded(instrument: str) -> ResponseReturnValue:
    """Record what was ticked and is not recorded already, all of it or nothing."""
    ticked, there = ticked_rows("recorded"), 0
    asked = {row.amendment: row for row in positions_to_fill(g.db, g.actor, instrument).rows}
    for number in ticked:
        amendment, position = request.form.get(f"amendment-{number}", ""), _position(number)
        one = asked.get(amendment)
        if one is not None and _says(one, position.stance.value, position.note):
            there += 1
        else:
            take(g.db, g.actor, amendment, position)
    told = f"{counted(len(ticked) - there, 'position')} recorded, for all who negotiate to read."
    flash(*came_of(told, len(ticked) - there, there))
    return redirect(url_for("position_matrices.index", instrument=instrument))


def _position(number: str) -> NewPosition:
    stance = request.form.get(f"stance-{number}", "")
    if stance not in _STANCES:
        raise Invalid("Choose one of the positions.", "take")
    note, wording = request.form.get(f"note-{number}", ""), request.form.get(f"text-{number}", "")
    return NewPosition(Stance(stance), note, revision=wording)


def _row(row: PositionToFill) -> PositionRow:
    changes = "\n".join(map(change_in_words, row.excerpts))
    stance = row.stance.value if row.stance else ""
    return PositionRow(
        row.name, row.clause, row.delegation, changes, stance, row.note, row.amendment, row.revision
    )  # fmt: skip
