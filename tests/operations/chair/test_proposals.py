"""What a chair proposes is private to the office until tabled, numbered apart, and no delegation's amendment."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Capacity,
    Chain,
    Deadline,
    Delegation,
    FateKind,
    Membership,
    Participation,
    RecordEntry,
    Role,
    Seat,
    Sponsorship,
    Stance,
)
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.amendments.sponsorships import join
from negotiate.operations.amendments.sub_amendments import incorporate
from negotiate.operations.amendments.tabling import Proposal, discard, table, withdraw
from negotiate.operations.chair.proposals import draft_compromise, name_reconciled
from negotiate.operations.house.groups import add_group
from negotiate.operations.house.groups import join as join_group
from negotiate.operations.house.seats import WantedSeat, give_seat
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.instruments import admit
from negotiate.policy import Act, may
from negotiate.queries.record.verification import verify
from negotiate.state.house.seats import office_of
from tests.cast import SINCE, Cast
from tests.operations.chairing import chair_of, compromise, compromise_tabled, new_clause_of_chair
from tests.operations.negotiation import Negotiation, changed, drafted, merged, tabled


def test_a_draft_of_the_chair_is_read_by_nobody_else(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = compromise(db, cast, negotiation.conduct, "hospitals", "clinics")

    readers = [one for one in (cast.nadia, cast.hugo, cast.bela, cast.olu) if may(one.actor, Act.SEE_AMENDMENT, draft)]

    assert readers == []
    assert not may(cast.sefa.actor, Act.SEE_AMENDMENT, draft)
    assert may(chair_of(db, cast), Act.EDIT_DRAFT, draft)


def test_no_journal_that_others_read_tells_of_a_draft_of_the_chair(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    compromise(db, cast, negotiation.conduct, "hospitals", "clinics")

    chains = db.scalars(select(Chain.name).join(RecordEntry).where(RecordEntry.act == "drafted"))

    assert list(chains) == [f"delegation:{office_of(db, negotiation.instrument).code}"]


def test_proposals_of_the_chair_are_numbered_apart_and_leave_no_gap(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    first = compromise_tabled(db, cast, negotiation.conduct, "hospitals", "places of care")
    second = compromise_tabled(db, cast, negotiation.conduct, "water", "clean water")
    after = tabled(db, cast.bela, negotiation.conduct, "water", "dams")

    assert [amendment_name(one.number) for one in (first, second, after)] == [
        "Chair’s proposal 1",
        "Chair’s proposal 2",
        "Amendment 2",
    ]


def test_only_the_chair_proposes_by_that_office(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        draft_compromise(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.MODIFY, Proposal())


def test_a_chair_proposes_words_and_not_a_deletion(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid):
        draft_compromise(db, chair_of(db, cast), negotiation.conduct.code, AmendmentKind.DELETE, Proposal())


def test_the_deadline_for_amendments_does_not_bind_the_chair(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = new_clause_of_chair(db, cast, negotiation.conduct, "Article 2 bis", "Help is given.")
    due = Deadline(due_at=clock.now() - timedelta(hours=1), set_at=SINCE, set_by_id=cast.sefa.actor.person_id)
    negotiation.round.deadlines.append(due)
    db.flush()

    assert table(db, chair_of(db, cast), draft.code, 1).tabled_at is not None


def test_a_draft_says_what_it_seeks_to_reconcile(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    one = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    other = tabled(db, cast.bela, negotiation.conduct, "hospitals", "schools")
    draft = compromise(db, cast, negotiation.conduct, "hospitals", "clinics and schools")

    name_reconciled(db, chair_of(db, cast), draft.code, [other.code, one.code])
    name_reconciled(db, chair_of(db, cast), draft.code, [one.code])

    assert [each.amendment for each in draft.reconciliations] == [one]


def test_it_reconciles_only_what_delegations_have_tabled_to_its_clause(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    elsewhere = tabled(db, cast.nadia, negotiation.clauses[0], "services", "networks")
    draft = compromise(db, cast, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises(Invalid):
        name_reconciled(db, chair_of(db, cast), draft.code, [elsewhere.code])


def test_what_it_reconciles_stands_once_it_is_tabled(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    one = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    draft = compromise(db, cast, negotiation.conduct, "hospitals", "clinics and schools")
    name_reconciled(db, chair_of(db, cast), draft.code, [one.code])
    table(db, chair_of(db, cast), draft.code, draft.revision.edition)

    assert verify(db) == []
    assert not may(chair_of(db, cast), Act.NAME_RECONCILED, draft)


def test_a_discarded_draft_is_gone_with_what_it_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    one = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    draft = compromise(db, cast, negotiation.conduct, "hospitals", "clinics and schools")
    name_reconciled(db, chair_of(db, cast), draft.code, [one.code])

    discard(db, chair_of(db, cast), draft.code)

    assert verify(db) == []


def test_a_delegation_takes_a_position_on_it_and_co_sponsors_it_never(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    proposal = compromise_tabled(db, cast, negotiation.conduct, "hospitals", "clinics")

    assert take(db, cast.nadia.actor, proposal.code, NewPosition(Stance.CAN_ACCEPT)).amendment is proposal
    with pytest.raises(Forbidden):
        join(db, cast.nadia.actor, proposal.code)


def test_the_chair_takes_a_change_that_a_delegation_proposes_into_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    proposal = compromise_tabled(db, cast, negotiation.conduct, "hospitals", "clinics")
    change = changed(db, cast.nadia, proposal, "clinics", "rural clinics")

    incorporate(db, chair_of(db, cast), change.code, proposal.revision.code)

    assert "rural clinics" in proposal.revision.body


def test_it_is_decided_on_the_desk_and_has_a_fate(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    proposal = compromise_tabled(db, cast, negotiation.conduct, "hospitals", "clinics")

    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert proposal.fate is not None
    assert proposal.fate.kind is FateKind.ADOPTED


def test_what_is_deferred_is_counted_apart(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    compromise_tabled(db, cast, negotiation.conduct, "hospitals", "schools")

    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")

    facts = db.scalars(select(RecordEntry.facts).where(RecordEntry.act == "deferred the rest")).one()
    assert (facts["amendments"], facts["chairs_proposals"]) == (1, 1)


def test_the_chair_withdraws_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    proposal = compromise_tabled(db, cast, negotiation.conduct, "hospitals", "clinics")

    withdraw(db, chair_of(db, cast), proposal.code, "It has served.")

    assert proposal.withdrawal is not None


def test_no_deed_takes_the_office_for_a_delegation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    office, ada = office_of(db, negotiation.instrument).code, cast.ada.actor
    group = add_group(db, ada, "Friends", "F").code

    with pytest.raises(NotFound):
        give_seat(db, ada, cast.nadia.code, WantedSeat(Role.NEGOTIATOR, office))
    with pytest.raises(NotFound):
        join_group(db, ada, group, office)
    with pytest.raises(NotFound):
        admit(db, cast.sefa.actor, negotiation.instrument.code, office, Capacity.PARTICIPANT)


def _seat(office: Delegation, negotiation: Negotiation, cast: Cast) -> Seat:
    return Seat(person_id=cast.nadia.actor.person_id, role=Role.NEGOTIATOR, delegation=office, since=SINCE)


def _part(office: Delegation, negotiation: Negotiation, cast: Cast) -> Participation:
    return Participation(
        instrument=negotiation.instrument, delegation=office, capacity=Capacity.PARTICIPANT, since=SINCE
    )


@pytest.mark.parametrize("made", [_seat, _part])
def test_the_database_lets_nobody_sit_in_the_office_and_it_take_no_part(
    db: Session, cast: Cast, negotiation: Negotiation, made: object
) -> None:
    office = office_of(db, negotiation.instrument)

    with pytest.raises(IntegrityError), db.begin_nested():
        db.add(made(office, negotiation, cast))  # type: ignore[operator]


def test_the_database_lets_the_office_join_no_group(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    office, group = office_of(db, negotiation.instrument), add_group(db, cast.ada.actor, "Friends", "F")

    with pytest.raises(IntegrityError), db.begin_nested():
        db.add(Membership(group=group, delegation=office, since=SINCE))


def test_the_database_lets_nobody_co_sponsor_a_proposal_of_the_chair(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    proposal = compromise_tabled(db, cast, negotiation.conduct, "hospitals", "clinics")
    arvenia = db.scalars(select(Delegation).where(Delegation.code == cast.arvenia)).one()

    with pytest.raises(IntegrityError), db.begin_nested():
        db.add(Sponsorship(amendment_id=proposal.id, delegation=arvenia, since=SINCE))


@pytest.mark.parametrize("number", [1, 900_007])
def test_the_database_keeps_each_series_to_those_whose_it_is(
    db: Session, cast: Cast, negotiation: Negotiation, number: int
) -> None:
    drafts = {
        1: compromise(db, cast, negotiation.conduct, "hospitals", "clinics"),
        900_007: drafted(db, cast.nadia, negotiation.conduct, "water", "dams"),
    }

    values = {"number": number, "tabled_at": SINCE, "round_id": negotiation.round.id}
    numbered = update(Amendment).where(Amendment.id == drafts[number].id).values(values)

    with pytest.raises(IntegrityError, match="number_of_its_series"), db.begin_nested():
        db.execute(numbered)
