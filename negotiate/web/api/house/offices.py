"""Who is in the chair and who facilitates, and what was done by these offices, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.chair.office_page import OfficeHolder, chair_office_page
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.house.offices import (
    ActsAnswer,
    FacilitatorAnswer,
    OfficeHolderAnswer,
    acts_answers,
    facilitator_answer,
    holder_answer,
)

bp = Blueprint("api_chair_offices", __name__, url_prefix="/api/v1/instruments/<instrument>/chair")
facilitators = Blueprint("api_facilitators", __name__, url_prefix="/api/v1/instruments/<instrument>/facilitators")
acts = Blueprint("api_acts_of_offices", __name__, url_prefix="/api/v1/instruments/<instrument>/acts-of-offices")


@bp.get("", endpoint="index")
@beside("chair_offices.show")
@lists(OfficeHolderAnswer)
def list_holders(instrument: str) -> ResponseReturnValue:
    """List who is and was in the chair, and until when, newest first; what was done there stands in the record."""
    return listed(chair_office_page(g.db, g.actor, instrument).holders, _key, holder_answer)


@facilitators.get("", endpoint="index")
@beside("chair_offices.show")
@lists(FacilitatorAnswer)
def list_facilitators(instrument: str) -> ResponseReturnValue:
    """List who is, was and is going to be a facilitator, of which clauses and until when, newest first."""
    page = chair_office_page(g.db, g.actor, instrument)
    return listed(page.facilitators, lambda line: line.code, facilitator_answer)


@acts.get("", endpoint="index")
@beside("chair_offices.show")
@lists(ActsAnswer)
def list_acts(instrument: str) -> ResponseReturnValue:
    """List what was done from the chair, and by facilitators, counted by kind and by who did it."""
    found = acts_answers(chair_office_page(g.db, g.actor, instrument))
    return listed(found, lambda one: f"{one.office}-{one.kind}")


def _key(holder: OfficeHolder) -> str:
    return f"{holder.since.isoformat()}-{holder.name}"
