"""Taking along: a text, a clause or an amendment, clean or marked up, and the page that asks.

A file of Word or OpenDocument is to work in and to bring back, a PDF to read and to print. All are made of the same
values.
"""

from flask import Blueprint, Response, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting.paper.values import Paper
from negotiate.models import Instrument
from negotiate.models.house.long_work import WorkKind
from negotiate.queries.files.taken_along import TakenAlong
from negotiate.queries.files.taken_amendment import amendment_to_take
from negotiate.queries.files.taken_texts import clause_to_take, taking_page, text_to_take
from negotiate.web.files.downloads import FORMS_TO_WORK_IN, paper_file
from negotiate.web.files.papers import asked_paper
from negotiate.web.pages.keeping import Shows, kept
from negotiate.web.work.bounds import IsLong, check_length

bp = Blueprint("takings", __name__, url_prefix="/instruments/<instrument>/take-along")
texts = Blueprint("taken_texts", __name__, url_prefix=f"/instruments/<instrument>/take-along.{FORMS_TO_WORK_IN}")
printed_texts = Blueprint("printed_texts", __name__, url_prefix="/instruments/<instrument>/take-along.pdf")
clauses = Blueprint("taken_clauses", __name__, url_prefix=f"/clauses/<code>/take-along.{FORMS_TO_WORK_IN}")
printed_clauses = Blueprint("printed_clauses", __name__, url_prefix="/clauses/<code>/take-along.pdf")
amendments = Blueprint("taken_amendments", __name__, url_prefix=f"/amendments/<code>/take-along.{FORMS_TO_WORK_IN}")
printed_amendments = Blueprint("printed_amendments", __name__, url_prefix="/amendments/<code>/take-along.pdf")
CHANGE_IT = "Change it with marks, and bring the file back there"
FILES = (texts, printed_texts, clauses, printed_clauses, amendments, printed_amendments)


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_OWN)
def new(instrument: str) -> ResponseReturnValue:
    """Ask which text is to be taken along, whether with its changes, and how."""
    page = taking_page(g.db, g.actor, instrument, request.args.get("text", ""), request.args.get("before", ""))
    return render_template("files/take_along.html", page=page)


@texts.get("", endpoint="show")
def text(instrument: str, paper: str) -> ResponseReturnValue:
    """Give a text, or one against another, to work in."""
    address = url_for("instruments.show", code=instrument, _external=True)
    return _file_of(_text(instrument), paper, address, is_marked=bool(request.args.get("before")))


@printed_texts.get("", endpoint="show")
def printed_text(instrument: str) -> ResponseReturnValue:
    """Give a text, or one against another, to read and print."""
    address = url_for("instruments.show", code=instrument, _external=True)
    paper = asked_paper(taken := _text(instrument), f"{address}.", request.args)
    check_length(paper, IsLong(WorkKind.TEXT, instrument, request.args.to_dict()))
    return _printed(taken, paper)


@clauses.get("", endpoint="show")
def clause(code: str, paper: str) -> ResponseReturnValue:
    """Give one clause as it stands, to work in."""
    address = url_for("clauses.show", code=code, _external=True)
    return _file_of(clause_to_take(g.db, g.actor, code), paper, address, is_marked=False)


@printed_clauses.get("", endpoint="show")
def printed_clause(code: str) -> ResponseReturnValue:
    """Give one clause as it stands, to read and print."""
    return _as_pdf(clause_to_take(g.db, g.actor, code), url_for("clauses.show", code=code, _external=True))


@amendments.get("", endpoint="show")
def amendment(code: str, paper: str) -> ResponseReturnValue:
    """Give one amendment, marked up in its clause, to work in."""
    source = url_for("amendments.show", code=code, _external=True)
    return _file_of(amendment_to_take(g.db, g.actor, code), paper, source, is_marked=True)


@printed_amendments.get("", endpoint="show")
def printed_amendment(code: str) -> ResponseReturnValue:
    """Give one amendment, marked up in its clause, to read and print."""
    return _as_pdf(amendment_to_take(g.db, g.actor, code), url_for("amendments.show", code=code, _external=True))


def _text(instrument: str) -> TakenAlong:
    return text_to_take(g.db, g.actor, instrument, request.args.get("text", ""), request.args.get("before", ""))


def _file_of(taken: TakenAlong, form: str, address: str, *, is_marked: bool) -> Response:
    """Return a file to work in; one that is marked already is to be read, for no changes could be told from its own."""
    to_do = "To propose changes, take a text without marks along" if is_marked else CHANGE_IT
    return _file(taken, form, asked_paper(taken, f"{address}. {to_do}.", request.args))


def _as_pdf(taken: TakenAlong, address: str) -> Response:
    return _printed(taken, asked_paper(taken, f"{address}.", request.args))


def _printed(taken: TakenAlong, paper: Paper) -> Response:
    return _file(taken, "pdf", paper)


def _file(taken: TakenAlong, form: str, paper: Paper) -> Response:
    return paper_file(paper, form, taken.head.title, taken.symbol, taken.part)
