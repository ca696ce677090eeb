"""Amendments: a delegation's private drafts, and what is on the table."""

from dataclasses import replace

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.models import Amendment, AmendmentKind, Instrument
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.wordings import Proposal
from negotiate.policy import Act
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.amendments.amendment import AmendmentPage, amendment_page
from negotiate.queries.amendments.amendment_list import amendment_list
from negotiate.queries.amendments.forms import DraftForm, blank_amendment, has_begun
from negotiate.web.pages.forms import shown_again, whole_number
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("amendments", __name__)


@bp.get("/instruments/<instrument>/amendments")
@kept(Instrument, "instrument", Shows.HER_DELEGATIONS)
def index(instrument: str) -> ResponseReturnValue:
    """Show every amendment that the reader may see, by clause."""
    page = amendment_list(g.db, g.actor, instrument, part_asked())
    return render_template("amendments/index.html", page=page)


def part_asked() -> PartAsked:
    """Return which part of a list of amendments the address asks for."""
    asked = request.args
    return PartAsked(asked.get("show", "open"), asked.get("from"), "whole" in asked)


@bp.get("/clauses/<clause>/amendments/new")
def new(clause: str) -> ResponseReturnValue:
    """Show the clause, ready to be changed."""
    return begun_before() or _blank(clause)


@bp.post("/clauses/<clause>/amendments")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Save a first draft; or only show what it would change."""
    if only_looks():
        return _blank(clause)
    amendment = amendments.draft(g.db, g.actor, clause, _kind(), proposal())
    return saved(amendment)


@bp.get("/amendments/<code>")
@kept(Amendment, "code", Shows.HER_DELEGATIONS)
def show(code: str) -> ResponseReturnValue:
    """Show an amendment against the text, with who is with it and what became of it."""
    return render_template("amendments/show.html", page=amendment_page(g.db, g.actor, code))


@bp.get("/amendments/<code>/edit")
def edit(code: str) -> ResponseReturnValue:
    """Show a draft, ready to be changed further."""
    return _form(_editable(code))


@bp.post("/amendments/<code>")
@shown_again(edit)
def update(code: str) -> ResponseReturnValue:
    """Save a draft again; or only show what it would change."""
    if only_looks():
        return _form(_editable(code))
    return saved(amendments.save(g.db, g.actor, code, whole_number("edition"), proposal()))


@bp.post("/amendments/<code>/delete")
def delete(code: str) -> ResponseReturnValue:
    """Discard a private draft."""
    instrument = amendments.discard(g.db, g.actor, code)
    flash("The draft is gone; nobody else has seen it.", "done")
    return redirect(url_for("instruments.show", code=instrument.code))


def proposal() -> Proposal:
    """Return what was typed into the form of an amendment."""
    fields = ("base", "label", "heading", "body", "rationale", "after", "parent", "code")
    return Proposal(**{name: request.form.get(name, "") for name in fields})


def only_looks() -> bool:
    """Say whether the form was only sent to see what it would change."""
    return request.form.get("act") == "preview"


def _kind() -> AmendmentKind:
    try:
        return AmendmentKind(request.values.get("kind", "modify"))
    except ValueError:
        raise Invalid("An amendment modifies, inserts, deletes or moves a clause.", "kind") from None


def _editable(code: str) -> AmendmentPage:
    page = amendment_page(g.db, g.actor, code)
    if Act.EDIT_DRAFT not in page.acts:
        raise Invalid(f"{page.name} is on the table: its wording can no longer be changed.")
    return page


def _blank(clause: str) -> ResponseReturnValue:
    page = blank_amendment(g.db, g.actor, clause, _kind())
    return render_template("amendments/new.html", page=page, draft=beginning(page.draft))


def begun_before() -> ResponseReturnValue | None:
    """Lead on to the draft that a form has begun, where its writer has gone back to it; None where it has begun none.

    The address of the form says under which code (`static/form.js`).
    """
    code = request.args.get("draft", "")
    return redirect(url_for("amendments.edit", code=code)) if has_begun(g.db, g.actor, code) else None


def beginning(draft: DraftForm) -> DraftForm:
    """Return what a form that begins a draft is filled with, and the code under which it will keep it."""
    return replace(with_typed(draft), code=request.form.get("code", "") or new_code())


def _form(page: AmendmentPage) -> ResponseReturnValue:
    return render_template("amendments/edit.html", page=page, draft=with_typed(page.draft))


def with_typed(draft: DraftForm) -> DraftForm:
    """Return what the form is filled with: what was just typed, where something was, over what is stored."""
    if not request.form:
        return draft
    typed = proposal()
    return replace(draft, label=typed.label, wording=typed.wording, rationale=typed.rationale, after=typed.after)


def saved(amendment: Amendment) -> ResponseReturnValue:
    """Lead on to the draft, or to the question whether it is to be tabled where that was the button pressed."""
    code, group = amendment.code, amendment.group
    if request.form.get("act") == "table":
        amendments.check_tabling(g.db, g.actor, code)
        return redirect(url_for("tablings.new", code=code))
    if group is not None:
        flash(f"Saved. The draft is shared with {group.name}; nobody else can read it.", "done")
    else:
        flash("Saved as a private draft. Only your delegation can read it.", "done")
    return redirect(url_for("amendments.show", code=code))
