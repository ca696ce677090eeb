"""Who wants to be told by mail, and since when at the earliest she does not know what happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.dates.zones import written_in
from negotiate.models import Person, Wish
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor
from negotiate.state.reading.tellings import last_seen, telling_wishes


@dataclass(frozen=True)
class ToldPerson:
    """Somebody who wants to be told, and since when at the earliest: her wish, or when she was last in the house."""

    person: Person
    actor: Actor
    since: datetime

    def written(self, instant: datetime, zone: str) -> str:
        """Return an instant by the clock of a negotiation, and by her own where it is another."""
        own = self.actor.zone
        beside = f" ({written_in(instant, own)})" if own and own != zone else ""
        return f"{written_in(instant, zone)}{beside}"


def told_people(db: Session) -> Iterator[ToldPerson]:
    """Yield everybody who wants to be told by mail and can come in."""
    wanted = {key: row for key, row in telling_wishes(db).items() if row.wish is Wish.YES}
    seen = last_seen(db, wanted)
    query = select(Person).where(Person.id.in_(wanted), Person.suspended_at.is_(None)).order_by(Person.id)
    for person in db.scalars(query):
        since = max(wanted[person.id].made_at, seen.get(person.id, wanted[person.id].made_at))
        yield ToldPerson(person, as_actor(db, person), since)
