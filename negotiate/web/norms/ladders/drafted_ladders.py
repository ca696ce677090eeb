"""Writing a ladder in its cells: a draft's table as one form of fields, saved as any draft is."""

from collections.abc import Iterator
from dataclasses import replace

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import AmendmentKind
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.queries.amendments.amendment import AmendmentPage
from negotiate.queries.amendments.writing.forms import blank_amendment
from negotiate.queries.drafting.written_ladder import written_ladder
from negotiate.text.norms.ladders.ladder import Ladder, ladder_in
from negotiate.text.norms.ladders.writing import LadderRow, rows_of, with_row_moved, without_row, written
from negotiate.text.wording import clean
from negotiate.web.amendments.amendments import editable, plain_form, proposal, saved, with_typed
from negotiate.web.pages.forms import number_in, shown_again, whole_number

bp = Blueprint("drafted_ladders", __name__, url_prefix="/amendments/<code>/ladder")
beginnings = Blueprint("ladder_drafts", __name__, url_prefix="/clauses/<clause>/ladder/drafts")

#: Rows that a form may hold.
MOST = 200


@bp.get("")
def edit(code: str) -> ResponseReturnValue:
    """Show the ladder of a draft, a field a cell; lead to the plain field where it has none."""
    page = editable(code)
    body, rows = _typed_table(page)
    shown = written_ladder(g.db, g.actor, page, body, rows) if rows is not None else None
    if shown is None and request.method == "POST":
        return plain_form(page)
    if shown is None:
        return redirect(url_for("amendments.edit", code=code))
    return render_template("ladders/edit.html", page=page, draft=with_typed(page.draft), written=shown)


@bp.post("")
@shown_again(edit)
def update(code: str) -> ResponseReturnValue:
    """Save a draft with what was typed into the cells; or only move, add or take away a level in the form."""
    if _act()[0]:
        return edit(code)
    amendment = tabling.save(g.db, g.actor, code, whole_number("edition"), _proposal())
    if request.form.get("act") == "table":
        return saved(amendment)
    flash("Saved. The table is the text of your draft.", "done")
    return redirect(url_for("drafted_ladders.edit", code=code))


@beginnings.post("", endpoint="create")
def begin(clause: str) -> ResponseReturnValue:
    """Begin a private draft on a ladder as it stands, and lead to its cells."""
    form = blank_amendment(g.db, g.actor, clause, AmendmentKind.MODIFY).draft
    words = Proposal(form.base_code, form.label, form.wording.heading, form.wording.body)
    amendment = tabling.draft(g.db, g.actor, clause, AmendmentKind.MODIFY, words)
    flash("A private draft of your delegation. Write in the cells, then save it.", "done")
    return redirect(url_for("drafted_ladders.edit", code=amendment.code))


def _proposal() -> Proposal:
    """Return what was typed, its table made of the cells; raise Invalid where there is none."""
    body, ladder = _sent_body()
    if ladder is None:
        raise Invalid("These words hold no table of levels and responses. Write them in the plain field.", "body")
    return replace(proposal(), body=written(body, ladder, _rows(ladder)))


def _typed_table(page: AmendmentPage) -> tuple[str, tuple[LadderRow, ...] | None]:
    """Return the text that the form is about and its rows, as just sent or as stored; no rows without a ladder."""
    if "body" not in request.form:
        body = page.draft.wording.body
        ladder = ladder_in(body)
        return body, rows_of(ladder) if ladder else None
    body, ladder = _sent_body()
    return body, _rearranged(_rows(ladder), ladder.width) if ladder else None


def _sent_body() -> tuple[str, Ladder | None]:
    body = clean(request.form.get("body", ""))
    return body, ladder_in(body)


def _rows(ladder: Ladder) -> tuple[LadderRow, ...]:
    return tuple(_sent_rows(ladder))


def _sent_rows(ladder: Ladder) -> Iterator[LadderRow]:
    """Yield the rows as they were sent, in order; one that is named twice, or is none of the table, is a new one."""
    used: set[int] = set()
    for number in range(MOST):
        if f"row-{number}" not in request.form:
            return
        origin = number_in(request.form[f"row-{number}"])
        is_row = origin is not None and 0 <= origin < len(ladder.rungs) and origin not in used
        used |= {origin} if origin is not None else set()
        cells = tuple(request.form.get(f"cell-{number}-{column}", "") for column in range(ladder.width))
        yield LadderRow(origin if is_row else None, cells)


def _rearranged(rows: tuple[LadderRow, ...], width: int) -> tuple[LadderRow, ...]:
    """Return the rows as the button that was pressed wants them."""
    act, number = _act()
    match act:
        case "add":
            return (*rows, LadderRow(None, ("",) * width))
        case "up" | "down":
            return with_row_moved(rows, number, -1 if act == "up" else 1)
        case "remove":
            return without_row(rows, number)
    return rows


def _act() -> tuple[str, int]:
    """Return what is to be done to which row of the form; nothing, where the form is to be saved."""
    act, _, number = request.form.get("act", "").partition("-")
    return (act, number_in(number) or 0) if act in ("add", "up", "down", "remove") else ("", 0)
