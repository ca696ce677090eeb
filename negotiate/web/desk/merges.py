"""The secretariat's merge of one clause: choose, look at the result, decide, go on to the next."""

from dataclasses import replace
from http import HTTPStatus

from flask import Blueprint, flash, g, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from negotiate.errors import Invalid
from negotiate.models import Disclosure, MergeAct
from negotiate.operations.desk import desk_drafts as drafts
from negotiate.operations.desk.merges import merge_clause
from negotiate.queries.desk.merge_page import onward
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.falls import fall_of
from negotiate.web.desk.desk_drafts import accepted, contested, desk, filled
from negotiate.web.pages.forms import number_in, shown_again

#: What delegations are shown of a decision, and when.
TOLD = {
    Disclosure.AS_DECIDED: "Every delegation can read it, and what became of its proposal; "
    "the round is published when two have approved it.",
    Disclosure.WHEN_PUBLISHED: "Delegations read it, and what became of their proposals, when the round is published, "
    "which takes two.",
}

bp = Blueprint("merges", __name__, url_prefix="/clauses/<clause>/merges")


@bp.get("/new")
def new(clause: str) -> ResponseReturnValue:
    """Show the desk: every place with its readings, and what the choices so far make of the text."""
    return desk(clause)


@bp.post("")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Decide the clause, unless a colleague has chosen something meanwhile that was not shown."""
    saved = drafts.save(g.db, g.actor, clause, filled())
    seen = number_in(request.form.get("seen", ""))
    unseen = drafts.chosen_by_others(g.db, g.actor, clause, saved.edition if seen is None else seen)
    if saved.contested or saved.news or unseen:
        return contested(clause, replace(saved, news={**saved.news, **unseen}))
    try:
        said = accepted()
        merge = _merged(clause, replace(saved.choices, unpaired=said["accepted"], falls=said["falls"]))
    except Invalid as refusal:
        return _undecided(clause, refusal)
    flash(_published(merge, clause), "done")
    return _lead_on(_onward(clause))


def _merged(clause: str, choices: Choices) -> MergeAct:
    """Decide the clause, or leave everything as it was before."""
    with g.db.begin_nested():
        return merge_clause(g.db, g.actor, clause, choices)


def _onward(clause: str) -> str:
    """Return the address of the next clause to be decided, or of the queue where none is left."""
    ahead = onward(g.db, g.actor, clause)
    if ahead.next is None:
        return url_for("queues.show", code=ahead.round_code)
    return url_for("merges.new", clause=ahead.next.clause_code)


def _undecided(clause: str, refusal: Invalid) -> ResponseReturnValue:
    """Say why a clause cannot be decided yet; what was chosen is saved all the same."""
    g.refusal = refusal
    answer = make_response(desk(clause, "What you chose is saved. The clause is not decided."))
    answer.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return answer


def _lead_on(address: str) -> ResponseReturnValue:
    """Lead to an address; the desk's script is only told it, and opens it itself without leaving its page."""
    if "X-Desk" in request.headers:
        return "", HTTPStatus.NO_CONTENT, {"X-Onward": address}
    return redirect(address)


def _published(merge: MergeAct, clause: str) -> Markup:
    """Return the sentence that follows the secretariat to the next clause, with the way back to this one."""
    version = merge.version
    decided = Markup('Decided: version {} of <a href="{}">{}</a>. ')
    fall, instrument = fall_of(g.db, merge.base_version, version), version.clause.instrument
    lost = f"It {fall.said_after(instrument)}. " if fall else ""
    told = decided.format(version.number, url_for("clauses.show", code=clause), version.label or "the clause")
    return told + lost + TOLD[instrument.disclosure]
