"""Bringing in a file that was taken along: what was changed in it, then drafts of the delegation that brings it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.importing.carried_files import uncarried
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.amendments.tabling import draft
from negotiate.queries.files.brought_back import BringingForm, begun_before, bringing_form
from negotiate.web.files.bringing.brought_changes import read_brought, shown_changes
from negotiate.web.files.bringing.preview_forms import choices, chose_otherwise, kept_ticks, proposal_of, ticked_numbers
from negotiate.web.files.bringing.returned_answers import say_ticked
from negotiate.web.files.bringing.shown_values import BroughtChanges, marks_by_author
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import shown_again
from negotiate.web.work.bounds import is_long_to_read
from negotiate.web.work.uploads import left_to_be_read, take_reading, uploaded

bp = Blueprint("bringings", __name__, url_prefix="/instruments/<instrument>/bring-in")

_CHOSEN_SINCE = (
    "You chose other clauses for parts of the file, and the changes below follow from that. No draft was begun: look "
    "at the changes, then keep what is ticked."
)
_DOUBLED = "Two of these changes would be one draft, and the words of one would be lost. Look at them below once more."


@bp.get("")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for the file."""
    return render_template("files/bring_in.html", page=bringing_form(g.db, g.actor, instrument))


def again(instrument: str) -> ResponseReturnValue:
    """Show the preview once more where a file stands behind it, with all that was chosen; else ask for the file."""
    if not request.form.get("carried"):
        return new(instrument)
    page = bringing_form(g.db, g.actor, instrument)
    return preview_of(page, _as_before(instrument), request.form.get("work", ""))


@bp.post("")
@shown_again(again)
def create(instrument: str) -> ResponseReturnValue:
    """Show what was changed and answered in a file; keep and say what is ticked once that has been confirmed."""
    is_confirmed = request.form.get("act") == "confirm"
    if is_confirmed and not (request.form.get("carried") and chose_otherwise()):
        return _kept(instrument)
    page = bringing_form(g.db, g.actor, instrument)
    if is_confirmed:
        flash(_CHOSEN_SINCE, "note")
    if request.form.get("carried"):
        return preview_of(page, _chosen_anew(instrument), request.form.get("work", ""))
    raw = uploaded()
    if is_long_to_read(raw):
        return left_to_be_read(raw, WorkKind.CHANGES, instrument)
    return preview_of(page, shown_changes(g.db, g.actor, instrument, read_brought(raw)))


def _chosen_anew(instrument: str) -> BroughtChanges:
    """Return the changes of a file whose parts somebody has said, with what she ticked before left as she left it."""
    read = uncarried(request.form["carried"])
    return kept_ticks(shown_changes(g.db, g.actor, instrument, read, choices()))


def _as_before(instrument: str) -> BroughtChanges:
    """Return the changes as they stood before choices that were refused."""
    read, before = uncarried(request.form["carried"]), request.form.getlist("became")
    return kept_ticks(shown_changes(g.db, g.actor, instrument, read, before))


def preview_of(page: BringingForm, brought: BroughtChanges, work: str = "") -> str:
    """Return the preview of changes; `work` is the long work that read them, if any did."""
    by_author = marks_by_author(brought.changes, page.people)
    differences = sum(len(one.edits) for one in brought.changes)
    shown = {"by_author": by_author, "differences": differences, "work": work, "brought": brought}
    return render_template("files/brought_in.html", page=page, **shown)


def _kept(instrument: str) -> ResponseReturnValue:
    """Begin a draft for each change that is ticked, and say each answer that is."""
    ticked = ticked_numbers()
    if not ticked and not request.form.getlist("say"):
        raise Invalid("Tick the changes that are to become drafts of your delegation.", "take")
    codes = [request.form.get(f"code-{number}", "") for number in ticked]
    if len({*codes}) < len(codes):
        raise Invalid(_DOUBLED, "take")
    there = begun_before(g.db, g.actor, codes)
    for number in (number for number, code in zip(ticked, codes, strict=True) if code not in there):
        draft(g.db, g.actor, *proposal_of(number))
    said = say_ticked(g.db, g.actor, instrument)
    take_reading()
    if ticked:
        flash(*_told(len(ticked) - len(there), len(there)))
    if said:
        flash(f"{counted(said, 'answer')} said, each to those who read its thread.", "done")
    return redirect(url_for("amendments.index", instrument=instrument))


def _told(begun: int, there: int) -> tuple[str, str]:
    """Return what came of it in words, and how it is said.

    >>> _told(0, 2)[0]
    'This was brought in already: 2 drafts are here, as they have been written on since.'
    """
    if not begun:
        are = counted(there, "draft is", "drafts are")
        return f"This was brought in already: {are} here, as they have been written on since.", "note"
    before = f" {counted(there, 'other was', 'others were')} begun by this preview before." if there else ""
    return f"{counted(begun, 'draft')} begun. Only your delegation can read them.{before}", "done"
