"""One row: by the code that people send. Pages get frozen values instead."""

from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import bindparam, inspect, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from negotiate.errors import NotFound
from negotiate.models import Instrument, Participation
from negotiate.models.base import Coded
from negotiate.state.once import once, once_for_all, only_reads

CodedRow = TypeVar("CodedRow", bound=Coded)


_TAKING_PART = select(Participation.instrument_id, Participation.delegation_id, Participation.capacity).where(
    Participation.instrument_id.in_(bindparam("instruments", expanding=True)), Participation.stands
)


@once_for_all
def instrument_called(db: Session, code: str) -> Instrument | None:
    """Return an instrument by its code, or None; whether somebody may know of it is still to be asked."""
    found = db.scalar(select(Instrument).where(Instrument.code == code))
    return with_participations(db, [found])[0] if found else None


def with_participations(db: Session, instruments: Iterable[Instrument]) -> list[Instrument]:
    """Return instruments with those who take part in each: of those of which this is known it is not asked again.

    Where nothing is written, without their rows.
    """
    given = list(instruments)
    unknown = [row for row in given if row.known_capacities is None and "participations" in inspect(row).unloaded]
    if unknown and only_reads(db):
        found = db.execute(_TAKING_PART, {"instruments": [row.id for row in unknown]}).all()
        for row in unknown:
            row.know_capacities({one: capacity for key, one, capacity in found if key == row.id})
    elif unknown:
        query = select(Instrument).where(Instrument.id.in_([row.id for row in unknown]))
        db.scalars(query.options(selectinload(Instrument.participations))).all()
    return given


@once
def by_code(db: Session, kind: type[CodedRow], code: str, *loading: ORMOption) -> CodedRow:
    """Return the row of a kind with this code, with what is loaded beside it; raise NotFound."""
    row = db.scalar(select(kind).where(kind.code == code).options(*loading))
    if row is None:
        raise NotFound("There is nothing here that you can see.")
    return row
