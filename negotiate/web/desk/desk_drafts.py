"""The desk at work: choices saved as they are made, undone, settled between two people, offered to proposers."""

from http import HTTPStatus

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.amendments import offers
from negotiate.operations.desk import desk_drafts as drafts
from negotiate.operations.desk import presences
from negotiate.operations.desk.desk_drafts import Filled, Saved
from negotiate.queries.desk.live_page import live_page
from negotiate.queries.desk.merge_page import desk_news, merge_page
from negotiate.state.desk.fields import fields_of
from negotiate.web.pages.forms import number_in, shown_again

bp = Blueprint("drafts", __name__, url_prefix="/clauses/<clause>/draft")
undos = Blueprint("undos", __name__, url_prefix="/clauses/<clause>/draft/undo")
redos = Blueprint("redos", __name__, url_prefix="/clauses/<clause>/draft/redo")
settlements = Blueprint("settlements", __name__, url_prefix="/clauses/<clause>/draft/settlement")
presence = Blueprint("presences", __name__, url_prefix="/clauses/<clause>/presence")
offering = Blueprint("offers", __name__, url_prefix="/clauses/<clause>/offers")


def desk(clause: str, saved: str = "") -> ResponseReturnValue:
    """Show the desk as it was just filled in, or as it is saved; `saved` says what stands although it was refused."""
    chosen = filled().choices if request.form else None
    page = merge_page(g.db, g.actor, clause, chosen)
    return render_template("merges/new.html", page=page, saved=saved, **accepted())


def accepted() -> dict[str, str]:
    """Return what was said to be meant so: signs without their other half, a status that is lost."""
    return {"accepted": request.form.get("unpaired", ""), "falls": request.form.get("falls", "")}


@bp.post("")
@shown_again(desk)
def update(clause: str) -> ResponseReturnValue:
    """Save what is chosen on the desk."""
    return answer(clause, drafts.save(g.db, g.actor, clause, filled()))


@undos.post("", endpoint="create")
@shown_again(desk)
def undo(clause: str) -> ResponseReturnValue:
    """Take back one's own last choice on the desk."""
    return answer(clause, drafts.undo(g.db, g.actor, clause, filled()))


@redos.post("", endpoint="create")
@shown_again(desk)
def redo(clause: str) -> ResponseReturnValue:
    """Make the choice again that was last undone."""
    return answer(clause, drafts.redo(g.db, g.actor, clause, filled()))


@settlements.post("", endpoint="create")
@shown_again(desk)
def settle(clause: str) -> ResponseReturnValue:
    """Let one of two different choices stand."""
    name, _, side = request.form.get("settle", "").rpartition(" ")
    chosen = number_in(side)
    if chosen is None:
        raise Invalid("Choose which of the two decisions stands.")
    return answer(clause, drafts.settle(g.db, g.actor, clause, filled(), drafts.ContestedSide(name, chosen)))


@offering.post("", endpoint="create")
@shown_again(desk)
def offer(clause: str) -> ResponseReturnValue:
    """Put the secretariat's own words to the proposers of a place."""
    saved = offers.offer(g.db, g.actor, clause, filled(), request.form.get("offer", ""))
    flash("Offered. The proposers see it on the pages of their amendments; nothing waits for their answer.", "done")
    return answer(clause, saved)


@presence.post("", endpoint="create")
def be_here(clause: str) -> ResponseReturnValue:
    """Say that one is at the desk, and learn who else is and whether it has changed."""
    presences.be_here(g.db, g.actor, clause)
    news = desk_news(g.db, g.actor, clause)
    return {"edition": news.edition, "shape": news.shape, "others": list(news.others)}


def filled() -> Filled:
    """Return the desk's form as it was sent."""
    form = request.form
    edition = number_in(form.get("edition", "")) or 0
    return Filled(form.get("base", ""), edition, frozenset(form.getlist("shown")), fields_of(form.items(multi=True)))


def answer(clause: str, saved: Saved) -> ResponseReturnValue:
    """Answer a save: the parts of the desk that follow it, the desk again, or what two people chose differently."""
    status = HTTPStatus.CONFLICT if saved.contested else HTTPStatus.OK
    if "X-Desk" in request.headers:
        page = live_page(g.db, g.actor, clause)
        parts = render_template("merges/desk/_live.html", page=page, **accepted())
        return (parts, status, {"X-Desk": "again" if saved.news else "kept"})
    if saved.contested:
        return contested(clause, saved)
    return redirect(url_for("merges.new", clause=clause, _anchor=request.form.get("anchor") or None))


def contested(clause: str, saved: Saved) -> ResponseReturnValue:
    """Show what others have chosen meanwhile, and where two people disagree."""
    page = merge_page(g.db, g.actor, clause)
    return render_template("merges/contested.html", page=page, saved=saved), HTTPStatus.CONFLICT
