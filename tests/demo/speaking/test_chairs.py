"""What the chair and a facilitator propose in the demonstration."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import LAST_OF_CHAIR, LAST_OF_DELEGATIONS, amendment_name
from negotiate.demo.speaking.chairs import compromises
from negotiate.models import Amendment, Person, Role, Stage, Thread
from negotiate.policy import Act, may
from negotiate.state.house.actors import as_actor

OF_CHAIR = Amendment.number.between(LAST_OF_DELEGATIONS + 1, LAST_OF_CHAIR)


def test_the_chair_reconciles_two_amendments_and_a_facilitator_three() -> None:
    told = [(one.facilitated_by, one.reconciles, len(one.positions)) for one in compromises()]

    assert told == [("", (41, 42), 4), ("Tavisol", (46, 47, 48), 2)]


def test_the_proposal_of_the_facilitator_is_on_the_table_in_a_series_of_its_own(db: Session) -> None:
    proposal = db.scalars(select(Amendment).where(Amendment.number > LAST_OF_CHAIR)).one()

    assert (amendment_name(proposal.number), proposal.stage) == ("Facilitator’s proposal 1", Stage.TABLED)
    assert [one.amendment.number for one in proposal.reconciliations] == [46, 47, 48]


def test_the_proposal_of_the_chair_is_on_the_table_with_what_it_reconciles(db: Session) -> None:
    proposal = db.scalars(select(Amendment).where(OF_CHAIR)).one()

    assert [one.amendment.number for one in proposal.reconciliations] == [41, 42]
    assert proposal.stage is Stage.TABLED


def test_what_the_chair_notes_in_a_draft_stays_within_that_office_once_it_is_on_the_table(db: Session) -> None:
    proposal = db.scalars(select(Amendment).where(OF_CHAIR)).one()
    (thread,) = db.scalars(select(Thread).where(Thread.delegation_id == proposal.delegation_id))
    people = [as_actor(db, person) for person in db.scalars(select(Person)) if person.suspended_at is None]
    readers = [actor for actor in people if may(actor, Act.SEE_THREAD, thread)]

    assert thread.amendment is proposal
    assert {place.role for actor in readers for place in actor.places} == {Role.CHAIR}
