"""Which sign-ins hold; that they let somebody in is tried with `actors`."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate.models import SignIn
from negotiate.state.house.sign_ins import COARSE, holding, is_noted, over
from tests.cast import Cast

NOW = datetime(2031, 3, 1, 9, 0, tzinfo=UTC)


def test_use_is_noted_again_after_a_while() -> None:
    assert is_noted(NOW, NOW + COARSE - timedelta(seconds=1))
    assert not is_noted(NOW, NOW + COARSE)


def test_every_sign_in_either_holds_or_is_over(db: Session, cast: Cast) -> None:
    db.execute(update(SignIn).where(SignIn.person_id == cast.nadia.actor.person_id).values(ended_at=NOW))

    held, ended = (set(db.scalars(select(SignIn.person_id).where(which))) for which in (holding(NOW), over(NOW)))

    assert ended == {cast.nadia.actor.person_id}
    assert held | ended == set(db.scalars(select(SignIn.person_id)))
