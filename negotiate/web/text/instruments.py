"""Instruments: the text of one as a document, and bringing a new one into the house."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.importing.outline import ImportedText
from negotiate.importing.preview import import_preview
from negotiate.importing.remarks import check_sizes
from negotiate.models import Instrument
from negotiate.operations.text.instruments import import_text
from negotiate.policy import Act, require
from negotiate.queries.text.text import text_page
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.pages.keeping import Shows, kept
from negotiate.web.text.cutting_forms import LEFTOVERS, WAYS, carried_fields, cutting, given, raw_fields, taken_off

bp = Blueprint("instruments", __name__, url_prefix="/instruments")

LANGUAGES = (
    ("", "As the text is written"),
    ("ar", "Arabic"),
    ("zh", "Chinese"),
    ("en", "English"),
    ("fr", "French"),
    ("ru", "Russian"),
    ("es", "Spanish"),
)


@bp.get("/new")
def new() -> ResponseReturnValue:
    """Ask for a file, or for pasted text."""
    require(g.actor, Act.IMPORT_TEXT)
    return render_template("instruments/new.html", languages=LANGUAGES, carried=raw_fields())


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Show what was understood of a text; store it once that has been confirmed."""
    require(g.actor, Act.IMPORT_TEXT)
    file, how, off = given(), cutting(), taken_off()
    preview = import_preview(file.text, how, off, title=text("title") or None, language=text("language") or None)
    check_sizes(preview.text)
    if request.form.get("act") == "confirm":
        return _stored(preview.text)
    shown = {"words": file.text, "said": file.said, "how": how, "off": off, "carried": carried_fields(how, off)}
    return render_template("instruments/preview.html", preview=preview, ways=WAYS, leftovers=LEFTOVERS, **shown)


@bp.get("/<code>")
@kept(Instrument, "code", Shows.DRAFTS)
def show(code: str) -> ResponseReturnValue:
    """Show the text as a document, with the margin of each clause."""
    return render_template("instruments/show.html", page=text_page(g.db, g.actor, code))


def _stored(imported: ImportedText) -> ResponseReturnValue:
    instrument = import_text(g.db, g.actor, imported.clauses, title=imported.title, language=imported.language)
    flash("The text is in the house. Say which delegations take part, then open round 1.", "done")
    return redirect(url_for("participations.index", instrument=instrument.code))
