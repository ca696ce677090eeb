"""Amendments: a delegation's private drafts, and what is on the table."""

from dataclasses import replace
from typing import Any
from urllib.parse import quote

from flask import Blueprint, flash, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.ids import is_code, new_code
from negotiate.models import Amendment, AmendmentKind, Instrument
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.packages import put_in
from negotiate.policy import Act
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.amendments.amendment import AmendmentPage, amendment_page
from negotiate.queries.amendments.amendment_list import amendment_list
from negotiate.queries.amendments.writing.forms import DraftForm, blank_amendment, has_begun
from negotiate.queries.drafting.written_notes import WrittenNotes, notes_on_whole
from negotiate.queries.norms.drafting_words import discouraged_words
from negotiate.text.unseen import taken_off
from negotiate.web.pages.forms import shown_again, whole_number
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("amendments", __name__)

#: Characters of words that an address hands on, written as addresses write them; a server takes some 8,000 in all.
MOST_IN_ADDRESS = 4_000


@bp.get("/instruments/<instrument>/amendments")
@kept(Instrument, "instrument", Shows.HER_DELEGATIONS)
def index(instrument: str) -> ResponseReturnValue:
    """Show every amendment that the reader may see, by clause."""
    page = amendment_list(g.db, g.actor, instrument, part_asked())
    return render_template("amendments/index.html", page=page)


def begun(amendment: Amendment, words: str = "") -> ResponseReturnValue:
    """Lead to a new draft, with the words that it is about chosen where an address can hold them."""
    flash("A private draft of your delegation. Change the words, then save it.", "done")
    chosen = words if len(quote(words)) <= MOST_IN_ADDRESS else ""
    return redirect(url_for("amendments.edit", code=amendment.code, words=chosen or None))


def part_asked() -> PartAsked:
    """Return which part of a list of amendments the address asks for, or a form that was sent from there."""
    asked = request.values
    return PartAsked(asked.get("show", "open"), asked.get("from"), "whole" in asked)


@bp.get("/clauses/<clause>/amendments/new")
def new(clause: str) -> ResponseReturnValue:
    """Show the clause, ready to be changed."""
    page = blank_amendment(g.db, g.actor, clause, kind_asked())
    draft, package = beginning(page.draft), request.values.get("package", "")
    said = discouraged_words(g.db, g.actor, clause, draft.edits)
    beside = _beside(clause, page.kind, draft.code)
    return addressed() or render_template(
        "amendments/new.html", page=page, draft=draft, package=package, discouraged=said, beside=beside
    )


