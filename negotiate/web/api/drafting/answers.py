"""What a delegation answers, for programs: when the text under its words changed, and to words offered to it."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.operations.amendments import offers, tabling
from negotiate.operations.amendments.carrying import answers
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import gives, only_drafts
from negotiate.web.api.contract.receiving import amendment_read, draft_read, received
from negotiate.web.api.values.amendments import WholeAmendmentAnswer, whole_amendment
from negotiate.web.api.values.drafting.bodies import AffirmationBody, ReplyBody, RevisionBody

carriages = Blueprint("api_carriages", __name__, url_prefix="/api/v1/amendments/<code>/carriage")
affirmations = Blueprint("api_affirmations", __name__, url_prefix="/api/v1/amendments/<code>/affirmation")
revisions = Blueprint("api_revisions", __name__, url_prefix="/api/v1/amendments/<code>/revisions")
replies = Blueprint("api_replies", __name__, url_prefix="/api/v1/offers/<code>/reply")


@carriages.post("", endpoint="create")
@only_drafts
@gives(WholeAmendmentAnswer, follows=True)
def create_carriage(code: str) -> ResponseReturnValue:
    """Carry a draft onto the newest text of its clause; read it once more before you table it."""
    draft_read(code)
    tabling.carry(g.db, g.actor, code)
    return _whole(code)


@affirmations.post("", endpoint="create")
@gives(WholeAmendmentAnswer, takes=AffirmationBody)
def create_affirmation(code: str) -> ResponseReturnValue:
    """Say that an amendment of your delegation stands as it was carried onto the newest text."""
    answers.affirm(g.db, g.actor, code, received(AffirmationBody).version)
    return _whole(code)


@revisions.post("", endpoint="create")
@gives(WholeAmendmentAnswer, takes=RevisionBody, status=201, follows=True)
def create_revision(code: str) -> ResponseReturnValue:
    """Put a tabled amendment anew in all of its wording; what was tabled before stays readable."""
    page, sent = amendment_read(code), received(RevisionBody)
    proposal = Proposal(
        base=sent.base,
        label=sent.label,
        heading=sent.heading,
        body=sent.body,
        rationale=sent.rationale,
        parent=sent.parent,
        read=page.revision_code,
    )
    answers.revise(g.db, g.actor, code, proposal)
    return _whole(code, 201)


@replies.post("", endpoint="create")
@gives(WholeAmendmentAnswer, takes=ReplyBody)
def create_reply(code: str) -> ResponseReturnValue:
    """Say whether your delegation agrees to words that the secretariat offers; the first answer stands."""
    sent = received(ReplyBody)
    return _whole(offers.reply(g.db, g.actor, code, sent.consent, sent.note).amendment.code)


def _whole(code: str, status: int = 200) -> ResponseReturnValue:
    return one(whole_amendment(amendment_page(g.db, g.actor, code)), status)
