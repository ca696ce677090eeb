"""Contests that wait for an answer of the reader's office."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate import clock
from negotiate.models import Contest, Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.house.holdings import held_kinds


def contests(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the contests that the actor may answer and nobody has, those that are to be answered first in front."""
    if Contest not in held_kinds(db):
        return
    query = (
        select(Contest)
        .where(Contest.instrument_id.in_([row.id for row in instruments]))
        .where(~Contest.answer.has(), ~Contest.retreat.has())
        .options(joinedload(Contest.delegation), joinedload(Contest.instrument))
        .order_by(Contest.answer_due_at, Contest.id)
    )
    for row in db.scalars(query):
        if may(actor, Act.ANSWER_CONTEST, row):
            yield WaitingThing(
                title=f"{row.delegation.name} contests entry {row.entry_number} of the record",
                action="Read, and answer",
                place="contests.show",
                arguments={"code": row.code},
                instrument=row.instrument.title,
                zone=row.instrument.zone,
                due=row.answer_due_at,
                told="until" if clock.now() <= row.answer_due_at else "was to be answered until",
            )
