"""Positions on readings: on the words that were put, said to those whom one chooses, changed and withdrawn."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Chain, ClashQuestion, RecordEntry, Stance, ThreadReach
from negotiate.operations.desk.reading_positions import NewReadingPosition, withdraw_from_reading
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.negotiation import begun, tabled
from tests.operations.talking import friends


@pytest.fixture
def question(db: Session, cast: Cast) -> ClashQuestion:
    """Return "should" against "must", put to the delegations."""
    return put(db, cast.sefa, clash(db, cast).conduct)


def test_it_is_on_the_reading_that_it_names(db: Session, cast: Cast, question: ClashQuestion) -> None:
    said = answered(db, cast.nadia, question, 2, Stance.CAN_ACCEPT, note=" If it must be. ")

    assert (said.reading.words, said.note, said.delegation.name) == (" must", "If it must be.", "Arvenia")
    assert verify(db) == []


@pytest.mark.parametrize(
    ("reach", "more"),
    [
        (ThreadReach.PARTICIPANTS, {"behalf": "none of ours"}),
        (ThreadReach.GROUP, {"group": "none of ours"}),
        (ThreadReach.SECRETARIAT, {}),
        (ThreadReach.PUBLIC, {}),
    ],
)
def test_what_cannot_be_said_so_is_refused(
    db: Session, cast: Cast, question: ClashQuestion, reach: ThreadReach, more: dict[str, str]
) -> None:
    with pytest.raises(Invalid):
        answered(db, cast.nadia, question, reach=reach, **more)


def test_no_reading_that_was_not_put_has_one(db: Session, cast: Cast, question: ClashQuestion) -> None:
    with pytest.raises(Invalid, match="no such reading"):
        answered(db, cast.nadia, question, 7)


def test_only_who_may_propose_takes_one(db: Session, cast: Cast, question: ClashQuestion) -> None:
    with pytest.raises(Forbidden):
        answered(db, cast.chen, question)


def test_none_is_taken_on_readings_that_stand_no_more(db: Session, cast: Cast, question: ClashQuestion) -> None:
    tabled(db, cast.nadia, begun(db, question.instrument.code).conduct, "shall not", "may not")

    with pytest.raises(Stale, match="no longer meet") as refusal:
        answered(db, cast.nadia, question)

    assert (refusal.value.yours, refusal.value.theirs) == ("", "")


def test_of_what_is_deferred_none_is_taken_until_the_next_round_asks_again(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    negotiation = begun(db, question.instrument.code)
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "Out of time.")

    with pytest.raises(Stale, match=r"deferred to the next round.* You spoke of the text as it stood\.$"):
        answered(db, cast.nadia, question, 0)


def test_a_form_sent_twice_states_it_once(db: Session, cast: Cast, question: ClashQuestion) -> None:
    first = answered(db, cast.nadia, question, note="In capital.")

    assert answered(db, cast.nadia, question, note=" In capital. ") is first
    assert answered(db, cast.nadia, question, 2, note="In capital.") is not first


def test_a_position_for_a_group_of_one_s_own_names_it(db: Session, cast: Cast, question: ClashQuestion) -> None:
    said = answered(db, cast.nadia, question, behalf=friends(db, cast, cast.arvenia, cast.belmara))

    assert said.behalf is not None
    assert said.behalf.name == "Friends"


def test_what_is_noted_in_confidence_stands_in_the_journal_of_the_delegation_alone(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    own = answered(db, cast.nadia, question, reach=ThreadReach.DELEGATION)
    withdraw_from_reading(db, cast.noor.actor, own.code)
    told = select(Chain.name).join(RecordEntry).where(RecordEntry.subject == f"readingposition:{own.code}")

    assert set(db.scalars(told)) == {f"delegation:{cast.arvenia}"}
    assert verify(db) == []


def test_only_its_own_delegation_withdraws_what_stands_and_once(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    earlier, said = (answered(db, cast.nadia, question, 1, stance) for stance in (Stance.OPPOSE, Stance.RESERVE))

    with pytest.raises(Forbidden):
        withdraw_from_reading(db, cast.bela.actor, said.code)
    with pytest.raises(Invalid, match="something else of this reading since"):
        withdraw_from_reading(db, cast.nadia.actor, earlier.code)
    withdraw_from_reading(db, cast.nadia.actor, said.code)
    with pytest.raises(Invalid, match="withdrawn already"):
        withdraw_from_reading(db, cast.nadia.actor, said.code)


def test_the_law_is_asked_by_how_far_it_goes() -> None:
    acts = {reach: NewReadingPosition(Stance.RESERVE, reach, reading=1).act.name for reach in ThreadReach}

    assert acts[ThreadReach.GROUP] == "NOTE_READING_POSITION"
    assert acts[ThreadReach.PARTICIPANTS] == "TAKE_READING_POSITION"
