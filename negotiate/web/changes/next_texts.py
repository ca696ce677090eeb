"""Bringing in the next text of an instrument: a file, its clauses matched with those that stand, then all at once."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.importing.cutting.ways import Cutting
from negotiate.importing.office.plain import OfficeAccount
from negotiate.importing.outline import ImportedText
from negotiate.importing.preview import ImportPreview, import_preview
from negotiate.importing.remarks import check_sizes
from negotiate.models import OFFERED_HANDS
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.text.next_texts import BroughtIn, NextText, bring_in
from negotiate.queries.changes.next_text import next_text_form, next_text_page
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import options, shown_again, text
from negotiate.web.text.arranging.arrangements import signing
from negotiate.web.text.cutting_forms import (
    LEFTOVERS,
    NO_TITLE,
    WAYS,
    carried_fields,
    cutting,
    given,
    raw_fields,
    taken_off,
)
from negotiate.web.work.bounds import is_long_to_read
from negotiate.web.work.uploads import left_to_be_read, pasted_anew, take_reading, uploaded

bp = Blueprint("next_texts", __name__, url_prefix="/instruments/<instrument>/next-texts")


@bp.get("/new")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for the file of the next text, or for pasted text."""
    head = next_text_form(g.db, g.actor, instrument)
    return render_template("next_texts/new.html", head=head, carried=raw_fields())


def again(instrument: str) -> ResponseReturnValue:
    """Show the matches once more where they were shown already, with all that was chosen; else ask for the text."""
    return _matched(instrument) if request.form.get("seal") else new(instrument)


@bp.post("")
@shown_again(again)
def create(instrument: str) -> ResponseReturnValue:
    """Show which clause of the text is which; bring it in once that has been confirmed."""
    next_text_form(g.db, g.actor, instrument)
    if is_long_to_read(raw := uploaded() or pasted_anew()):
        return left_to_be_read(raw, WorkKind.NEXT_TEXT, instrument)
    if request.form.get("act") == "confirm":
        return _stored(instrument, _preview(given()).text)
    return _matched(instrument)


def _preview(file: OfficeAccount) -> ImportPreview:
    preview = import_preview(file.text, cutting(), taken_off(), title=NO_TITLE, language=None)
    check_sizes(preview.text)
    return preview


def _matched(instrument: str) -> str:
    """Return the page on which each clause of the given text stands beside the one that it is."""
    file = given()
    return preview_of(instrument, _preview(file), file, cutting(), request.form.get("work", ""))


def preview_of(instrument: str, preview: ImportPreview, file: OfficeAccount, how: Cutting, work: str) -> str:
    """Return that page for a text that was read; `work` is the long work that read it, if any did."""
    off = taken_off()
    carried = carried_fields(how, off)
    shown = {"how": how, "off": off, "carried": carried, "words": file.text, "said": file.said, "work": work}
    page = next_text_page(g.db, g.actor, instrument, preview.text.clauses, _chosen() or None)
    names = {"ways": WAYS, "leftovers": LEFTOVERS, "hands": options(OFFERED_HANDS)}
    return render_template("next_texts/preview.html", page=page, preview=preview, **names, **shown)


def _chosen() -> list[str]:
    """Return which clause each one of the text was said to be; nothing where the text has been cut anew since."""
    is_cut_anew = request.form.get("act") == "cut" or request.form.get("toggle")
    return [] if is_cut_anew else request.form.getlist("becomes")


def _stored(instrument: str, imported: ImportedText) -> ResponseReturnValue:
    repeated = frozenset(request.form.get("repeated", "").splitlines())
    given = NextText(imported.clauses, _chosen(), text("seal"), signing(), repeated)
    done = bring_in(g.db, g.actor, instrument, given)
    take_reading()
    flash(_told(done), "done")
    return redirect(url_for("change_tables.show", instrument=instrument, after="working"))


def _told(done: BroughtIn) -> str:
    """Return what came of it, in words."""
    parts = ((done.changed, "changed"), (done.added, "new"), (done.deleted, "taken out"), (done.moved, "moved"))
    said = ", ".join(f"{counted(count, 'clause')} {words}" for count, words in parts if count)
    return f"The next text is the working text now: {said}."
