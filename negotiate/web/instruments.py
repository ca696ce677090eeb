"""Instruments: the text of one as a document, and bringing a new one into the house."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.importing.parse import parse
from negotiate.importing.reading import check_sizes, read_upload
from negotiate.operations.instruments import import_text
from negotiate.policy import Act, require
from negotiate.queries.instruments import export_of
from negotiate.queries.texts import text_page
from negotiate.web.forms import shown_again, text

bp = Blueprint("instruments", __name__, url_prefix="/instruments")


@bp.get("/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show the text as a document, with the margin of each clause."""
    return render_template("instruments/show.html", page=text_page(g.db, g.actor, code))
