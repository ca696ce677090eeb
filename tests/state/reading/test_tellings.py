"""Who wants to be told: her newest word counts; and who has been here."""

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Wish
from negotiate.operations.reading.tellings import wish_to_be_told
from negotiate.state.reading.tellings import last_acts, last_seen, telling_wishes, wants_telling
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_the_newest_wish_counts(db: Session, cast: Cast) -> None:
    assert wants_telling(db, cast.nadia.actor.person_id) is Wish.NO

    wish_to_be_told(db, cast.nadia.actor, Wish.YES)
    wish_to_be_told(db, cast.noor.actor, Wish.YES)
    wish_to_be_told(db, cast.noor.actor, Wish.NO)
    db.flush()

    assert wants_telling(db, cast.nadia.actor.person_id) is Wish.YES
    assert {row.wish for row in telling_wishes(db).values()} == {Wish.YES, Wish.NO}


def test_a_sign_in_says_when_somebody_was_here(db: Session, cast: Cast) -> None:
    assert set(last_seen(db, [cast.nadia.actor.person_id or 0])) == {cast.nadia.actor.person_id}


def test_every_journal_says_when_its_last_act_was(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    at = datetime(2031, 3, 1, 9, 0, tzinfo=UTC)
    with clock.at(at):
        tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")

    assert last_acts(db)[f"instrument:{negotiation.instrument.code}"].at == at
