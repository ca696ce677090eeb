"""Readings of clashes that were put to a person's delegation, and of which it has recorded nothing."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate import clock
from negotiate.models import ClashQuestion, ClashReading, Instrument, ReadingPosition, ReadingPositionWithdrawal
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.desk.question_names import question_name
from negotiate.state.desk.rival_readings import clash_names
from negotiate.state.house.holdings import held_kinds


def readings_put(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the clashes that stand as they were put, and that a delegation of the actor's has said nothing of."""
    hers = {row.id: row for row in instruments if may(actor, Act.DRAFT, row)}
    for row in _unanswered(db, actor, hers) if hers and ClashQuestion in held_kinds(db) else ():
        instrument = hers[row.instrument_id]
        if (row.version_id, row.place) in clash_names(db, instrument):
            yield WaitingThing(
                title=question_name(row),
                action="State a position",
                place="clash_questions.show",
                arguments={"code": row.code},
                instrument=instrument.title,
                zone=instrument.zone,
                due=row.asked_until,
                was=row.day_before,
            )


def _unanswered(db: Session, actor: Actor, hers: dict[int, Instrument]) -> list[ClashQuestion]:
    """Return what is still asked of which no delegation of the actor's has said what it keeps to."""
    withdrawn = select(ReadingPositionWithdrawal.id).where(ReadingPositionWithdrawal.position_id == ReadingPosition.id)
    said = (
        select(ReadingPosition.id)
        .join(ClashReading, ClashReading.id == ReadingPosition.reading_id)
        .where(
            ClashReading.question_id == ClashQuestion.id,
            ReadingPosition.delegation_id.in_(actor.own_ids()),
            ~withdrawn.exists(),
        )
    )
    query = (
        select(ClashQuestion)
        .where(ClashQuestion.instrument_id.in_(hers), ~said.exists())
        .options(joinedload(ClashQuestion.version), selectinload(ClashQuestion.steps))
        .order_by(ClashQuestion.id)
    )
    return [row for row in db.scalars(query) if row.ending is None and not _is_over(row)]


def _is_over(row: ClashQuestion) -> bool:
    """Say whether the day has passed until which answers are asked for."""
    return row.asked_until is not None and row.asked_until <= clock.now()
