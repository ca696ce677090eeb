"""Columns of amendments say what the amendments themselves say."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, FateKind, Stage
from negotiate.operations.amendments import tabling as amendments
from negotiate.state.amendments.columns import AMENDS, IS_OPEN, IS_PENDING, IS_WITHDRAWN, LATEST_FATE
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, changed, drafted, merged, tabled


def test_a_draft_is_pending_and_not_open(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    query = select(IS_PENDING, IS_OPEN, IS_WITHDRAWN).where(Amendment.id == draft.id)

    assert tuple(db.execute(query).one()) == (True, False, False)


def test_a_withdrawn_amendment_is_not_pending(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    gone = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    amendments.withdraw(db, cast.nadia.actor, gone.code, "")
    db.flush()
    query = select(IS_PENDING, IS_OPEN, IS_WITHDRAWN).where(Amendment.id == gone.id)

    assert tuple(db.execute(query).one()) == (False, False, True)


def test_a_decided_amendment_has_its_fate(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    db.expire_all()
    query = select(LATEST_FATE, IS_OPEN).where(Amendment.id == amendment.id)

    assert tuple(db.execute(query).one()) == (FateKind.ADOPTED, False)
    assert amendment.stage is Stage.DECIDED


def test_a_change_names_what_it_amends(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amended = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    change = changed(db, cast.bela, amended, "should", "must")

    assert db.scalar(select(AMENDS).where(Amendment.id == change.id)) == amended.number
    assert db.scalar(select(AMENDS).where(Amendment.id == amended.id)) is None
