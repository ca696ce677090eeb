"""Taking along: a text, a clause or an amendment as a file of Word, clean or marked up, and the page that asks."""

from flask import Blueprint, Response, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting.word.document import DOCX, to_docx
from negotiate.models import Instrument
from negotiate.queries.files.taken_along import TakenAlong
from negotiate.queries.files.taken_amendment import amendment_to_take
from negotiate.queries.files.taken_texts import clause_to_take, taking_page, text_to_take
from negotiate.web.files.papers import paper_of
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("takings", __name__, url_prefix="/instruments/<instrument>/take-along")
texts = Blueprint("taken_texts", __name__, url_prefix="/instruments/<instrument>/take-along.docx")
clauses = Blueprint("taken_clauses", __name__, url_prefix="/clauses/<code>/take-along.docx")
amendments = Blueprint("taken_amendments", __name__, url_prefix="/amendments/<code>/take-along.docx")


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_OWN)
def new(instrument: str) -> ResponseReturnValue:
    """Ask which text is to be taken along, and whether with its changes."""
    page = taking_page(g.db, g.actor, instrument, request.args.get("text", ""), request.args.get("before", ""))
    return render_template("files/take_along.html", page=page)


@texts.get("", endpoint="show")
def text(instrument: str) -> ResponseReturnValue:
    """Give a text, or one against another."""
    name, before = request.args.get("text", ""), request.args.get("before", "")
    taken = text_to_take(g.db, g.actor, instrument, name, before)
    return _file(taken, url_for("instruments.show", code=instrument, _external=True))


@clauses.get("", endpoint="show")
def clause(code: str) -> ResponseReturnValue:
    """Give one clause as it stands."""
    return _file(clause_to_take(g.db, g.actor, code), url_for("clauses.show", code=code, _external=True))


@amendments.get("", endpoint="show")
def amendment(code: str) -> ResponseReturnValue:
    """Give one amendment, marked up in its clause."""
    return _file(amendment_to_take(g.db, g.actor, code), url_for("amendments.show", code=code, _external=True))


def _file(taken: TakenAlong, address: str) -> Response:
    body = to_docx(paper_of(taken, address, has_line_numbers="lines" in request.args))
    name = {"Content-Disposition": f'attachment; filename="{taken.name}.docx"', "Cache-Control": "no-store"}
    return Response(body, mimetype=DOCX, headers=name)
