"""Personal tokens: made by a person for her programs, ended by herself, and with everything that signs her out.

Which programs come in for somebody is her own: no journal tells of it, as of her sign-ins. What they do stands in the
record under her name.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import UNIVERSAL, instant_in
from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.ids import hash_of, new_secret
from negotiate.models import Instrument, Person, PersonalToken, TokenScope
from negotiate.operations.house.kept_answers import forget_answers
from negotiate.operations.opening import opened
from negotiate.operations.remarks import needed_line
from negotiate.policy import Act, Actor, require
from negotiate.state.house.personal_tokens import FARTHEST, MARK, MOST, token_holds
from negotiate.state.rows import by_code

#: For how long it is shown that a token has ended.
SHOWN = timedelta(days=90)


@dataclass(frozen=True)
class NewToken:
    """What a token is to be called, how far it may go, to the end of which day in UTC, and in which instrument, by its
    code: in every one, where none is named.
    """

    name: str
    scope: TokenScope
    last_day: date
    instrument: str = ""


def make_token(db: Session, actor: Actor, new: NewToken) -> str:
    """Make a token, and return its secret, this once."""
    if actor.person_id is None:
        raise Forbidden("Only a person has tokens of her own.")
    person = opened(db, actor, Act.KEEP_OWN_ACCOUNT, Person, actor.code)
    now = clock.now()
    name = needed_line(new.name, "Give the token a name by which you know it again.", "name")
    expires_at = _end_of(new.last_day, now)
    instrument = _of(db, actor, new.instrument)
    held = select(func.count(PersonalToken.id)).where(PersonalToken.person_id == person.id, token_holds(now))
    if (db.scalar(held) or 0) >= MOST:
        raise Invalid(f"You have {MOST} tokens, which is the most. End one that you use no more.", "name")
    secret = MARK + new_secret()
    facts = {"name": name, "scope": new.scope, "instrument_id": instrument, "made_at": now, "expires_at": expires_at}
    db.add(PersonalToken(person_id=person.id, secret_hash=hash_of(secret), **facts))
    db.flush()
    return secret


def end_token(db: Session, actor: Actor, code: str) -> None:
    """End one of the actor's own tokens: the program that carries it is nobody from now on."""
    row = opened(db, actor, Act.KEEP_OWN_ACCOUNT, PersonalToken, code)
    if row.person_id != actor.person_id:
        raise NotFound("There is nothing here that you can see.")
    _end(db, PersonalToken.id == row.id)


def end_tokens(db: Session, person: Person) -> None:
    """End all tokens of a person whom the deed holds, and remove those that ended long ago."""
    _end(db, PersonalToken.person_id == person.id)
    long_ago = clock.now() - SHOWN
    db.execute(
        delete(PersonalToken).where(
            PersonalToken.person_id == person.id,
            (PersonalToken.revoked_at < long_ago) | (PersonalToken.expires_at < long_ago),
        )
    )


def note_token_use(db: Session, number: int) -> None:
    """Note that a token is in use now."""
    row = update(PersonalToken).where(PersonalToken.id == number, PersonalToken.revoked_at.is_(None))
    db.execute(row.values(used_at=clock.now()))


def _of(db: Session, actor: Actor, code: str) -> int | None:
    """Return the number of the instrument that a token is to be for; None where it is for none alone."""
    if not code:
        return None
    instrument = by_code(db, Instrument, code)
    require(actor, Act.SEE_INSTRUMENT, instrument)
    return instrument.id


def _end_of(last_day: date, now: datetime) -> datetime:
    """Return when a day ends; raise Invalid where it is over, or too far off."""
    if last_day < now.date():
        raise Invalid("This day is over. Give the last day on which the token is to work.", "last_day")
    if last_day > (now + FARTHEST).date():
        raise Invalid(f"A token works for a year at most: until {(now + FARTHEST).date():%-d %B %Y}.", "last_day")
    return instant_in(last_day + timedelta(days=1), time(0, 0), UNIVERSAL)


def _end(db: Session, *which: ColumnElement[bool]) -> None:
    forget_answers(db, *which)
    db.execute(update(PersonalToken).where(PersonalToken.revoked_at.is_(None), *which).values(revoked_at=clock.now()))
