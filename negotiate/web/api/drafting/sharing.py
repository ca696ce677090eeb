"""Drafts shared with groups, and who stands behind them, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.operations.amendments.drafting import backings
from negotiate.operations.amendments.drafting import sharing as deeds
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import gives
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.amendments import WholeAmendmentAnswer, whole_amendment
from negotiate.web.api.values.drafting.bodies import InvitationBody, SharingBody

sharing = Blueprint("api_sharing", __name__, url_prefix="/api/v1/amendments/<code>/sharing")
backing = Blueprint("api_backings", __name__, url_prefix="/api/v1/amendments/<code>/backing")
invitations = Blueprint("api_backing_invitations", __name__, url_prefix="/api/v1/amendments/<code>/backing/invitations")


@sharing.post("", endpoint="create")
@gives(WholeAmendmentAnswer, takes=SharingBody)
def create_sharing(code: str) -> ResponseReturnValue:
    """Let the negotiators of a group of yours read a draft, and write it if you say so."""
    sent = received(SharingBody)
    deeds.share(g.db, g.actor, code, sent.group, is_for_reading=sent.is_for_reading)
    return _whole(code)


@sharing.delete("", endpoint="delete")
@gives(WholeAmendmentAnswer)
def delete_sharing(code: str) -> ResponseReturnValue:
    """Close a draft to everybody but your delegation; what others have read they have read."""
    deeds.keep_private(g.db, g.actor, code)
    return _whole(code)


@invitations.post("", endpoint="create")
@gives(WholeAmendmentAnswer, takes=InvitationBody)
def create_invitation(code: str) -> ResponseReturnValue:
    """Ask a delegation of the group whether it stands behind a draft; it answers for itself."""
    backings.invite(g.db, g.actor, code, received(InvitationBody).delegation)
    return _whole(code)


@backing.post("", endpoint="create")
@gives(WholeAmendmentAnswer)
def create_backing(code: str) -> ResponseReturnValue:
    """Let your delegation stand behind a draft of its group; it co-sponsors it once it is tabled."""
    backings.join(g.db, g.actor, code)
    return _whole(code)


@backing.delete("", endpoint="delete")
@gives(WholeAmendmentAnswer)
def delete_backing(code: str) -> ResponseReturnValue:
    """Let your delegation stand behind a draft no longer, or decline to."""
    backings.leave(g.db, g.actor, code)
    return _whole(code)


def _whole(code: str) -> ResponseReturnValue:
    return one(whole_amendment(amendment_page(g.db, g.actor, code)))
