"""What was answered under a key is kept for a day, and no longer than its token lets anybody in."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import KeptAnswer, PersonalToken
from negotiate.operations.house.kept_answers import KEPT, answer_kept, forget_old_answers, keep_answer
from negotiate.operations.house.personal_tokens import end_token
from tests.cast import Cast


def kept(db: Session, cast: Cast) -> PersonalToken:
    """Keep an answer to a program of Nadia's, and return its token."""
    token = db.scalars(select(PersonalToken).where(PersonalToken.person_id == cast.nadia.actor.person_id)).one()
    assert answer_kept(db, token.id, "a" * 64, "b" * 64) is None
    row = KeptAnswer(token_id=token.id, key_hash="a" * 64, asked_hash="b" * 64, status=201, location="", content=b"{}")
    keep_answer(db, row)
    db.flush()
    return token


def test_it_is_found_by_its_key(db: Session, cast: Cast) -> None:
    found = answer_kept(db, kept(db, cast).id, "a" * 64, "b" * 64)

    assert found is not None
    assert (found.status, found.content) == (201, b"{}")


def test_another_question_under_the_key_is_refused(db: Session, cast: Cast) -> None:
    token = kept(db, cast)

    with pytest.raises(Invalid, match="something else was sent"):
        answer_kept(db, token.id, "a" * 64, "c" * 64)


def test_it_is_forgotten_after_a_day(db: Session, cast: Cast) -> None:
    kept(db, cast)
    with clock.at(clock.now() + KEPT - timedelta(minutes=1)):
        forget_old_answers(db)
    assert len(db.scalars(select(KeptAnswer)).all()) == 1

    with clock.at(clock.now() + KEPT + timedelta(minutes=1)):
        forget_old_answers(db)
    assert db.scalars(select(KeptAnswer)).all() == []


def test_it_goes_with_its_token(db: Session, cast: Cast) -> None:
    end_token(db, cast.nadia.actor, kept(db, cast).code)

    assert db.scalars(select(KeptAnswer)).all() == []
