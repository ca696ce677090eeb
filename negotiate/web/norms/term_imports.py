"""Bringing a translator's file into the register of terms: what it holds is shown first, and written once confirmed."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.importing.norms.tbx import read_tbx
from negotiate.operations.norms.terms import NewRemark, say_all
from negotiate.queries.norms.term_import import FileTerm, TermImportPage, term_import_page
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import shown_again

bp = Blueprint("term_imports", __name__, url_prefix="/instruments/<instrument>/terms/import")


@bp.get("/new")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for a TBX file."""
    return render_template("terms/import.html", page=term_import_page(g.db, g.actor, instrument), words="")


@bp.post("")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Show what a file would bring; write it once that has been confirmed."""
    term_import_page(g.db, g.actor, instrument)  # who may not write here is told so before anything is read
    words = _words()
    page = _page(instrument, words)
    if request.form.get("act") != "confirm":
        return render_template("terms/import.html", page=page, words=words)
    return _written(instrument, page)


def _written(instrument: str, page: TermImportPage) -> ResponseReturnValue:
    """Write what is ticked and does not stand in the register yet, all of it or nothing."""
    wanted = set(request.form.getlist("take"))
    ticked = [one for place, one in enumerate(page.offered) if str(place) in wanted]
    new = [one for one in ticked if not one.is_there]
    told = ("This was brought in already: every remark that you ticked stands in the register.", "note")
    if new or not ticked:
        remarks = [NewRemark(one.term, one.kind, one.words, one.reason, one.language) for one in new]
        count = len(say_all(g.db, g.actor, instrument, remarks))
        told = (f"{counted(count, 'remark is', 'remarks are')} in the register, with your name.", "done")
    flash(*told)
    return redirect(url_for("terms.index", instrument=instrument))


def _words() -> str:
    """Return the file that was sent, or that the preview carries; raise Invalid where it is no text."""
    file = request.files.get("file")
    if file is None or not file.filename:
        return request.form.get("words", "")
    given: bytes = file.read()
    try:
        return given.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise Invalid("This file is not UTF-8 text.", "file") from trouble


def _page(instrument: str, words: str) -> TermImportPage:
    if not words.strip():
        raise Invalid("Choose a TBX file.", "file")
    concepts = [
        [FileTerm(term.words, term.language, term.is_deprecated, term.note) for term in concept.terms]
        for concept in read_tbx(words.encode("utf-8"))
    ]
    return term_import_page(g.db, g.actor, instrument, concepts)
