"""Texts beside their variants, and the library of model clauses, for programs."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.queries.library.model import model_page
from negotiate.queries.library.shelves import ShelvedClause, library_page
from negotiate.queries.variants.table import variants_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists
from negotiate.web.api.values.variants import ModelClauseAnswer, VariantsAnswer, model_answer, variants_answer

variants = Blueprint("api_variants", __name__, url_prefix="/api/v1/instruments/<instrument>/variants")
library = Blueprint("api_library", __name__, url_prefix="/api/v1/library")

WORDS = AskedParameter("q", "Words that are to stand in it; without them, all.")


@variants.get("", endpoint="show")
@beside("variants.index")
@gives(VariantsAnswer)
def show_variants(instrument: str) -> ResponseReturnValue:
    """Give a text beside its variants, clause by clause, with the relations that somebody has stated."""
    return one(variants_answer(variants_page(g.db, g.actor, instrument)))


@library.get("", endpoint="index")
@beside("library.index")
@lists(ModelClauseAnswer, WORDS)
def list_models() -> ResponseReturnValue:
    """List the model clauses of the library by their topics."""
    page = library_page(g.db, g.actor, request.args.get("q", ""))
    shelved = [clause for _, clauses in page.topics for clause in clauses]
    return listed(shelved, lambda one: one.clause.key, model_answer)


@library.get("/<code>", endpoint="show")
@beside("library.show")
@gives(ModelClauseAnswer)
def show_model(code: str) -> ResponseReturnValue:
    """Give a model clause of the library."""
    page = model_page(g.db, g.actor, code, "", "")
    return one(model_answer(ShelvedClause(page.clause, page.is_of_house)))
