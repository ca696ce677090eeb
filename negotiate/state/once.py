"""What one page asks of the database several times is read once: for sessions that only read, as long as they last.

Different parts of a page ask for the same rows without knowing of each other. A session that reads sees one state of
the database, so the first answer is the answer; one that writes is never given an old one.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from sqlalchemy import Connection
from sqlalchemy.orm import Session

_READ = "read once"
#: Under which names a session keeps in whose sight it is, and whether it finds everything (see `withheld`).
IN_SIGHT_OF, EVERYTHING = "in sight of", "everything in sight"
#: Under which name a session keeps the time zone of the instrument upon which a deed has begun.
DEED_ZONE = "zone of the deed"
P = ParamSpec("P")
Result = TypeVar("Result")
Reading = Callable[Concatenate[Session, P], Result]


def reads_once(db: Session) -> None:
    """Let a session that only reads remember what it was asked."""
    db.info[_READ] = {}


def past_rows(db: Session) -> Connection:
    """Return the connection of a session, for questions of which no rows are wanted; what is written has been sent."""
    db.flush()
    return db.connection()


def only_reads(db: Session) -> bool:
    """Say whether a session sees one state of the database and writes nothing."""
    return _READ in db.info


def once(read: Reading[P, Result]) -> Reading[P, Result]:
    """Let a function that reads be answered from the memory of the session, for whoever the session is in sight of.

    A list or a mapping is copied for everyone who asks; what is asked with conditions of its own is never the same.
    """
    return _remembering(read, lambda db: (db.info.get(IN_SIGHT_OF), db.info.get(EVERYTHING, False)))


def once_for_all(read: Reading[P, Result]) -> Reading[P, Result]:
    """Let a function be answered likewise, whose rows are withheld from nobody."""
    return _remembering(read, lambda _: None)


def _remembering(read: Reading[P, Result], sight: Callable[[Session], Hashable]) -> Reading[P, Result]:
    @wraps(read)
    def remembered(db: Session, *given: P.args, **named: P.kwargs) -> Result:
        known: dict[Any, Any] | None = db.info.get(_READ)
        if known is None:
            return read(db, *given, **named)
        key = (read, sight(db), given, tuple(sorted(named.items())))
        if key not in known:
            known[key] = read(db, *given, **named)
        found: Any = known[key]
        return cast(Result, found.copy() if isinstance(found, list | dict) else found)

    return cast(Reading[P, Result], remembered)
