"""On which lines of its PDF a publication says what, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.models import Publication
from negotiate.queries.header import load_instrument
from negotiate.queries.publishing.printings import lines_of_publication
from negotiate.state.rows import by_code
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.publishing import ClauseLinesAnswer, clause_lines_answer

lines = Blueprint("api_printed_lines", __name__, url_prefix="/api/v1/publications/<publication>/lines")


@lines.get("", endpoint="index")
@beside("publications.show")
@lists(ClauseLinesAnswer)
def list_lines(publication: str) -> ResponseReturnValue:
    """List on which page and lines of its PDF, without marks, each clause of a publication and its paragraphs stand.

    None do before the PDF has been set: whoever takes it along first has it set, or the worker of the house.
    """
    row = by_code(g.db, Publication, publication)
    load_instrument(g.db, g.actor, row.instrument.code)
    return listed(lines_of_publication(g.db, row), lambda clause: clause.clause_code, clause_lines_answer)
