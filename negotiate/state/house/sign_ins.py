"""How long a sign-in holds, and which ones do; who has come in by one is asked of `actors`."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, not_

from negotiate.models import Person, SignIn

#: A sign-in ends by itself after so long without use, and after so long in any case.
UNUSED, LONGEST = timedelta(hours=14), timedelta(days=7)
#: How exactly its use is noted: not at every page, for then every reader would write.
COARSE = timedelta(minutes=15)


def _holding(begun_after: Any, used_after: Any) -> ColumnElement[bool]:
    return and_(SignIn.ended_at.is_(None), SignIn.begun_at > begun_after, SignIn.used_at > used_after)


#: That a sign-in lets its browser in, at the moment that `limits` is asked for.
HOLDING = _holding(bindparam("begun_after"), bindparam("used_after"))

WRONG = "This e-mail address and this password do not belong together. Check both, and try again."


@dataclass(frozen=True)
class Entrance:
    """That somebody has shown who she is, and by which password she will have come in, if by any."""

    code: str
    password_hash: str | None


def entrance_of(person: Person) -> Entrance:
    """Return the entrance of somebody who has just set her password."""
    return Entrance(person.code, person.password_hash)


def limits(now: datetime) -> dict[str, datetime]:
    """Return after when a sign-in that holds has begun, and has been used."""
    return {"begun_after": now - LONGEST, "used_after": now - UNUSED - COARSE}


def holding(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a sign-in lets its browser in."""
    return _holding(**limits(now))


def over(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a sign-in lets nobody in any more."""
    return not_(holding(now))


def is_noted(used_at: datetime, now: datetime) -> bool:
    """Say whether the use of a sign-in at this moment is known already, as exactly as it is kept."""
    return now < used_at + COARSE
