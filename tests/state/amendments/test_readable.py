"""The rows that an actor may read are those of which the law says so."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.state.amendments.readable import readable, readable_drafts, readable_drafts_in
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, drafted, tabled


@pytest.mark.parametrize("name", ["ada", "sefa", "chen", "nadia", "noor", "bela", "olu", ""])
def test_the_condition_agrees_with_the_law(db: Session, cast: Cast, negotiation: Negotiation, name: str) -> None:
    actor: Actor = getattr(cast, name).actor if name else NOBODY
    rows = [
        drafted(db, cast.nadia, negotiation.conduct, "shall", "should"),
        drafted(db, cast.bela, negotiation.conduct, "shall", "will"),
        tabled(db, cast.nadia, negotiation.conduct, "shall", "must"),
    ]
    db.flush()
    found = set(db.scalars(select(Amendment.id).where(readable(db, actor, negotiation.instrument))))

    assert found == {row.id for row in rows if may(actor, Act.SEE_AMENDMENT, row)}


def test_drafts_come_oldest_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    second = drafted(db, cast.nadia, negotiation.conduct, "shall", "will")

    assert readable_drafts(db, cast.noor.actor, negotiation.instrument) == [first, second]


def test_drafts_of_several_instruments_are_those_of_these_instruments_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    here, other = drafted(db, cast.nadia, negotiation.conduct, "shall", "should"), begin(db, cast)
    there = drafted(db, cast.nadia, other.conduct, "shall", "should")
    both = readable_drafts_in(db, cast.nadia.actor, [negotiation.instrument, other.instrument])

    assert both == [here, there]
    assert readable_drafts_in(db, cast.nadia.actor, [other.instrument]) == [there]
