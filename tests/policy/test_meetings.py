"""The rules of meetings: who may listen follows from what their items are open to."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Audience, Capacity
from negotiate.operations.text.instruments import admit
from negotiate.policy import NOBODY, Act, may
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced, put


@pytest.mark.parametrize(
    ("item", "text", "observer_listens", "anybody_listens"),
    [
        (Audience.PARTICIPANTS, Audience.PUBLIC, False, False),
        (Audience.OBSERVERS, Audience.PUBLIC, True, False),
        (Audience.PUBLIC, Audience.PUBLIC, True, True),
        (Audience.PUBLIC, Audience.PARTICIPANTS, True, False),
    ],
)
def test_a_meeting_is_as_open_as_its_widest_item(
    db: Session,
    cast: Cast,
    negotiation: Negotiation,
    item: Audience,
    text: Audience,
    *,
    observer_listens: bool,
    anybody_listens: bool,
) -> None:
    negotiation.instrument.audience = text
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    meeting = announced(db, cast, negotiation)
    put(db, cast, meeting, title="In closed session")
    put(db, cast, meeting, title="Conduct", to=item)
    db.expire_all()

    assert may(cast.bela.actor, Act.SEE_MEETING, meeting)
    assert may(cast.olu.actor, Act.SEE_MEETING, meeting) is observer_listens
    assert may(NOBODY, Act.SEE_MEETING, meeting) is anybody_listens


def test_an_item_is_open_by_itself(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    meeting = announced(db, cast, negotiation)
    closed, watched = put(db, cast, meeting, title="One"), put(db, cast, meeting, title="Two", to=Audience.OBSERVERS)
    db.expire_all()

    assert may(cast.olu.actor, Act.SEE_MEETING, watched)
    assert not may(cast.olu.actor, Act.SEE_MEETING, closed)
