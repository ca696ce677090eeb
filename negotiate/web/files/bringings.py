"""Bringing in a file that was taken along: what was changed in it, then drafts of the delegation that brings it."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.importing.office.documents import ReadDocument
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange, given_versions, returned_changes
from negotiate.importing.office.reading import is_office_file, read_office_file
from negotiate.importing.reading import UPLOAD_LIMIT
from negotiate.models import AmendmentKind
from negotiate.operations.amendments.tabling import draft
from negotiate.operations.amendments.wordings import Proposal
from negotiate.queries.files.brought_back import GivenVersion, bringing_form, given_clauses
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import full_name
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import shown_again

bp = Blueprint("bringings", __name__, url_prefix="/instruments/<instrument>/bring-in")

#: What a change of the preview carries in its form, beside the code of the draft that it begins.
FIELDS = ("clause", "base", "label", "heading", "body", "rationale", "code")


_NO_OFFICE_FILE = (
    "This is no Word file (.docx) and no OpenDocument text (.odt). Bring in the file that you took along from here."
)


@dataclass(frozen=True)
class ShownChange:
    """One change as the preview shows it: who made it, in which clause, what the draft would say."""

    number: int
    author: str
    name: str
    kind: AmendmentKind
    clause: str
    base_text: str
    edits: tuple[Edit, ...]
    proposal: Proposal


@bp.get("")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for the file."""
    return render_template("files/bring_in.html", page=bringing_form(g.db, g.actor, instrument))


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Show what was changed in a file; keep as drafts what is ticked once that has been confirmed."""
    if request.form.get("act") == "confirm":
        return _kept(instrument)
    page, read = bringing_form(g.db, g.actor, instrument), _read()
    changes = _shown(instrument, read)
    by_author = {one.author: [each for each in changes if each.author == one.author] for one in changes}
    differences = sum(len(one.edits) for one in changes)
    return render_template("files/brought_in.html", page=page, by_author=by_author, differences=differences)


def _read() -> ReadDocument:
    upload = request.files.get("file")
    raw = upload.read() if upload is not None else b""
    if not raw:
        raise Invalid("Choose the file that you took along and changed, Word (.docx) or OpenDocument (.odt).", "file")
    if len(raw) > UPLOAD_LIMIT:
        raise Invalid(f"This file is over {UPLOAD_LIMIT // 1_000_000} MB long. Bring in one clause at a time.", "file")
    if not is_office_file(raw):
        raise Invalid(_NO_OFFICE_FILE, "file")
    return read_office_file(raw)


def _shown(instrument: str, read: ReadDocument) -> list[ShownChange]:
    """Return the changes of a file; raise Invalid where it is none of this instrument, or says what was said."""
    given = {one.clause_code: one for one in given_clauses(g.db, g.actor, instrument, given_versions(read))}
    if not given:
        raise Invalid(
            "None of its paragraphs is known as one of this text. Take the text, or a clause, along without marks, and "
            "work in that file.",
            "file",
        )
    found = returned_changes(read, {code: _as_given(one) for code, one in given.items()})
    if not found:
        raise Invalid("Nothing is changed in this file: it says what the text said when it was taken along.", "file")
    return [_change(number, one, given[one.clause.code]) for number, one in enumerate(found)]


def _as_given(one: GivenVersion) -> ClauseAsGiven:
    is_run_in = one.level < 0 and not one.wording.heading
    joint = one.joint if is_run_in or (one.label and one.wording.heading) else ""
    return ClauseAsGiven(one.clause_code, one.code, one.label + joint, is_run_in, one.wording)


def _change(number: int, one: ReturnedChange, given: GivenVersion) -> ShownChange:
    rationale = "\n\n".join(one.remarks)
    proposal = Proposal(given.code, given.label, one.wording.heading, one.wording.body, rationale, code=new_code())
    return ShownChange(
        number=number,
        author=one.author,
        name=full_name(given.label, given.wording.heading),
        kind=AmendmentKind.DELETE if one.is_deletion else AmendmentKind.MODIFY,
        clause=given.clause_code,
        base_text=given.wording.text,
        edits=diff_wordings(given.wording.text, one.wording.text),
        proposal=proposal,
    )


def _kept(instrument: str) -> ResponseReturnValue:
    """Begin a draft for each change that is ticked."""
    ticked = request.form.getlist("take")
    if not ticked:
        raise Invalid("Tick the changes that are to become drafts of your delegation.", "take")
    for number in ticked:
        said: dict[str, Any] = {name: request.form.get(f"{name}-{number}", "") for name in FIELDS}
        kind = AmendmentKind.DELETE if request.form.get(f"kind-{number}") == "delete" else AmendmentKind.MODIFY
        draft(g.db, g.actor, said.pop("clause"), kind, Proposal(**said))
    flash(f"{counted(len(ticked), 'draft')} begun. Only your delegation can read them.", "done")
    return redirect(url_for("amendments.index", instrument=instrument))
