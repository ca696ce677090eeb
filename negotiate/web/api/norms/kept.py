"""What the house keeps for all its texts, for programs: checklists and terms; and which checks read a text."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.queries.norms.checklists.kept import kept_checklists
from negotiate.queries.norms.hints import checks_page
from negotiate.queries.norms.house_terms import house_terms_page
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import AskedParameter, beside, lists
from negotiate.web.api.values.norms.answered import ListOfQuestionsAnswer, checklist_answer
from negotiate.web.api.values.norms.kept import CheckAnswer, HouseTermAnswer, check_answer, house_term_answer

checklists = Blueprint("api_house_checklists", __name__, url_prefix="/api/v1/checklists")
terms = Blueprint("api_house_terms", __name__, url_prefix="/api/v1/terms")
checks = Blueprint("api_checks", __name__, url_prefix="/api/v1/instruments/<instrument>/checks")

WORDS = AskedParameter("q", "Words that are to stand in it; without them, all.")


@checklists.get("", endpoint="index")
@beside("house_checklists.index")
@lists(ListOfQuestionsAnswer)
def list_checklists() -> ResponseReturnValue:
    """List the checklists of the house with their questions."""
    return listed(kept_checklists(g.db, g.actor).checklists, lambda one: one.key, checklist_answer)


@terms.get("", endpoint="index")
@beside("house_terms.index")
@lists(HouseTermAnswer, WORDS)
def list_terms() -> ResponseReturnValue:
    """List what the house says of terms, and what each of its texts that you may read means by them."""
    page = house_terms_page(g.db, g.actor, request.args.get("q", ""))
    return listed(page.lines, lambda line: f"{line.language}-{line.words}", house_term_answer)


@checks.get("", endpoint="index")
@beside("checks.index")
@lists(CheckAnswer)
def list_checks(instrument: str) -> ResponseReturnValue:
    """List the drafting checks, and which of them are at work in a text."""
    return listed(checks_page(g.db, g.actor, instrument).lines, lambda line: line.check.code, check_answer)
