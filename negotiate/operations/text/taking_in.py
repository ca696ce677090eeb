"""Taking an instrument in with its journal: what it names of the house, and what other journals told, is bound anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Base, Delegation, Group, Instrument, Membership, Person, Publication, RecordHead, Seat
from negotiate.models.house.record import HOUSE
from negotiate.operations.opening import opened_house
from negotiate.operations.record import bind, record
from negotiate.policy import Act, Actor
from negotiate.state.record.covered_rows import COVERED
from negotiate.state.rows import by_code

#: What an instrument brings along of the house.
_OF_HOUSE: tuple[type[Base], ...] = (Person, Delegation, Group, Membership, Seat)
_KINDS: Mapping[str, type[Base]] = {kind.__tablename__: kind for kind in COVERED}


@dataclass(frozen=True)
class Brought:
    """What an instrument came by: the hash of its archive, which of its rows which other journals had bound, and which
    rows, that named another instrument, it has left behind.
    """

    archive: str
    bound: Mapping[str, Iterable[str]]
    left: list[str]


def take_in(db: Session, actor: Actor, code: str, brought: Brought) -> Instrument:
    """Record that an instrument, whose rows stand already, was taken in; raise LookupError for a row that does not.

    The heads of its publications bound journals of the house that it came from, which are not here: the entry of the
    house names them, so that they are held to the instrument's own journal alone. It names what was left behind too.
    """
    opened_house(db, actor, Act.IMPORT_TEXT)
    instrument = by_code(db, Instrument, code)
    for name in sorted(brought.bound.keys() - {HOUSE}):
        kind, _, delegation = name.partition(":")
        if kind != "delegation":
            raise LookupError(f"{name} is no journal of a delegation")
        by_code(db, Delegation, delegation)
        bind(db, (_row(db, row) for row in brought.bound[name]))
        record(db, actor, "took in", instrument, chain=name, title=instrument.title)
    bind(db, (row for kind in _OF_HOUSE for row in db.scalars(select(kind).order_by(kind.id))))
    bind(db, (_row(db, row) for row in brought.bound.get(HOUSE, ())))
    heads = select(RecordHead.hash).join(RecordHead.publication).where(Publication.instrument_id == instrument.id)
    came = {"archive": brought.archive, "left": brought.left, "heads": list(db.scalars(heads.order_by(RecordHead.id)))}
    record(db, actor, "took in", instrument, chain=HOUSE, title=instrument.title, **came)
    return instrument


def _row(db: Session, name: str) -> Base:
    table, _, number = name.partition(":")
    row = db.get(_KINDS[table], int(number))
    if row is None:
        raise LookupError(f"{name} is no row of the archive")
    return row
