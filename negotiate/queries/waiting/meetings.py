"""The meetings of today and tomorrow; and those at the same time that concern clauses which one person watches."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.meetings.clashes import clashes_for
from negotiate.state.meetings.seen import meetings_ahead
from negotiate.state.stamps import NEAR


def meetings_near(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the meetings that sit now, today or tomorrow and that the actor may join."""
    now = clock.now()
    for row in meetings_ahead(db, actor, instruments, now):
        if row.plan.begins_at <= now + NEAR and may(actor, Act.JOIN_MEETING, row):
            yield WaitingThing(
                title=f"{'Meeting' if row.plan.begins_at > now else 'Meeting under way'}: {row.plan.title}",
                action="Read the agenda",
                place="meetings.show",
                arguments={"code": row.code},
                instrument=row.instrument.title,
                zone=row.instrument.zone,
                due=row.plan.begins_at,
                told="at",
            )


def meetings_at_once(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the meetings to come that sit at the same time and concern clauses that the actor watches."""
    if actor.person_id is None:
        return
    for clash in clashes_for(db, actor, meetings_ahead(db, actor, instruments, clock.now())):
        first, second = clash.first, clash.second
        yield WaitingThing(
            title=f"Two meetings at once on clauses that you watch: {first.plan.title}; {second.plan.title}",
            action="Share them out",
            place="meetings.index",
            arguments={"instrument": first.instrument.code},
            instrument=first.instrument.title,
            zone=first.instrument.zone,
            due=second.plan.begins_at,
            told="at",
        )
