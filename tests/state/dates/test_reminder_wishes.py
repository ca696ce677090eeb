"""Who wants to be reminded by mail."""

from sqlalchemy.orm import Session

from negotiate.models import Wish
from negotiate.operations.dates.reminders import wish_for
from negotiate.state.dates.reminder_wishes import wishes
from tests.cast import Cast


def test_the_latest_wish_of_a_person_counts(db: Session, cast: Cast) -> None:
    wish_for(db, cast.nadia.actor, Wish.YES)
    wish_for(db, cast.bela.actor, Wish.YES)
    wish_for(db, cast.nadia.actor, Wish.NO)

    assert wishes(db) == {cast.nadia.actor.person_id: Wish.NO, cast.bela.actor.person_id: Wish.YES}
