"""Taking along: a text, a clause or an amendment, clean or marked up, and the pages that ask.

A file of Word or OpenDocument is to work in and to bring back, a PDF to read and to print. All are made of the same
values.
"""

from typing import Any

from flask import Blueprint, Response, current_app, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting.paper.values import Paper
from negotiate.models import Instrument
from negotiate.models.house.long_work import WorkKind
from negotiate.queries.files.taken_along import TakenAlong
from negotiate.queries.files.taken_amendment import amendment_taking_page, amendment_to_take
from negotiate.queries.files.taken_clause import clause_taking_page, clause_to_take
from negotiate.queries.files.taken_texts import taking_page, text_to_take
from negotiate.web.files.downloads import FORMS_TO_WORK_IN, paper_file, pdf_file
from negotiate.web.files.papers import TALK, asked_paper, asked_text
from negotiate.web.files.printings import PublicationToPrint, issued_text, kept_file, print_issued
from negotiate.web.pages.keeping import Shows, kept
from negotiate.web.work.bounds import IsLong, check_length

bp = Blueprint("takings", __name__, url_prefix="/instruments/<instrument>/take-along")
clause_takings = Blueprint("clause_takings", __name__, url_prefix="/clauses/<code>/take-along")
amendment_takings = Blueprint("amendment_takings", __name__, url_prefix="/amendments/<code>/take-along")
texts = Blueprint("taken_texts", __name__, url_prefix=f"/instruments/<instrument>/take-along.{FORMS_TO_WORK_IN}")
printed_texts = Blueprint("printed_texts", __name__, url_prefix="/instruments/<instrument>/take-along.pdf")
clauses = Blueprint("taken_clauses", __name__, url_prefix=f"/clauses/<code>/take-along.{FORMS_TO_WORK_IN}")
printed_clauses = Blueprint("printed_clauses", __name__, url_prefix="/clauses/<code>/take-along.pdf")
amendments = Blueprint("taken_amendments", __name__, url_prefix=f"/amendments/<code>/take-along.{FORMS_TO_WORK_IN}")
printed_amendments = Blueprint("printed_amendments", __name__, url_prefix="/amendments/<code>/take-along.pdf")
CHANGE_IT = "Change it with marks, and bring the file back there"
PAGES = (bp, clause_takings, amendment_takings)
FILES = (texts, printed_texts, clauses, printed_clauses, amendments, printed_amendments)


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_OWN)
def new(instrument: str) -> ResponseReturnValue:
    """Ask which text is to be taken along, whether with its changes and what is said of it, and how."""
    page = taking_page(g.db, g.actor, instrument, request.args.get("text", ""), request.args.get("before", ""))
    return render_template("takings/text.html", page=page, talk=TALK)


@clause_takings.get("", endpoint="new")
def new_clause(code: str) -> ResponseReturnValue:
    """Ask in which version a clause is to be taken along, whether with its changes and what is said of it, and how."""
    page = clause_taking_page(g.db, g.actor, code, request.args.get("text", ""), request.args.get("before", ""))
    return render_template("takings/clause.html", page=page, talk=TALK)


@amendment_takings.get("", endpoint="new")
def new_amendment(code: str) -> ResponseReturnValue:
    """Ask how an amendment is to be taken along, and whether with what is said of it."""
    return render_template("takings/amendment.html", page=amendment_taking_page(g.db, g.actor, code), talk=TALK)


@texts.get("", endpoint="show")
def text(instrument: str, paper: str) -> ResponseReturnValue:
    """Give a text, or one against another, to work in."""
    taken, address = _text(instrument), url_for("instruments.show", code=instrument, _external=True)
    return _file_of(taken, paper, address, is_marked=bool(request.args.get("before")))


@printed_texts.get("", endpoint="show")
def printed_text(instrument: str) -> ResponseReturnValue:
    """Give a text, or one against another, to read and print."""
    if issued := issued_text(g.db, g.actor, instrument, request.args):
        return _as_issued(issued)
    return _as_pdf(_text(instrument), url_for("instruments.show", code=instrument, _external=True), WorkKind.TEXT)


@clauses.get("", endpoint="show")
def clause(code: str, paper: str) -> ResponseReturnValue:
    """Give one clause, or one version of it against another, to work in."""
    taken, address = _clause(code), url_for("clauses.show", code=code, _external=True)
    return _file_of(taken, paper, address, is_marked=bool(request.args.get("before")))


@printed_clauses.get("", endpoint="show")
def printed_clause(code: str) -> ResponseReturnValue:
    """Give one clause, or one version of it against another, to read and print."""
    return _as_pdf(_clause(code), url_for("clauses.show", code=code, _external=True))


@amendments.get("", endpoint="show")
def amendment(code: str, paper: str) -> ResponseReturnValue:
    """Give one amendment, marked up in its clause, to work in."""
    return _file_of(_amendment(code), paper, url_for("amendments.show", code=code, _external=True), is_marked=True)


@printed_amendments.get("", endpoint="show")
def printed_amendment(code: str) -> ResponseReturnValue:
    """Give one amendment, marked up in its clause, to read and print."""
    return _as_pdf(_amendment(code), url_for("amendments.show", code=code, _external=True))


def _as_issued(issued: PublicationToPrint) -> Response:
    """Return a publication as it was set before, or as it is from now on."""
    file = kept_file(g.db, issued)
    if file is None:
        check_length(issued.paper, IsLong(WorkKind.TEXT, issued.taken.head.code, request.args.to_dict()))
        house: Any = current_app
        file = print_issued(house.store, issued)
    return pdf_file(file, issued.taken.head.title, issued.taken.symbol, issued.taken.part)


def _text(instrument: str) -> TakenAlong:
    return text_to_take(g.db, g.actor, instrument, asked_text(request.args))


def _clause(code: str) -> TakenAlong:
    return clause_to_take(g.db, g.actor, code, asked_text(request.args))


def _amendment(code: str) -> TakenAlong:
    return amendment_to_take(g.db, g.actor, code, asked_text(request.args).reaches)


def _file_of(taken: TakenAlong, form: str, address: str, *, is_marked: bool) -> Response:
    """Return a file to work in; one that is marked already is to be read, for no changes could be told from its own."""
    to_do = "To propose changes, take a text without marks along" if is_marked else CHANGE_IT
    return _file(taken, form, asked_paper(taken, f"{address}. {to_do}.", request.args))


def _as_pdf(taken: TakenAlong, address: str, kind: WorkKind | None = None) -> Response:
    """Return a file to read and print; raise that it is long work of a kind where it is."""
    paper = asked_paper(taken, f"{address}.", request.args)
    if kind:
        check_length(paper, IsLong(kind, taken.head.code, request.args.to_dict()))
    return _file(taken, "pdf", paper)


def _file(taken: TakenAlong, form: str, paper: Paper) -> Response:
    return paper_file(paper, form, taken.head.title, taken.symbol, taken.part)
