"""Who wants to be told by mail what changed, and since when there is something that she has not been told."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Chain, RecordEntry, SignIn, Telling, TellingWish, Wish


def telling_wishes(db: Session) -> dict[int, TellingWish]:
    """Return the newest wish of everybody who has given one, by the person's id."""
    return {row.person_id: row for row in db.scalars(select(TellingWish).order_by(TellingWish.id))}


def wants_telling(db: Session, person_id: int | None) -> Wish:
    """Return what a person wants."""
    query = select(TellingWish.wish).where(TellingWish.person_id == person_id).order_by(TellingWish.id.desc()).limit(1)
    return db.scalar(query) or Wish.NO


def last_seen(db: Session, people: Iterable[int]) -> dict[int, datetime]:
    """Return when each of some people was last in the house, as far as her sign-ins still tell."""
    query = (
        select(SignIn.person_id, func.max(SignIn.used_at))
        .where(SignIn.person_id.in_(people))
        .group_by(SignIn.person_id)
    )
    return dict(db.execute(query).all())


def newest_tellings(db: Session) -> dict[tuple[int, int], Telling]:
    """Return the newest letter about each instrument to each person, by their ids."""
    newest = select(func.max(Telling.id)).group_by(Telling.person_id, Telling.instrument_id)
    query = select(Telling).where(Telling.id.in_(newest))
    return {(row.person_id, row.instrument_id): row for row in db.scalars(query)}


class LastAct(NamedTuple):
    """When the last act was recorded in a journal, and the hash that binds it to all before it."""

    at: datetime
    hash: str


def last_acts(db: Session) -> dict[str, LastAct]:
    """Return the last act of each journal, by its name; in one statement."""
    query = select(Chain.name, RecordEntry.at, RecordEntry.hash).join(
        RecordEntry, (RecordEntry.chain_id == Chain.id) & (RecordEntry.number == Chain.length)
    )
    return {name: LastAct(at, hashed) for name, at, hashed in db.execute(query)}
