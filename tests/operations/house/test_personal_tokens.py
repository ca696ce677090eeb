"""Tokens for programs are made, and end."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import Person, PersonalToken, RecordEntry, Role, Seat, TokenScope
from negotiate.operations.house.people import change_password, restore, suspend
from negotiate.operations.house.personal_tokens import NewToken, end_token, end_tokens, make_token, note_token_use
from negotiate.operations.house.sign_ins import sign_out_everywhere
from negotiate.policy import COMMAND_LINE, NOBODY, Actor
from negotiate.state.house.actors import came_by_token, came_in
from negotiate.state.house.personal_tokens import FARTHEST, MOST
from negotiate.state.rows import by_code
from tests.cast import SINCE, Cast
from tests.operations.negotiation import Negotiation


def soon() -> date:
    """Return a day on which a token may end."""
    return clock.today() + timedelta(days=30)


def made(db: Session, actor: Actor, scope: TokenScope = TokenScope.READ, instrument: str = "") -> str:
    """Make a token as anybody would."""
    return make_token(db, actor, NewToken("Table of the ministry", scope, soon(), instrument))


def row_of(db: Session) -> PersonalToken:
    """Return the token that was made last."""
    return db.scalars(select(PersonalToken).order_by(PersonalToken.id.desc()).limit(1)).one()


def test_the_secret_of_a_token_is_given_once_and_kept_as_a_hash(db: Session, cast: Cast) -> None:
    secret = made(db, cast.nadia.actor, TokenScope.WRITE)

    row = row_of(db)
    assert secret.startswith("negotiate_")
    assert secret not in (row.secret_hash, row.code, row.name)
    entered = came_by_token(db, secret)
    assert entered is not None
    assert (entered.actor, entered.scope) == (cast.nadia.actor, TokenScope.WRITE)


def test_a_token_is_no_cookie_and_a_cookie_no_token(db: Session, cast: Cast) -> None:
    secret = made(db, cast.nadia.actor)

    assert came_in(db, secret) is None
    assert came_by_token(db, cast.nadia.secret) is None


@pytest.mark.parametrize(
    ("name", "days", "field"), [("", 1, "name"), ("A", -1, "last_day"), ("A", FARTHEST.days + 1, "last_day")]
)
def test_a_token_needs_a_name_and_a_day_within_a_year(
    db: Session, cast: Cast, name: str, days: int, field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        make_token(db, cast.nadia.actor, NewToken(name, TokenScope.READ, clock.today() + timedelta(days=days)))

    assert refusal.value.field == field


def test_nobody_has_more_tokens_than_she_can_look_through(db: Session, cast: Cast) -> None:
    secrets = [made(db, cast.nadia.actor) for _ in range(MOST - 1)]

    with pytest.raises(Invalid, match="which is the most"):
        made(db, cast.nadia.actor)
    assert made(db, cast.noor.actor)
    assert len(set(secrets)) == MOST - 1


def test_a_token_that_is_ended_lets_nobody_in(db: Session, cast: Cast) -> None:
    secret, other = made(db, cast.nadia.actor), made(db, cast.nadia.actor)

    end_token(db, cast.nadia.actor, row_of(db).code)

    assert came_by_token(db, other) is None
    assert came_by_token(db, secret) is not None


def test_nobody_ends_the_token_of_another(db: Session, cast: Cast) -> None:
    made(db, cast.nadia.actor)

    with pytest.raises(NotFound):
        end_token(db, cast.ada.actor, row_of(db).code)
    with pytest.raises(NotFound):
        end_token(db, COMMAND_LINE, row_of(db).code)
    with pytest.raises(Forbidden):
        end_token(db, NOBODY, row_of(db).code)


def test_only_people_have_tokens(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        made(db, COMMAND_LINE)
    with pytest.raises(Forbidden):
        made(db, NOBODY)


def test_the_token_of_a_suspended_person_does_nothing_then_or_later(db: Session, cast: Cast) -> None:
    secret = made(db, cast.nadia.actor)
    suspend(db, cast.ada.actor, cast.nadia.code)

    assert came_by_token(db, secret) is None
    restore(db, cast.ada.actor, cast.nadia.code)
    assert came_by_token(db, secret) is None


def test_a_token_that_was_left_to_a_suspended_person_does_nothing(db: Session, cast: Cast) -> None:
    secret = made(db, cast.nadia.actor)
    db.execute(update(Person).values(suspended_at=clock.now()))

    assert came_by_token(db, secret) is None


def test_a_new_password_ends_all_tokens(db: Session, cast: Cast) -> None:
    hers, other = made(db, cast.nadia.actor), made(db, cast.noor.actor)

    change_password(db, cast.nadia.actor, "four words of mine")

    assert (came_by_token(db, hers), came_by_token(db, other) is None) == (None, False)


def test_whoever_is_signed_out_everywhere_is_out_with_her_programs(db: Session, cast: Cast) -> None:
    secret = made(db, cast.nadia.actor)

    sign_out_everywhere(db, cast.ada.actor, cast.nadia.code)

    assert came_by_token(db, secret) is None


def test_what_ended_long_ago_is_removed_with_the_next_end_of_all(db: Session, cast: Cast) -> None:
    made(db, cast.nadia.actor)
    db.execute(update(PersonalToken).values(revoked_at=SINCE))

    end_tokens(db, by_code(db, Person, cast.nadia.code))

    hers = select(PersonalToken).where(PersonalToken.person_id == cast.nadia.actor.person_id)
    assert db.scalars(hers).all() == []


def test_by_a_token_nobody_is_an_administrator(db: Session, cast: Cast) -> None:
    db.add(Seat(person_id=cast.nadia.actor.person_id, role=Role.ADMINISTRATOR, since=SINCE))
    db.flush()

    hers, adas = (came_by_token(db, made(db, player.actor)) for player in (cast.nadia, cast.ada))

    assert hers is not None
    assert hers.actor == cast.nadia.actor
    assert adas is not None
    assert (adas.actor.code, adas.actor.places) == (cast.ada.code, ())


def test_a_token_for_one_text_holds_no_place_in_another(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    secret = made(db, cast.nadia.actor, TokenScope.WRITE, negotiation.instrument.code)

    entered = came_by_token(db, secret)

    assert entered is not None
    here = negotiation.instrument.id
    there = here + 1
    assert entered.actor.negotiates_for(here) == cast.nadia.actor.negotiates_for(here) != frozenset()
    assert entered.actor.negotiates_for(there) == frozenset() != cast.nadia.actor.negotiates_for(there)


def test_a_token_is_made_for_no_text_that_its_person_does_not_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(NotFound):
        made(db, cast.olu.actor, TokenScope.READ, negotiation.instrument.code)


def test_a_use_is_noted_and_not_of_what_has_ended(db: Session, cast: Cast) -> None:
    made(db, cast.nadia.actor)
    row = row_of(db)
    note_token_use(db, row.id)
    db.refresh(row)
    used = row.used_at
    end_token(db, cast.nadia.actor, row.code)

    note_token_use(db, row.id)
    db.refresh(row)

    assert used is not None
    assert row.used_at == used


def test_no_journal_tells_of_tokens(db: Session, cast: Cast) -> None:
    made(db, cast.nadia.actor)
    end_token(db, cast.nadia.actor, row_of(db).code)

    assert list(db.scalars(select(RecordEntry.act).where(RecordEntry.act != "assembled"))) == []
