"""The clauses as wholes: their order, and the forms that insert, delete, move, split and join them."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import OFFERED_HANDS, Clause, Hand, Instrument
from negotiate.operations.text.arranging import arrangement, divisions
from negotiate.operations.text.arranging.arrangement import NewClause, Signing
from negotiate.policy import Act
from negotiate.queries.header import InstrumentHeader
from negotiate.queries.text.arrangement import arranged_page, arrangement_page
from negotiate.web.pages.forms import choice, options, shown_again, text, whole_number
from negotiate.web.pages.keeping import kept

bp = Blueprint("arrangements", __name__)
moves = Blueprint("moves", __name__, url_prefix="/clauses/<code>/moves")
insertions = Blueprint("insertions", __name__, url_prefix="/clauses/<code>/insertions")
deletions = Blueprint("deletions", __name__, url_prefix="/clauses/<code>/deletion")
splits = Blueprint("splits", __name__, url_prefix="/clauses/<code>/split")
joins = Blueprint("joins", __name__, url_prefix="/clauses/<code>/join")

#: Which form is shown again where an act is refused.
ACTS = {
    "moves.create": "move",
    "insertions.create": "insert",
    "deletions.create": "delete",
    "splits.create": "split",
    "joins.create": "join",
}


@bp.get("/instruments/<instrument>/clauses")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """List the clauses in their order, to be arranged."""
    page = arrangement_page(g.db, g.actor, instrument)
    return render_template("arrangements/index.html", page=page, hands=hands_of(page.head))


@bp.get("/clauses/<code>/arrangement")
@kept(Clause, "code")
def show(code: str) -> ResponseReturnValue:
    """Show what can be done to a clause as a whole."""
    page = arranged_page(g.db, g.actor, code)
    act = ACTS.get(request.endpoint or "") or request.args.get("act", "move")
    return render_template("arrangements/show.html", page=page, hands=hands_of(page.head), act=act)


@moves.post("", endpoint="create")
@shown_again(show)
def move(code: str) -> ResponseReturnValue:
    """Put a clause behind another."""
    order = request.form.get("order", "")
    done = arrangement.move(g.db, g.actor, code, text("after"), order, signing())
    flash("Moved. References stay as they are until the text is renumbered.", "done")
    address = url_for("arrangements.index", instrument=done.clause.instrument.code)
    return redirect(f"{address}#clause-{code}")


@insertions.post("", endpoint="create")
@shown_again(show)
def insert(code: str) -> ResponseReturnValue:
    """Put a new clause behind one."""
    typed = NewClause(*(request.form.get(name, "") for name in ("label", "heading", "body")))
    version = arrangement.insert(g.db, g.actor, code, typed, signing())
    flash(f"Inserted as {version.label}. The label stays until the text is renumbered.", "done")
    return redirect(url_for("clauses.show", code=version.clause.code))


@deletions.post("", endpoint="create")
@shown_again(show)
def delete(code: str) -> ResponseReturnValue:
    """Take a clause out of the text."""
    version = arrangement.delete(g.db, g.actor, code, text("version"), signing())
    flash(f"{version.label or 'The clause'} is deleted. Its wording and its history stay readable.", "done")
    return redirect(url_for("arrangements.index", instrument=version.clause.instrument.code))


@splits.post("", endpoint="create")
@shown_again(show)
def split(code: str) -> ResponseReturnValue:
    """Split a clause in two."""
    second = NewClause(request.form.get("second_label", ""), request.form.get("second_heading", ""))
    cut = divisions.Cut(text("version"), whole_number("line"), second)
    _, added = divisions.split(g.db, g.actor, code, cut, signing())
    flash(f"Split: the second part is {added.label}. Every word keeps its origin.", "done")
    return redirect(url_for("clauses.show", code=added.clause.code))


@joins.post("", endpoint="create")
@shown_again(show)
def join(code: str) -> ResponseReturnValue:
    """Join a clause with the one behind it."""
    divisions.join(g.db, g.actor, code, text("version"), text("other"), signing())
    flash("Joined. Every word keeps its origin.", "done")
    return redirect(url_for("clauses.show", code=code))


def signing() -> Signing:
    """Return in whose hand an act is done, and which statuses it is meant to take, as the form says."""
    return Signing(hand_chosen(), request.form.get("note", ""), request.form.get("falls", ""))


def hands_of(head: InstrumentHeader) -> list[tuple[str, str]]:
    """Return in whose hand the reader may act, as a list of choices: the chair alone in the chair's."""
    return options(hand for hand in OFFERED_HANDS if hand is not Hand.CHAIR or Act.SIGN_AS_CHAIR in head.acts)


def hand_chosen() -> Hand:
    """Return the hand that a form names; raise Invalid where no form offers it."""
    hand = choice(Hand, "hand")
    if hand not in OFFERED_HANDS:
        raise Invalid("Choose one of the words in the list.", "hand")
    return hand
