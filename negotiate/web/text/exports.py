"""The text as a file."""

from flask import Blueprint, Response, g
from flask.typing import ResponseReturnValue

from negotiate.exporting.markdown import to_markdown
from negotiate.models import Instrument
from negotiate.queries.header import load_instrument
from negotiate.queries.text.written_text import written_text
from negotiate.web.files.downloads import attached
from negotiate.web.pages.keeping import kept

bp = Blueprint("exports", __name__, url_prefix="/instruments/<code>/export.md")


@bp.get("")
@kept(Instrument, "code")
def show(code: str) -> ResponseReturnValue:
    """Give the text that the reader may see, as Markdown."""
    body = to_markdown(written_text(g.db, g.actor, code))
    title = load_instrument(g.db, g.actor, code).title
    return Response(body, mimetype="text/markdown", headers=attached("md", title))
