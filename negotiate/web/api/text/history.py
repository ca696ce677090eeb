"""How a clause came to say what it says, how a text converged, and where words are found, for programs."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.policy import Act, require
from negotiate.queries.changes.convergence import convergence_page
from negotiate.queries.finding.find_page import find_page
from negotiate.queries.finding.questions import Question, Search, SearchPlace
from negotiate.queries.text.clause import clause_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists
from negotiate.web.api.values.history import (
    ConvergenceAnswer,
    FindingsAnswer,
    HistoryAnswer,
    ProvenanceAnswer,
    convergence_answer,
    findings_answer,
    history_answer,
    provenance_answer,
)
from negotiate.web.pages.forms import number_in
from negotiate.web.text.sieves import sieve_asked

histories = Blueprint("api_histories", __name__, url_prefix="/api/v1/clauses/<clause>/history")
provenance = Blueprint("api_provenance", __name__, url_prefix="/api/v1/clauses/<clause>/provenance")
convergence = Blueprint("api_convergence", __name__, url_prefix="/api/v1/instruments/<instrument>/convergence")
findings = Blueprint("api_findings", __name__, url_prefix="/api/v1/instruments/<instrument>/find")
anywhere = Blueprint("api_findings_anywhere", __name__, url_prefix="/api/v1/find")

PLACES = tuple(place.value for place in SearchPlace)
WORDS = AskedParameter("q", "The words; in quotes they are meant just as they are.")
PLACE = AskedParameter("in", "Where; without it, wherever something is found first.", PLACES)
PAGE = AskedParameter("page", "Which page of what was found there, from 1.")

#: What is given alone; in a place whose finds have nothing of what is asked, there is none.
SIEVE = (
    AskedParameter("kind", "Only what is of this kind, one of `kinds`."),
    AskedParameter("status", "Only what has this status, one of `statuses`."),
    AskedParameter("whom", "Only what is of the delegation of this name."),
    AskedParameter("round", "Only what is of the round of this number; “2-” stands for round 2 and those after it."),
    AskedParameter("since", "Only what came on this day or after it: 2031-05-14."),
)


@histories.get("", endpoint="index")
@beside("clauses.show")
@lists(HistoryAnswer)
def list_history(clause: str) -> ResponseReturnValue:
    """List the wordings that a clause has had as you may read them, newest first, each with what it changed."""
    return listed(clause_page(g.db, g.actor, clause).history, lambda line: line.code, history_answer)


@provenance.get("", endpoint="show")
@beside("drafting_histories.show")
@gives(ProvenanceAnswer)
def show_provenance(clause: str) -> ResponseReturnValue:
    """Give the words of a clause, each stretch with who brought it in."""
    page = clause_page(g.db, g.actor, clause)
    return one(provenance_answer(page.clause.code, page.clause.version_code, page.spans))


@convergence.get("", endpoint="show")
@beside("convergences.show")
@gives(ConvergenceAnswer)
def show_convergence(instrument: str) -> ResponseReturnValue:
    """Give what was open in each text of an instrument, and where the work was, clause by clause."""
    return one(convergence_answer(convergence_page(g.db, g.actor, instrument)))


@findings.get("", endpoint="show")
@beside("finding.index")
@gives(FindingsAnswer, WORDS, PLACE, PAGE, *SIEVE)
def show_findings(instrument: str) -> ResponseReturnValue:
    """Give where words are found: in the text, in what left it, on the table, in what was said or told, in drafts."""
    return _found(instrument)


@anywhere.get("", endpoint="show")
@beside("finding_anywhere.index")
@gives(FindingsAnswer, WORDS, PLACE, PAGE, *SIEVE)
def show_findings_anywhere() -> ResponseReturnValue:
    """Give where words are found in all instruments that you may read."""
    require(g.actor, Act.SEE_HOUSE)
    return _found("")


def _found(instrument: str) -> ResponseReturnValue:
    search = Search(Question(request.args.get("q", "")), _place(), _page(), sieve_asked(request.args))
    return one(findings_answer(find_page(g.db, g.actor, instrument, search)))


def _place() -> SearchPlace | None:
    asked = request.args.get("in", "")
    if asked and asked not in PLACES:
        raise Invalid(f"Ask for one of these: {', '.join(PLACES)}.", "in")
    return SearchPlace(asked) if asked else None


def _page() -> int:
    number = number_in(request.args.get("page", "1"))
    if number is None or number < 1:
        raise Invalid("Pages are counted from 1.", "page")
    return number
