"""Announcing meetings, changing and cancelling them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import RecordEntry
from negotiate.operations.meetings.announcing import SittingPlan, announce, cancel, change
from negotiate.operations.text.instruments import import_text
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import Draft, Negotiation
from tests.operations.sittings import HOUR, announced, planned


def test_a_meeting_belongs_to_the_newest_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)

    assert meeting.round == negotiation.round
    assert meeting.plan.title == "Contact group"


def test_only_the_chair_and_the_secretariat_announce_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        announce(db, cast.nadia.actor, negotiation.instrument.code, planned())
    assert announce(db, cast.sefa.actor, negotiation.instrument.code, planned()).announced_by_id


@pytest.mark.parametrize(
    ("spoilt", "why"),
    [
        ({"title": "  "}, "a title"),
        ({"ends_at": clock.now()}, "ends after it begins"),
        ({"ends_at": clock.now() + timedelta(days=9)}, "24 hours at most"),
        ({"capacity": "co-facilitator"}, "who leads"),
        ({"link": "call me"}, "https://"),
        ({"link": "javascript://x"}, "https://"),
        ({"link": "https://[x"}, "https://"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    db: Session, cast: Cast, negotiation: Negotiation, spoilt: dict[str, str], why: str
) -> None:
    with pytest.raises(Invalid, match=why):
        announce(db, cast.chen.actor, negotiation.instrument.code, replace(planned(), **spoilt))


def test_what_is_over_already_is_not_announced(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="over already"):
        announced(db, cast, negotiation, clock.now() - 3 * HOUR)


def test_every_plan_of_it_stays(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    first = meeting.plan
    change(db, cast.sefa.actor, meeting.code, 1, planned(first.begins_at + HOUR, reason="The room is taken."))
    told = db.scalars(select(RecordEntry).where(RecordEntry.act == "changed a meeting")).one()

    assert [plan.begins_at for plan in meeting.plans] == [first.begins_at, first.begins_at + HOUR]
    assert (told.facts["reason"], verify(db)) == ("The room is taken.", [])


def test_a_form_that_is_sent_twice_changes_it_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    plan = planned(meeting.plan.begins_at + HOUR)
    change(db, cast.chen.actor, meeting.code, 1, plan)

    assert len(change(db, cast.chen.actor, meeting.code, 1, plan).plans) == 2


def test_who_comes_second_with_another_plan_is_told_so(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    change(db, cast.chen.actor, meeting.code, 1, planned(title="Plenary"))

    with pytest.raises(Stale, match="Somebody has changed"):
        change(db, cast.sefa.actor, meeting.code, 1, planned(title="Drafting group"))


def test_it_is_cancelled_with_a_reason_and_then_stays_as_it_is(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    meeting = announced(db, cast, negotiation)

    with pytest.raises(Invalid, match="Say why"):
        cancel(db, cast.chen.actor, meeting.code, " ")
    cancel(db, cast.chen.actor, meeting.code, "The interpreters are ill.")
    with pytest.raises(Invalid, match="has been cancelled"):
        change(db, cast.chen.actor, meeting.code, 1, planned())
    with pytest.raises(Invalid, match="has been cancelled"):
        cancel(db, cast.sefa.actor, meeting.code, "So it is.")


def test_what_is_over_is_neither_changed_nor_cancelled(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)

    with clock.at(meeting.plan.ends_at), pytest.raises(Invalid, match="is over"):
        change(db, cast.chen.actor, meeting.code, 1, SittingPlan("Other", clock.now(), clock.now() + HOUR))
    with clock.at(meeting.plan.ends_at), pytest.raises(Invalid, match="is over"):
        cancel(db, cast.chen.actor, meeting.code, "Too late.")


def test_a_meeting_before_the_first_round_is_of_none(db: Session, cast: Cast) -> None:
    text = [Draft("Article 1", "Peace", "States shall keep the peace.")]
    instrument = import_text(db, cast.sefa.actor, text, title="Pact", language="en")

    assert announce(db, cast.chen.actor, instrument.code, planned()).round is None
