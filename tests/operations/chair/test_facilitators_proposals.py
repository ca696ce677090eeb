"""What a facilitator proposes is her office's alone: drafted in private, on her clauses, and never her delegation's."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Chain,
    Deadline,
    Delegation,
    FateKind,
    RecordEntry,
    Sponsorship,
    Stance,
)
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.amendments.sponsorships import join
from negotiate.operations.amendments.tabling import Proposal, discard, table, withdraw
from negotiate.operations.chair.facilitators import end_facilitation
from negotiate.operations.chair.facilitators_proposals import draft_as_facilitator
from negotiate.operations.chair.proposals import name_reconciled
from negotiate.operations.house.departures import end_participation
from negotiate.policy import Act, may
from negotiate.queries.record.verification import verify
from negotiate.state.house.seats import office_of
from tests.cast import SINCE, Cast
from tests.operations.chairing import chair_of, compromise_tabled
from tests.operations.facilitating import by_facilitator, facilitator, now_as, tabled_by_facilitator
from tests.operations.negotiation import Negotiation, drafted, merged, tabled


def test_her_draft_is_read_by_nobody_else_and_not_by_her_own_delegation(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    facilitator(db, cast, negotiation, negotiation.conduct)
    draft = by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")

    others = (cast.nadia.actor, cast.hugo.actor, cast.bela.actor, cast.olu.actor, cast.sefa.actor, chair_of(db, cast))
    assert not any(may(one, Act.SEE_AMENDMENT, draft) for one in others)
    assert may(now_as(db, cast.nadia), Act.EDIT_DRAFT, draft)


def test_her_draft_stands_in_the_journal_of_her_office_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)
    by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")

    told = db.execute(select(Chain.name, RecordEntry.actor).join(RecordEntry).where(RecordEntry.act == "drafted"))

    office = office_of(db, negotiation.instrument, cast.nadia.actor.person_id)
    assert list(told) == [(f"delegation:{office.code}", f"{cast.nadia.name} (facilitator)")]


def test_her_proposals_are_numbered_apart_from_delegations_and_from_the_chair(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    facilitator(db, cast, negotiation)
    first = tabled_by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")
    chairs = compromise_tabled(db, cast, negotiation.conduct, "hospitals", "schools")
    second = tabled_by_facilitator(db, cast, negotiation.conduct, "hospitals", "places of care")
    own = tabled(db, cast.nadia, negotiation.conduct, "water", "dams")

    assert [amendment_name(one.number) for one in (first, chairs, second, own)] == [
        "Facilitator’s proposal 1",
        "Chair’s proposal 1",
        "Facilitator’s proposal 2",
        "Amendment 1",
    ]
    assert [one.proposer for one in (first, chairs)] == ["the facilitator", "the chair"]


def test_the_record_tells_of_her_office_and_of_no_delegation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)
    proposal = tabled_by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")
    withdraw(db, now_as(db, cast.nadia), proposal.code, "It has served.")

    told = select(RecordEntry.act, RecordEntry.actor, RecordEntry.facts).where(
        RecordEntry.act.in_(("tabled", "withdrew"))
    )
    entries = db.execute(told.order_by(RecordEntry.id)).all()

    assert [(act, by) for act, by, _ in entries] == [
        ("tabled", f"{cast.nadia.name} (facilitator)"),
        ("withdrew", f"{cast.nadia.name} (facilitator)"),
    ]
    assert not any("delegation" in facts for _, _, facts in entries)
    assert verify(db) == []


def test_she_proposes_for_her_clauses_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation, negotiation.conduct)

    with pytest.raises(Forbidden):
        by_facilitator(db, cast, negotiation.clauses[0], "services", "networks")


def test_who_is_no_facilitator_proposes_by_no_such_office(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)

    for one in (cast.hugo, cast.bela, cast.chen, cast.sefa):
        with pytest.raises(Forbidden):
            draft_as_facilitator(db, one.actor, negotiation.conduct.code, AmendmentKind.MODIFY, Proposal())


def test_she_proposes_words_and_not_a_deletion(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)

    with pytest.raises(Invalid):
        draft_as_facilitator(db, now_as(db, cast.nadia), negotiation.conduct.code, AmendmentKind.DELETE, Proposal())


def test_the_deadline_for_amendments_does_not_bind_her(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)
    due = Deadline(due_at=clock.now() - timedelta(hours=1), set_at=SINCE, set_by_id=cast.sefa.actor.person_id)
    negotiation.round.deadlines.append(due)
    db.flush()

    proposal = tabled_by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")

    assert proposal.tabled_at is not None


def test_her_draft_says_what_it_seeks_to_reconcile(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)
    one = tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    draft = by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics and schools")

    name_reconciled(db, now_as(db, cast.nadia), draft.code, [one.code])

    assert [each.amendment for each in draft.reconciliations] == [one]


def test_her_delegation_takes_its_position_on_it_as_any_other(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    facilitator(db, cast, negotiation)
    proposal = tabled_by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")

    position = take(db, now_as(db, cast.nadia), proposal.code, NewPosition(Stance.OPPOSE, "Not in our view."))

    assert position.delegation.name == "Arvenia"
    by = db.scalars(select(RecordEntry.actor).where(RecordEntry.act == "took a position")).one()
    assert "facilitator" not in by


def test_once_her_office_has_ended_she_reads_her_drafts_no_more_and_again_when_she_is_named_anew(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    office = facilitator(db, cast, negotiation)
    before = now_as(db, cast.nadia)
    draft = by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")
    end_facilitation(db, cast.sefa.actor, office.code, "Rotation.")

    with pytest.raises(NotFound):
        table(db, before, draft.code, draft.revision.edition)
    assert not may(now_as(db, cast.nadia), Act.SEE_AMENDMENT, draft)

    facilitator(db, cast, negotiation)
    assert may(now_as(db, cast.nadia), Act.TABLE, draft)


def test_what_is_no_longer_a_clause_of_hers_she_reads_and_discards_and_does_not_table(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    office = facilitator(db, cast, negotiation)
    draft = by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")
    end_facilitation(db, cast.sefa.actor, office.code, "Another clause.")
    facilitator(db, cast, negotiation, negotiation.clauses[0])

    assert may(now_as(db, cast.nadia), Act.SEE_AMENDMENT, draft)
    with pytest.raises(Forbidden):
        table(db, now_as(db, cast.nadia), draft.code, draft.revision.edition)
    discard(db, now_as(db, cast.nadia), draft.code)
    assert list(db.scalars(select(Amendment))) == []


def test_who_takes_part_no_more_tables_nothing_as_facilitator(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    facilitator(db, cast, negotiation)
    draft = by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")
    before = now_as(db, cast.nadia)
    end_participation(db, cast.sefa.actor, negotiation.instrument.code, cast.arvenia, "It has left.")

    with pytest.raises(Forbidden):
        table(db, before, draft.code, draft.revision.edition)
    with pytest.raises(Forbidden):
        table(db, now_as(db, cast.nadia), draft.code, draft.revision.edition)


def test_the_chair_withdraws_what_a_facilitator_left_on_the_table(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    office = facilitator(db, cast, negotiation)
    proposal = tabled_by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")
    end_facilitation(db, cast.sefa.actor, office.code, "Rotation.")

    with pytest.raises(Forbidden):
        withdraw(db, now_as(db, cast.nadia), proposal.code, "Mine.")
    withdraw(db, chair_of(db, cast), proposal.code, "It has served.")

    assert proposal.withdrawal is not None


def test_another_facilitator_neither_reads_her_drafts_nor_withdraws_what_she_tabled(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    facilitator(db, cast, negotiation)
    facilitator(db, replace(cast, nadia=cast.bela), negotiation)
    draft = by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")
    proposal = tabled_by_facilitator(db, cast, negotiation.conduct, "water", "dams")
    other = now_as(db, cast.bela)

    assert not may(other, Act.SEE_AMENDMENT, draft)
    assert not may(other, Act.WITHDRAW, proposal)


def test_a_merge_takes_it_in_as_the_facilitators(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)
    proposal = tabled_by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")

    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert proposal.fate is not None
    assert proposal.fate.kind is FateKind.ADOPTED


def test_nobody_stands_behind_it_with_her(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)
    proposal = tabled_by_facilitator(db, cast, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises(Forbidden):
        join(db, cast.bela.actor, proposal.code)
    arvenia = db.scalars(select(Delegation).where(Delegation.code == cast.arvenia)).one()
    with pytest.raises(IntegrityError), db.begin_nested():
        db.add(Sponsorship(amendment_id=proposal.id, delegation=arvenia, since=SINCE))


def test_what_she_drafts_for_her_delegation_stays_its_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    facilitator(db, cast, negotiation)
    own = drafted(db, replace(cast.nadia, actor=now_as(db, cast.nadia)), negotiation.conduct, "water", "dams")

    assert own.proposer == "Arvenia"
    assert may(cast.nadia.actor, Act.EDIT_DRAFT, own)
