"""Which instrument was forked from which, for whoever may read both: of any other a reader learns nothing."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.errors import NotFound
from negotiate.models import Instrument, Variant
from negotiate.policy import Act, Actor, may


def parent_of(db: Session, actor: Actor, instrument: Instrument) -> Variant | None:
    """Return what an instrument was forked from; None where from nothing, or from what the actor may not read."""
    query = select(Variant).where(Variant.instrument_id == instrument.id)
    variant = db.scalar(query.options(joinedload(Variant.parent).selectinload(Instrument.participations)))
    return variant if variant is not None and may(actor, Act.SEE_INSTRUMENT, variant.parent) else None


def parents_of(db: Session, actor: Actor, instruments: Iterable[Instrument]) -> dict[int, Variant]:
    """Return what several instruments were forked from, by the id of the variant, as `parent_of` has it of one."""
    query = select(Variant).where(Variant.instrument_id.in_([row.id for row in instruments]))
    found = db.scalars(query.options(joinedload(Variant.parent).selectinload(Instrument.participations)))
    return {row.instrument_id: row for row in found if may(actor, Act.SEE_INSTRUMENT, row.parent)}


def needed_parent(db: Session, actor: Actor, instrument: Instrument) -> Variant:
    """Return what an instrument was forked from; raise NotFound."""
    variant = parent_of(db, actor, instrument)
    if variant is None:
        raise NotFound("There is nothing here that you can see.")
    return variant


def variants_of(db: Session, actor: Actor, parent: Instrument) -> list[Variant]:
    """Return the variants of a text that the actor may read, the oldest first."""
    of_it = select(Variant).where(Variant.parent_id == parent.id).order_by(Variant.id)
    loaded = of_it.options(joinedload(Variant.instrument).options(selectinload(Instrument.participations)))
    return [one for one in db.scalars(loaded) if may(actor, Act.SEE_INSTRUMENT, one.instrument)]
