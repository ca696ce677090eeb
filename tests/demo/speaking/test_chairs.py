"""What the chair proposes in the demonstration."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.demo.speaking.chairs import compromises
from negotiate.models import Amendment, Person, Role, Stage, Thread
from negotiate.policy import Act, may
from negotiate.state.house.actors import as_actor


def test_one_proposal_reconciles_two_amendments_and_has_positions() -> None:
    assert [(told.reconciles, len(told.positions)) for told in compromises()] == [((41, 42), 4)]


def test_the_proposal_of_the_chair_is_on_the_table_with_what_it_reconciles(db: Session) -> None:
    proposal = db.scalars(select(Amendment).where(Amendment.number > LAST_OF_DELEGATIONS)).one()

    assert [one.amendment.number for one in proposal.reconciliations] == [41, 42]
    assert proposal.stage is Stage.TABLED


def test_what_the_chair_notes_in_a_draft_stays_within_that_office_once_it_is_on_the_table(db: Session) -> None:
    proposal = db.scalars(select(Amendment).where(Amendment.number > LAST_OF_DELEGATIONS)).one()
    (thread,) = db.scalars(select(Thread).where(Thread.delegation_id == proposal.delegation_id))
    people = [as_actor(db, person) for person in db.scalars(select(Person)) if person.suspended_at is None]
    readers = [actor for actor in people if may(actor, Act.SEE_THREAD, thread)]

    assert thread.amendment is proposal
    assert {place.role for actor in readers for place in actor.places} == {Role.CHAIR}
