"""An amendment that its delegation can put anew, for the text has changed elsewhere."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment
from negotiate.operations.amendments.carrying.answers import revise
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.tabling import Proposal
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled


@pytest.fixture
def moved_on(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an amendment of Arvenia's that asks for "clinics", on a text that has changed elsewhere since."""
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    base = current_version(db, negotiation.conduct)
    carry_open(db, negotiation.conduct, base, [corrected(db, cast, negotiation.conduct, "damage", "impair")])
    db.flush()
    return amendment


@pytest.fixture
def put_anew(db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment) -> Callable[[], None]:
    """Return how Arvenia puts it anew, asking for "surgeries"."""

    def put() -> None:
        version = current_version(db, negotiation.conduct)
        body = version.body.replace("hospitals", "surgeries")
        revise(db, cast.nadia.actor, moved_on.code, Proposal(version.code, version.label, version.heading, body, ""))
        db.flush()
        db.expire_all()

    return put
