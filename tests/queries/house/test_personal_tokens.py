"""Which programs come in for somebody, for herself alone."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.models import PersonalToken, TokenScope
from negotiate.operations.house.personal_tokens import NewToken, end_token, make_token
from negotiate.policy import COMMAND_LINE, NOBODY, Actor
from negotiate.queries.house.personal_tokens import tokens_page
from tests.cast import Cast


def make(db: Session, actor: Actor, name: str) -> str:
    """Make a token, and return its code."""
    make_token(db, actor, NewToken(name, TokenScope.READ, clock.today() + timedelta(days=30)))
    return db.scalars(select(PersonalToken.code).order_by(PersonalToken.id.desc()).limit(1)).one()


def test_the_list_shows_what_holds_the_last_made_first(db: Session, cast: Cast) -> None:
    make(db, cast.nadia.actor, "first")
    make(db, cast.nadia.actor, "second")
    end_token(db, cast.nadia.actor, make(db, cast.nadia.actor, "third"))
    make(db, cast.noor.actor, "another's")

    assert [line.name for line in tokens_page(db, cast.nadia.actor).lines] == ["second", "first", "A table"]


def test_what_has_ended_by_itself_is_not_listed(db: Session, cast: Cast) -> None:
    make(db, cast.nadia.actor, "first")
    db.execute(update(PersonalToken).values(expires_at=clock.now()))

    assert tokens_page(db, cast.nadia.actor).lines == ()


def test_only_people_have_a_list(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        tokens_page(db, NOBODY)
    with pytest.raises(Forbidden):
        tokens_page(db, COMMAND_LINE)
