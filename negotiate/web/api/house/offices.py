"""Who holds the office of the chair in a negotiation, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.chair.office_page import OfficeHolder, chair_office_page
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.house.offices import OfficeHolderAnswer, holder_answer

bp = Blueprint("api_chair_offices", __name__, url_prefix="/api/v1/instruments/<instrument>/chair")


@bp.get("", endpoint="index")
@beside("chair_offices.show")
@lists(OfficeHolderAnswer)
def list_holders(instrument: str) -> ResponseReturnValue:
    """List who is and was in the chair, and until when, newest first; what was done there stands in the record."""
    return listed(chair_office_page(g.db, g.actor, instrument).holders, _key, holder_answer)


def _key(holder: OfficeHolder) -> str:
    return f"{holder.since.isoformat()}-{holder.name}"
