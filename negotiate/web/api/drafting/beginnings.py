"""Drafts that begin with words that are there, and amendments that take others' words, for programs."""

from flask import Blueprint, g, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Amendment
from negotiate.operations.amendments import sub_amendments
from negotiate.operations.amendments.drafting.saved_wordings import restore
from negotiate.operations.comments.uptakes import take_up
from negotiate.operations.norms.model_clauses import begin_from
from negotiate.operations.variants.offering import offer_clause, offer_words
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import gives, only_drafts
from negotiate.web.api.contract.receiving import draft_read, received
from negotiate.web.api.values.amendments import WholeAmendmentAnswer, whole_amendment
from negotiate.web.api.values.drafting.bodies import BehindBody, IncorporationBody, RestorationBody, VariantWordsBody

uptakes = Blueprint("api_uptakes", __name__, url_prefix="/api/v1/threads/<code>/amendment")
models = Blueprint("api_model_drafts", __name__, url_prefix="/api/v1/library/<code>/amendments")
offers_back = Blueprint(
    "api_offers_back", __name__, url_prefix="/api/v1/instruments/<instrument>/parent/<clause>/amendments"
)
incorporations = Blueprint("api_incorporations", __name__, url_prefix="/api/v1/amendments/<code>/incorporation")
takeovers = Blueprint("api_takeovers", __name__, url_prefix="/api/v1/amendments/<code>/takeover")
restorations = Blueprint("api_restorations", __name__, url_prefix="/api/v1/amendments/<code>/restoration")


@uptakes.post("", endpoint="create")
@only_drafts
@gives(WholeAmendmentAnswer, status=201)
def create_uptake(code: str) -> ResponseReturnValue:
    """Begin a draft of your own of what somebody said of words, with that as its rationale."""
    return _begun(take_up(g.db, g.actor, code))


@models.post("", endpoint="create")
@only_drafts
@gives(WholeAmendmentAnswer, takes=BehindBody, status=201)
def create_from_model(code: str) -> ResponseReturnValue:
    """Begin a draft of a new clause with the words of a model clause."""
    return _begun(begin_from(g.db, g.actor, received(BehindBody).after, code))


@offers_back.post("", endpoint="create")
@only_drafts
@gives(WholeAmendmentAnswer, takes=VariantWordsBody, status=201)
def create_offer_back(instrument: str, clause: str) -> ResponseReturnValue:
    """Begin a draft on a parent's clause in the words of a variant, or of a new clause behind it."""
    own = received(VariantWordsBody).own
    if own:
        return _begun(offer_clause(g.db, g.actor, clause, instrument, own))
    return _begun(offer_words(g.db, g.actor, clause, instrument))


@incorporations.post("", endpoint="create")
@gives(WholeAmendmentAnswer, takes=IncorporationBody)
def create_incorporation(code: str) -> ResponseReturnValue:
    """Take a change that another delegation proposes into your amendment; whose words they are stays known."""
    revision = sub_amendments.incorporate(g.db, g.actor, code, received(IncorporationBody).revision)
    return _whole(revision.amendment)


@takeovers.post("", endpoint="create")
@gives(WholeAmendmentAnswer)
def create_takeover(code: str) -> ResponseReturnValue:
    """Go on by yourselves with what amended an amendment that has left the table."""
    return _whole(sub_amendments.take_over(g.db, g.actor, code))


@restorations.post("", endpoint="create")
@only_drafts
@gives(WholeAmendmentAnswer, takes=RestorationBody, follows=True)
def create_restoration(code: str) -> ResponseReturnValue:
    """Let a draft say again what it said in an earlier edition; what it says now stays among its wordings."""
    draft = draft_read(code)
    return _whole(restore(g.db, g.actor, code, received(RestorationBody).edition, draft.edition))


def _whole(amendment: Amendment) -> ResponseReturnValue:
    return one(whole_amendment(amendment_page(g.db, g.actor, amendment.code)))


def _begun(amendment: Amendment) -> ResponseReturnValue:
    whole = whole_amendment(amendment_page(g.db, g.actor, amendment.code))
    return one(whole, 201, url_for("api_amendments.show", code=amendment.code))
