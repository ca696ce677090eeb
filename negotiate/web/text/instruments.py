"""Instruments: the text of one as a document, and bringing a new one into the house."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.importing.cutting.ways import Cutting
from negotiate.importing.office.plain import OfficeAccount
from negotiate.importing.outline import ImportedText
from negotiate.importing.paper import Leftover
from negotiate.importing.preview import ImportPreview, import_preview
from negotiate.importing.remarks import check_sizes
from negotiate.models import Instrument
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.text.instruments import NewInstrument, import_once
from negotiate.policy import Act, require
from negotiate.queries.files.brought_back import imported_before
from negotiate.queries.text.text import text_page
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.pages.keeping import Shows, kept
from negotiate.web.text.cutting_forms import LEFTOVERS, WAYS, carried_fields, cutting, given, raw_fields, taken_off
from negotiate.web.work.bounds import is_long_to_read
from negotiate.web.work.uploads import left_to_be_read, pasted_anew, take_reading, uploaded

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


def again() -> ResponseReturnValue:
    """Show what was understood once more where that was to be confirmed; else ask for the text."""
    if request.form.get("act") != "confirm":
        return new()
    file = given()
    return preview_of(_preview(file), file, cutting(), taken_off(), request.form.get("work", ""))


@bp.post("")
@shown_again(again)
def create() -> ResponseReturnValue:
    """Show what was understood of a text; store it once that has been confirmed."""
    require(g.actor, Act.IMPORT_TEXT)
    if is_long_to_read(raw := uploaded() or pasted_anew()):
        return left_to_be_read(raw, WorkKind.READING)
    file = given()
    preview = _preview(file)
    check_sizes(preview.text)
    if request.form.get("act") == "confirm":
        return _stored(preview.text)
    return preview_of(preview, file, cutting(), taken_off(), request.form.get("work", ""))


def _preview(file: OfficeAccount) -> ImportPreview:
    title, language = text("title") or None, text("language") or None
    return import_preview(file.text, cutting(), taken_off(), title=title, language=language)


def preview_of(
    preview: ImportPreview, file: OfficeAccount, how: Cutting, off: tuple[Leftover, ...] = (), work: str = ""
) -> str:
    """Return what was understood of a text, to be confirmed; `work` is the long work that read it, if any did."""
    code = request.form.get("code") or new_code()
    shown = {
        "code": code,
        "words": file.text,
        "said": file.said,
        "how": how,
        "off": off,
        "carried": carried_fields(how, off),
    }
    return render_template(
        "instruments/preview.html", preview=preview, ways=WAYS, leftovers=LEFTOVERS, work=work, **shown
    )


@bp.get("/<code>")
@kept(Instrument, "code", Shows.DRAFTS)
def show(code: str) -> ResponseReturnValue:
    """Show the text as a document, with the margin of each clause."""
    return render_template("instruments/show.html", page=text_page(g.db, g.actor, code))


def _stored(imported: ImportedText) -> ResponseReturnValue:
    """Store a text, or lead to where it is if the same preview was confirmed before."""
    code = request.form.get("code", "")
    new = NewInstrument(imported.clauses, imported.title, imported.language, code)
    instrument = import_once(g.db, g.actor, new)
    if instrument is None:
        if imported_before(g.db, g.actor, code) is None:
            raise Invalid("This preview was confirmed by somebody else. Bring the text in once more.", "text")
        flash("This text was brought in already, by this preview. Here it is; nothing was brought in twice.", "note")
        return redirect(url_for("instruments.show", code=code))
    take_reading()
    flash("The text is in the house. Say which delegations take part, then open round 1.", "done")
    return redirect(url_for("participations.index", instrument=instrument.code))
