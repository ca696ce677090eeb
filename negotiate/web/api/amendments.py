"""Amendments and drafts, for programs."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.amendments.counts import sorts_of
from negotiate.queries.header import load_instrument
from negotiate.queries.text.margin_notes import notes_to_show
from negotiate.web.api.answers import listed, one
from negotiate.web.api.promises import AskedParameter, gives, lists
from negotiate.web.api.values.amendments import AmendmentAnswer, WholeAmendmentAnswer, amendment_answer, whole_amendment

bp = Blueprint("api_amendments", __name__, url_prefix="/api/v1")

SORTS = ("open", "decided", "all", "unanswered", "drafts")
SHOW = AskedParameter(
    "show", "Which: open, so on the table (the default); decided; unanswered by you; your drafts; all.", SORTS
)


@bp.get("/instruments/<instrument>/amendments")
@lists(AmendmentAnswer, SHOW)
def index(instrument: str) -> ResponseReturnValue:
    """List the amendments that you may read, by number; your delegation's drafts have none and come last."""
    row = load_instrument(g.db, g.actor, instrument)
    sorts, show = sorts_of(g.actor, row), request.args.get("show", "open")
    if show not in sorts:
        raise Invalid(f"Ask for one of these: {', '.join(sorts)}.", "show")
    notes = notes_to_show(g.db, g.actor, row, sorts[show])
    return listed(notes, lambda note: note.code, amendment_answer)


@bp.get("/amendments/<code>")
@gives(WholeAmendmentAnswer)
def show(code: str) -> ResponseReturnValue:
    """Give an amendment, or a draft of your delegation, with its wording and what became of it."""
    return one(whole_amendment(amendment_page(g.db, g.actor, code)))
