"""The register of terms, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.norms.terms import terms_page
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.norms.terms import TermAnswer, term_answer

terms = Blueprint("api_terms", __name__, url_prefix="/api/v1/instruments/<instrument>/terms")


@terms.get("", endpoint="index")
@beside("terms.index")
@lists(TermAnswer)
def list_terms(instrument: str) -> ResponseReturnValue:
    """List the terms of a text by the alphabet, with their definitions, their uses and what is written under them."""
    return listed(terms_page(g.db, g.actor, instrument).lines, lambda line: line.slug, term_answer)