@bp.post("/clauses/<clause>/amendments")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Save a first draft; or only show what it would change."""
    if only_looks():
        return new(clause)
    amendment = amendments.draft(g.db, g.actor, clause, kind_asked(), proposal())
    if package := request.form.get("package", ""):
        put_in(g.db, g.actor, amendment.code, package)
    return saved(amendment)


@bp.get("/amendments/<code>")
@kept(Amendment, "code", Shows.HER_DELEGATIONS)
def show(code: str) -> ResponseReturnValue:
    """Show an amendment against the text, with who is with it and what became of it."""
    return render_template("amendments/show.html", page=amendment_page(g.db, g.actor, code))


@bp.get("/amendments/<code>/edit")
def edit(code: str) -> ResponseReturnValue:
    """Show a draft, ready to be changed further."""
    return plain_form(editable(code))


@bp.post("/amendments/<code>")
@shown_again(edit)
def update(code: str) -> ResponseReturnValue:
    """Save a draft again; or only show what it would change."""
    if only_looks():
        return plain_form(editable(code))
    return saved(amendments.save(g.db, g.actor, code, whole_number("edition"), proposal()))


@bp.post("/amendments/<code>/delete")
def delete(code: str) -> ResponseReturnValue:
    """Discard a private draft."""
    instrument = amendments.discard(g.db, g.actor, code)
    flash("The draft is gone; nobody else has seen it.", "done")
    return redirect(url_for("instruments.show", code=instrument.code))


def proposal() -> Proposal:
    """Return what was typed into the form of an amendment."""
    fields = ("base", "label", "heading", "body", "rationale", "after", "parent", "read", "code")
    typed = {name: request.form.get(name, "") for name in fields}
    return Proposal(**typed, is_automatic=_saves_itself(), mends_spaces=_mends_spaces())


def only_looks() -> bool:
    """Say whether the form was only sent to see what it would change."""
    return request.form.get("act") == "preview"


def _saves_itself() -> bool:
    """Say whether the page has sent the form by itself, while somebody is writing (`scripts/form/autosave.js`)."""
    return request.form.get("act") == "autosave"


def _mends_spaces() -> bool:
    """Say whether the spaces that a cut word has left are to be taken out before the draft is saved."""
    return request.form.get("act") == "spaces"


def kind_asked() -> AmendmentKind:
    """Return what a form asks to do with a clause."""
    try:
        return AmendmentKind(request.values.get("kind", "modify"))
    except ValueError:
        raise Invalid("An amendment modifies, inserts, deletes or moves a clause.", "kind") from None


def editable(code: str) -> AmendmentPage:
    """Return a draft that the reader may write; raise Invalid where its wording can no longer be changed."""
    page = amendment_page(g.db, g.actor, code)
    if Act.EDIT_DRAFT not in page.acts:
        raise Invalid(f"{page.name} is on the table: its wording can no longer be changed.")
    return page


def addressed() -> ResponseReturnValue | None:
    """Lead on where the address of a form names no draft, or one that it has begun; None where the form is to be shown.

    Whoever comes back to an address that names its draft finds what she wrote, and begins no second one.
    """
    code = request.args.get("draft", "")
    if has_begun(g.db, g.actor, code):
        return redirect(url_for("amendments.edit", code=code))
    if request.method != "GET" or is_code(code):
        return None
    named: dict[str, Any] = {**request.args, "draft": new_code()}
    return redirect(url_for(request.endpoint or "", **(request.view_args or {}), **named))


def beginning(draft: DraftForm) -> DraftForm:
    """Return what a form that begins a draft is filled with, and the code under which it will keep it."""
    return replace(with_typed(draft), code=request.form.get("code") or request.args.get("draft", ""))


def plain_form(page: AmendmentPage) -> ResponseReturnValue:
    """Show the form of a draft, filled with what was just typed or with what is stored."""
    draft = with_typed(page.draft)
    said = discouraged_words(g.db, g.actor, page.clause_code, draft.edits)
    beside = _beside(page.clause_code, page.kind, page.code)
    return render_template("amendments/edit.html", page=page, draft=draft, discouraged=said, beside=beside)


def _beside(clause: str, kind: AmendmentKind, code: str) -> WrittenNotes | None:
    """Return what others ask for in a clause that is to go or to move; beside words that are written a script asks."""
    is_of_whole = kind in (AmendmentKind.DELETE, AmendmentKind.MOVE)
    return notes_on_whole(g.db, g.actor, clause, code) if is_of_whole else None


def with_typed(draft: DraftForm) -> DraftForm:
    """Return what the form is filled with: what was just typed, where something was, over what is stored."""
    if not request.form:
        return draft
    typed = proposal()
    return replace(draft, label=typed.label, wording=typed.wording, rationale=typed.rationale, after=typed.after)


def saved(amendment: Amendment) -> ResponseReturnValue:
    """Lead on to the draft, or to the question whether it is to be tabled where that was the button pressed.

    What speaks against tabling is said at that address: what was saved stays saved.
    """
    code, group, revision = amendment.code, amendment.group, amendment.revision
    gone = taken_off(*(f"{one.heading}\n{one.body}\n{one.rationale}" for one in (proposal(), revision)))
    if _saves_itself():
        address, saved_at = url_for("amendments.update", code=code), revision.saved_at.isoformat()
        return jsonify(address=address, edition=revision.edition, saved_at=saved_at, taken_off=gone)
    if gone:
        flash(f"Taken off what you sent, because no reader sees it: {gone}.", "note")
    if request.form.get("act") == "table" and amendment.part is not None:
        return redirect(url_for("packages.show", code=amendment.part.package.code))
    if request.form.get("act") == "table":
        return redirect(url_for("tablings.new", code=code))
    if _mends_spaces():
        flash("Saved, without the spaces that were one too many.", "done")
        return redirect(url_for("amendments.edit", code=code))
    if group is not None:
        flash(f"Saved. The draft is shared with {group.name}; nobody else can read it.", "done")
    else:
        flash(f"Saved as a private draft. Only {amendment.hers} can read it.", "done")
    return redirect(url_for("amendments.show", code=code))
