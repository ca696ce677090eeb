"""Sign-ins begin where somebody has shown who she is, and end."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import Person, RecordEntry, SignIn
from negotiate.operations.house.people import change_password, restore, suspend
from negotiate.operations.house.sign_ins import (
    end_others,
    end_sign_in,
    note_use,
    remove_over,
    sign_in,
    sign_out,
    sign_out_everywhere,
)
from negotiate.policy import COMMAND_LINE, NOBODY
from negotiate.state.house.actors import came_in
from negotiate.state.house.sign_ins import LONGEST, Entrance, entrance_of
from negotiate.state.rows import by_code
from tests.cast import PASSWORD_HASH, Cast

CHOSEN = "four words of mine"


def test_the_secret_is_given_once_and_kept_as_a_hash(db: Session, cast: Cast) -> None:
    secret = sign_in(db, Entrance(cast.nadia.code, PASSWORD_HASH), "Firefox on Linux")

    row = db.scalars(select(SignIn).order_by(SignIn.id.desc()).limit(1)).one()
    assert secret not in (row.secret_hash, row.code, row.device)
    entered = came_in(db, secret)
    assert entered is not None
    assert entered.actor == cast.nadia.actor


def test_a_password_that_was_changed_meanwhile_lets_nobody_in(db: Session, cast: Cast) -> None:
    shown = entrance_of(by_code(db, Person, cast.nadia.code))
    change_password(db, cast.nadia.actor, CHOSEN)

    with pytest.raises(Invalid, match="do not belong together"):
        sign_in(db, shown, "")


def test_a_suspension_that_came_meanwhile_lets_nobody_in(db: Session, cast: Cast) -> None:
    shown = entrance_of(by_code(db, Person, cast.nadia.code))
    suspend(db, cast.ada.actor, cast.nadia.code)

    with pytest.raises(Invalid, match="do not belong together"):
        sign_in(db, shown, "")
    restore(db, cast.ada.actor, cast.nadia.code)
    assert sign_in(db, shown, "")


def test_signing_out_ends_one_browser_alone(db: Session, cast: Cast) -> None:
    sign_out(db, cast.nadia.secret)

    assert came_in(db, cast.nadia.secret) is None
    assert came_in(db, cast.noor.secret) is not None


def test_what_has_ended_ends_no_second_time(db: Session, cast: Cast) -> None:
    with clock.at(clock.now() - timedelta(hours=1)):
        sign_out(db, cast.nadia.secret)
    ended = select(SignIn.ended_at).where(SignIn.person_id == cast.nadia.actor.person_id)
    before = db.scalar(ended)

    sign_out(db, cast.nadia.secret)

    assert db.scalar(ended) == before


def test_a_use_is_not_noted_of_what_has_ended(db: Session, cast: Cast) -> None:
    row = db.scalars(select(SignIn).where(SignIn.person_id == cast.nadia.actor.person_id)).one()
    sign_out(db, cast.nadia.secret)
    before = row.used_at

    note_use(db, row.id)
    db.refresh(row)

    assert row.used_at == before


def test_what_lets_nobody_in_any_more_is_removed(db: Session, cast: Cast) -> None:
    sign_out(db, cast.nadia.secret)
    db.execute(
        update(SignIn)
        .where(SignIn.person_id == cast.noor.actor.person_id)
        .values(begun_at=clock.now() - LONGEST, used_at=clock.now())
    )

    remove_over(db)

    left = set(db.scalars(select(SignIn.person_id)))
    assert left & {cast.nadia.actor.person_id, cast.noor.actor.person_id} == set()
    assert cast.bela.actor.person_id in left


def test_whoever_signs_in_removes_what_is_over_of_her_own(db: Session, cast: Cast) -> None:
    sign_out(db, cast.nadia.secret)
    sign_out(db, cast.noor.secret)

    sign_in(db, Entrance(cast.nadia.code, PASSWORD_HASH), "here")

    ended = set(db.scalars(select(SignIn.person_id).where(SignIn.ended_at.is_not(None))))
    assert ended == {cast.noor.actor.person_id}


def test_the_house_is_told_that_an_administrator_signed_somebody_out_and_of_nothing_else(
    db: Session, cast: Cast
) -> None:
    secret = sign_in(db, Entrance(cast.nadia.code, PASSWORD_HASH), "here")
    end_others(db, cast.nadia.actor, secret)
    sign_out(db, secret)
    sign_out_everywhere(db, cast.ada.actor, cast.nadia.code)

    assert list(db.scalars(select(RecordEntry.act).where(RecordEntry.act != "assembled"))) == ["signed out"]


def test_only_an_administrator_signs_others_out(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        sign_out_everywhere(db, cast.sefa.actor, cast.nadia.code)


def test_nobody_and_the_command_line_are_signed_in_nowhere(db: Session, cast: Cast) -> None:
    code = db.scalars(select(SignIn.code)).first() or ""

    with pytest.raises(Forbidden):
        end_sign_in(db, NOBODY, code)
    with pytest.raises(NotFound):
        end_sign_in(db, COMMAND_LINE, code)
