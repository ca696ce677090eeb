"""How long a token holds; whom it lets in is tried with the deeds."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import PersonalToken, TokenScope
from negotiate.operations.house.personal_tokens import NewToken, make_token
from negotiate.state.house.actors import came_by_token
from negotiate.state.house.personal_tokens import token_holds
from tests.cast import Cast


def test_a_token_works_to_the_end_of_its_last_day(db: Session, cast: Cast) -> None:
    last_day = clock.today() + timedelta(days=30)
    secret = make_token(db, cast.nadia.actor, NewToken("A table", TokenScope.READ, last_day))
    row = db.scalars(select(PersonalToken).order_by(PersonalToken.id.desc()).limit(1)).one()
    end = row.expires_at

    assert end.date() == last_day + timedelta(days=1)
    with clock.at(end - timedelta(seconds=1)):
        assert came_by_token(db, secret) is not None
        assert row.id in db.scalars(select(PersonalToken.id).where(token_holds(clock.now()))).all()
    with clock.at(end):
        assert came_by_token(db, secret) is None
        assert row.id not in db.scalars(select(PersonalToken.id).where(token_holds(clock.now()))).all()
