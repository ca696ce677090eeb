"""Those who want to be told by mail, and what they cannot know yet."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import written_in
from negotiate.models import SignIn, Wish
from negotiate.operations.house.people import choose_zone, suspend
from negotiate.operations.reading.tellings import wish_to_be_told
from negotiate.operations.reading.told_people import told_people
from tests.cast import Cast, Player

AT = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)


def wants(db: Session, player: Player, wish: Wish = Wish.YES) -> None:
    """Let somebody say at AT whether she wants mail."""
    with clock.at(AT):
        wish_to_be_told(db, player.actor, wish)
        db.flush()


def test_only_who_wants_it_now_and_can_come_in_is_told(db: Session, cast: Cast) -> None:
    wants(db, cast.nadia)
    wants(db, cast.bela)
    wants(db, cast.chen)
    wants(db, cast.chen, Wish.NO)
    suspend(db, cast.ada.actor, cast.bela.code)
    db.flush()

    assert [one.actor.name for one in told_people(db)] == [cast.nadia.name]


def test_she_is_told_of_nothing_before_she_asked_or_was_last_in_the_house(db: Session, cast: Cast) -> None:
    of_nadia = update(SignIn).where(SignIn.person_id == cast.nadia.actor.person_id)
    db.execute(of_nadia.values(used_at=AT - timedelta(days=1)))
    wants(db, cast.nadia)
    (asked,) = told_people(db)
    db.execute(of_nadia.values(used_at=AT + timedelta(days=1)))
    (seen,) = told_people(db)

    assert (asked.since, seen.since) == (AT, AT + timedelta(days=1))


def test_an_instant_is_written_by_her_own_clock_where_it_is_another(db: Session, cast: Cast) -> None:
    wants(db, cast.nadia)
    choose_zone(db, cast.nadia.actor, "Asia/Tokyo")
    db.flush()
    (one,) = told_people(db)

    assert "12:00" in one.written(AT, "UTC")
    assert "21:00" in one.written(AT, "UTC")
    assert one.written(AT, "Asia/Tokyo") == written_in(AT, "Asia/Tokyo")
