"""How far wordings are agreed."""

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.operations.text.statuses import set_status
from negotiate.state.text.levels import levels_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_the_latest_word_on_a_wording_counts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Level.UNDER_DISCUSSION, "")
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Level.AGREED, "plenary")

    assert levels_of(db, negotiation.instrument) == {(negotiation.conduct.id, version.hash): Level.AGREED}
