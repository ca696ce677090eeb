"""The text as a file."""

from flask import Blueprint, Response, g
from flask.typing import ResponseReturnValue

from negotiate.exporting.markdown import to_markdown
from negotiate.queries.text.written_text import written_text

bp = Blueprint("exports", __name__, url_prefix="/instruments/<code>/export.md")


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Give the text that the reader may see, as Markdown."""
    body = to_markdown(written_text(g.db, g.actor, code))
    name = {"Content-Disposition": f'attachment; filename="{code}.md"'}
    return Response(body, mimetype="text/markdown", headers=name)
