"""Amendments and drafts, for programs: read, drafted, changed, discarded, tabled, co-sponsored and withdrawn."""

from dataclasses import replace

from flask import Blueprint, Response, g, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import Amendment
from negotiate.operations.amendments import sponsorships as sponsoring
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.sub_amendments import draft_on
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.amendments.amendment_parts import part_of_amendments
from negotiate.queries.amendments.counts import sorts_of
from negotiate.queries.header import load_instrument
from negotiate.web.api.contract.answers import cursor, given, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists, only_drafts
from negotiate.web.api.contract.receiving import draft_read, received
from negotiate.web.api.values.amendments import AmendmentAnswer, WholeAmendmentAnswer, amendment_answer, whole_amendment
from negotiate.web.api.values.bodies import ChangeBody, DraftBody, NewDraftBody, WithdrawalBody

bp = Blueprint("api_amendments", __name__, url_prefix="/api/v1")
sub_amendments = Blueprint("api_sub_amendments", __name__, url_prefix="/api/v1/amendments/<code>/amendments")
tablings = Blueprint("api_tablings", __name__, url_prefix="/api/v1/amendments/<code>/tabling")
sponsorships = Blueprint("api_sponsorships", __name__, url_prefix="/api/v1/amendments/<code>/sponsorship")
withdrawals = Blueprint("api_withdrawals", __name__, url_prefix="/api/v1/amendments/<code>/withdrawal")

SORTS = ("open", "decided", "all", "unanswered", "drafts")
SHOW = AskedParameter(
    "show", "Which: open, so on the table (the default); decided; unanswered by you; your drafts; all.", SORTS
)
#: In whose name a draft is tabled.
ALONE, THE_GROUP = "delegation", "group"
BEHALF = AskedParameter(
    "behalf",
    "In whose name: of your delegation (the default), or of the group that the draft is shared with, which binds none "
    "of its members. Whoever stands behind the draft co-sponsors it either way.",
    (ALONE, THE_GROUP),
)


@bp.get("/instruments/<instrument>/amendments")
@beside("amendments.index")
@lists(AmendmentAnswer, SHOW)
def index(instrument: str) -> ResponseReturnValue:
    """List the amendments that you may read, by number; your delegation's drafts have none and come last."""
    row = load_instrument(g.db, g.actor, instrument)
    sorts, show = sorts_of(g.actor, row), request.args.get("show", "open")
    if show not in sorts:
        raise Invalid(f"Ask for one of these: {', '.join(sorts)}.", "show")
    return given(part_of_amendments(g.db, g.actor, row, sorts[show], cursor()), amendment_answer)


@bp.get("/amendments/<code>")
@beside("amendments.show")
@gives(WholeAmendmentAnswer)
def show(code: str) -> ResponseReturnValue:
    """Give an amendment, or a draft of your delegation, with its wording and what became of it."""
    return one(whole_amendment(amendment_page(g.db, g.actor, code)))


@bp.post("/clauses/<clause>/amendments")
@only_drafts
@gives(WholeAmendmentAnswer, takes=NewDraftBody, status=201)
def create(clause: str) -> ResponseReturnValue:
    """Draft an amendment to a clause: your delegation alone reads it until it is tabled."""
    sent = received(NewDraftBody)
    return _begun(tabling.draft(g.db, g.actor, clause, sent.kind, _proposal(sent)))


@sub_amendments.post("", endpoint="create")
@only_drafts
@gives(WholeAmendmentAnswer, takes=ChangeBody, status=201)
def create_change(code: str) -> ResponseReturnValue:
    """Draft a change to another delegation's amendment."""
    sent = received(ChangeBody)
    return _begun(draft_on(g.db, g.actor, code, replace(_proposal(sent), parent=sent.revision)))


@bp.put("/amendments/<code>")
@only_drafts
@gives(WholeAmendmentAnswer, takes=DraftBody, follows=True)
def update(code: str) -> ResponseReturnValue:
    """Change a draft: send all of its wording, and with If-Match the state that you have read."""
    draft, sent = draft_read(code), received(DraftBody)
    return _whole(tabling.save(g.db, g.actor, code, draft.edition, replace(_proposal(sent), parent=draft.parent)))


@bp.delete("/amendments/<code>")
@only_drafts
@gives(None, status=204, follows=True)
def delete(code: str) -> ResponseReturnValue:
    """Discard a draft; nobody else has seen it."""
    draft_read(code)
    tabling.discard(g.db, g.actor, code)
    return Response(status=204)


@tablings.post("", endpoint="create")
@gives(WholeAmendmentAnswer, BEHALF, follows=True)
def create_tabling(code: str) -> ResponseReturnValue:
    """Put a draft on the table in the state that you have read: from then on it is numbered, and stays as it is."""
    behalf, edition = request.args.get("behalf", ALONE), draft_read(code).edition
    if behalf not in BEHALF.choices:
        raise Invalid(f"Table it for one of these: {', '.join(BEHALF.choices)}.", "behalf")
    return _whole(tabling.table(g.db, g.actor, code, edition, for_the_group=behalf == THE_GROUP))


@withdrawals.post("", endpoint="create")
@gives(WholeAmendmentAnswer, takes=WithdrawalBody)
def create_withdrawal(code: str) -> ResponseReturnValue:
    """Take a tabled amendment back; it stays readable, with your reason."""
    tabling.withdraw(g.db, g.actor, code, received(WithdrawalBody).reason)
    return one(whole_amendment(amendment_page(g.db, g.actor, code)))


@sponsorships.post("", endpoint="create")
@gives(WholeAmendmentAnswer)
def create_sponsorship(code: str) -> ResponseReturnValue:
    """Let your delegation stand behind another's amendment."""
    sponsoring.join(g.db, g.actor, code)
    return one(whole_amendment(amendment_page(g.db, g.actor, code)))


@sponsorships.delete("", endpoint="delete")
@gives(WholeAmendmentAnswer)
def delete_sponsorship(code: str) -> ResponseReturnValue:
    """Let your delegation leave the co-sponsors of an amendment."""
    sponsoring.leave(g.db, g.actor, code)
    return one(whole_amendment(amendment_page(g.db, g.actor, code)))


def _proposal(sent: DraftBody) -> Proposal:
    return Proposal(sent.base, sent.label, sent.heading, sent.body, sent.rationale, sent.after)


def _whole(amendment: Amendment) -> ResponseReturnValue:
    return one(whole_amendment(amendment_page(g.db, g.actor, amendment.code)))


def _begun(amendment: Amendment) -> ResponseReturnValue:
    whole = whole_amendment(amendment_page(g.db, g.actor, amendment.code))
    return one(whole, 201, url_for("api_amendments.show", code=amendment.code))
