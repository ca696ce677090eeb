"""One row: by the code that people send. Pages get frozen values instead."""

from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from negotiate.errors import NotFound
from negotiate.models import Instrument
from negotiate.models.base import Coded
from negotiate.state.once import once, once_for_all

CodedRow = TypeVar("CodedRow", bound=Coded)


@once_for_all
def instrument_called(db: Session, code: str) -> Instrument | None:
    """Return an instrument by its code, or None; whether somebody may know of it is still to be asked."""
    query = select(Instrument).where(Instrument.code == code)
    return db.scalar(query.options(selectinload(Instrument.participations)))


def with_participations(db: Session, instruments: Iterable[Instrument]) -> list[Instrument]:
    """Return instruments with those who take part in each: of those of which this is known it is not asked again."""
    given = list(instruments)
    asked = [row.id for row in given if "participations" in inspect(row).unloaded]
    query = select(Instrument).where(Instrument.id.in_(asked)).options(selectinload(Instrument.participations))
    if asked:
        db.scalars(query).all()
    return given


@once
def by_code(db: Session, kind: type[CodedRow], code: str, *loading: ORMOption) -> CodedRow:
    """Return the row of a kind with this code, with what is loaded beside it; raise NotFound."""
    row = db.scalar(select(kind).where(kind.code == code).options(*loading))
    if row is None:
        raise NotFound("There is nothing here that you can see.")
    return row
