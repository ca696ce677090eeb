"""Positions: attributed, dated, told to those whom one chooses, taken back by rows, and never overwritten."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Amendment, Chain, Position, RecordEntry, Stance, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.operations.amendments.tabling import withdraw
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled
from tests.operations.talking import friends

OWN, GROUP = ThreadReach.DELEGATION, ThreadReach.GROUP


@pytest.fixture
def soft(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an amendment of Arvenia's that is on the table."""
    return tabled(db, cast.nadia, negotiation.conduct, "shall", "should")


def test_a_changed_position_keeps_the_earlier_one(db: Session, cast: Cast, soft: Amendment) -> None:
    take(db, cast.bela.actor, soft.code, NewPosition(Stance.RESERVE, "No instructions."))
    take(db, cast.bela.actor, soft.code, NewPosition(Stance.SUPPORT))

    stances = db.scalars(select(Position.stance).order_by(Position.id)).all()
    assert list(stances) == [Stance.RESERVE, Stance.SUPPORT]


@pytest.mark.parametrize("reach", [OWN, ThreadReach.PARTICIPANTS])
def test_the_chair_takes_no_position(db: Session, cast: Cast, soft: Amendment, reach: ThreadReach) -> None:
    with pytest.raises(Forbidden):
        take(db, cast.chen.actor, soft.code, NewPosition(Stance.SUPPORT, reach=reach))


def test_nobody_takes_a_position_on_a_private_draft(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(NotFound):
        take(db, cast.bela.actor, draft.code, NewPosition(Stance.OPPOSE, reach=OWN))


def test_a_delegation_takes_no_position_on_its_own_amendment(db: Session, cast: Cast, soft: Amendment) -> None:
    with pytest.raises(Invalid, match="your own delegation"):
        take(db, cast.nadia.actor, soft.code, NewPosition(Stance.SUPPORT))


def test_a_form_sent_twice_states_a_position_once(db: Session, cast: Cast, soft: Amendment) -> None:
    first = take(db, cast.bela.actor, soft.code, NewPosition(Stance.RESERVE, "In capital."))

    assert take(db, cast.bela.actor, soft.code, NewPosition(Stance.RESERVE, " In capital. ")) is first
    assert take(db, cast.bela.actor, soft.code, NewPosition(Stance.RESERVE, "Heard from capital.")) is not first


def test_it_is_taken_on_the_wording_that_was_read(db: Session, cast: Cast, soft: Amendment) -> None:
    read = soft.revision.code

    with pytest.raises(Stale):
        take(db, cast.bela.actor, soft.code, NewPosition(Stance.SUPPORT, revision="an earlier one"))
    assert take(db, cast.bela.actor, soft.code, NewPosition(Stance.SUPPORT, revision=read)).revision is soft.revision


@pytest.mark.parametrize(
    "new",
    [
        NewPosition(Stance.SUPPORT, behalf="none of ours"),
        NewPosition(Stance.SUPPORT, reach=GROUP, group="none of ours"),
        NewPosition(Stance.SUPPORT, reach=ThreadReach.SECRETARIAT),
        NewPosition(Stance.SUPPORT, reach=ThreadReach.PUBLIC),
    ],
)
def test_what_cannot_be_said_so_is_refused(db: Session, cast: Cast, soft: Amendment, new: NewPosition) -> None:
    with pytest.raises(Invalid):
        take(db, cast.bela.actor, soft.code, new)


def test_what_is_told_to_few_stands_in_the_journal_of_the_delegation_alone(
    db: Session, cast: Cast, soft: Amendment
) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    for new in (NewPosition(Stance.OPPOSE, reach=OWN), NewPosition(Stance.RESERVE, reach=GROUP, group=group)):
        take_back(db, cast.bela.actor, take(db, cast.bela.actor, soft.code, new).code)
    told = select(Chain.name).join(RecordEntry).where(RecordEntry.act.in_(("took a position", "took a position back")))

    assert set(db.scalars(told)) == {f"delegation:{cast.belmara}"}
    assert verify(db) == []


def test_only_its_own_delegation_takes_it_back_and_once(db: Session, cast: Cast, soft: Amendment) -> None:
    said = take(db, cast.bela.actor, soft.code, NewPosition(Stance.OPPOSE))

    with pytest.raises(Forbidden):
        take_back(db, cast.nadia.actor, said.code)
    take_back(db, cast.bela.actor, said.code)
    with pytest.raises(Invalid, match="withdrawn already"):
        take_back(db, cast.bela.actor, said.code)


def test_who_may_not_read_it_is_not_told_that_it_is_there(db: Session, cast: Cast, soft: Amendment) -> None:
    own = take(db, cast.bela.actor, soft.code, NewPosition(Stance.OPPOSE, reach=OWN))

    with pytest.raises(NotFound):
        take_back(db, cast.nadia.actor, own.code)


def test_what_has_been_replaced_cannot_be_taken_back(db: Session, cast: Cast, soft: Amendment) -> None:
    before = take(db, cast.bela.actor, soft.code, NewPosition(Stance.OPPOSE, reach=OWN))
    take(db, cast.bela.actor, soft.code, NewPosition(Stance.CAN_ACCEPT))

    with pytest.raises(Invalid, match="since"):
        take_back(db, cast.bela.actor, before.code)


def test_what_was_said_of_an_amendment_stays_once_that_has_left_the_table(
    db: Session, cast: Cast, soft: Amendment
) -> None:
    said = take(db, cast.bela.actor, soft.code, NewPosition(Stance.OPPOSE))
    withdraw(db, cast.nadia.actor, soft.code, "")
    db.expire_all()

    with pytest.raises(Invalid, match="left the table"):
        take_back(db, cast.bela.actor, said.code)
