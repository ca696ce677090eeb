"""What tabling a draft makes visible, and to whom."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience, Capacity
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.queries.amendments.writing.tabling import tabling_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted


@pytest.mark.parametrize(
    ("audience", "is_read"), [(Audience.PARTICIPANTS, False), (Audience.OBSERVERS, True), (Audience.PUBLIC, True)]
)
def test_observers_read_it_where_the_negotiation_is_open_to_them(
    db: Session, cast: Cast, negotiation: Negotiation, audience: Audience, is_read: bool
) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, audience)
    db.flush()
    db.refresh(negotiation.instrument)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    page = tabling_page(db, cast.nadia.actor, draft.code)

    assert (len(page.delegations), len(page.observers), page.observers_read) == (2, 1, is_read)


def test_until_then_only_its_own_delegation_reads_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert tabling_page(db, cast.nadia.actor, draft.code).until_now == (draft.delegation.name,)


def test_nobody_else_can_ask(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(NotFound):
        tabling_page(db, cast.bela.actor, draft.code)
