"""Single things that a delegation answers: silence, its carried amendments, offers, changes to its amendments."""

from collections.abc import Iterator

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.models import Amendment, Instrument, Offer
from negotiate.policy import Act, Actor, may
from negotiate.queries.amendments.carriages import unanswered
from negotiate.queries.amendments.sub_amendments import unsettled
from negotiate.queries.silence.lines import lines
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.house.holdings import held_kinds
from negotiate.state.silence.courses import procedures_after

_OFFERED = (
    select(Offer)
    .join(Offer.amendment)
    .where(Amendment.delegation_id.in_(bindparam("own", expanding=True)), ~Offer.reply.has())
    .where(Amendment.instrument_id.in_(bindparam("instruments", expanding=True)))
    .options(joinedload(Offer.amendment).options(joinedload(Amendment.delegation), joinedload(Amendment.instrument)))
    .options(joinedload(Offer.amendment).options(selectinload(Amendment.fates), selectinload(Amendment.withdrawal)))
    .order_by(Offer.id)
)


def silences(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the words under silence that the actor's delegation can still break."""
    hers = {row.id for row in instruments if may(actor, Act.BREAK_SILENCE, row)}
    procedures = procedures_after(db, clock.now()) if hers else {}
    running = {key: one for key, one in procedures.items() if one.instrument_id in hers}
    for line in lines(db, actor, running):
        if line.runs:
            yield WaitingThing(
                title=f"Silence on {line.name}",
                action="Read, and decide",
                place="silences.show",
                arguments={"code": line.code},
                instrument=line.instrument,
                zone=line.zone,
                due=line.until,
            )


def carried_amendments(db: Session, actor: Actor, _: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the amendments of the actor's delegation whose text has changed."""
    for one in unanswered(db, actor):
        yield WaitingThing(
            title=f"Your {amendment_name(one.number)} to {one.label}: the text has changed ({one.result.value})",
            action="Confirm, revise or withdraw",
            place="amendments.show",
            arguments={"code": one.code},
            instrument=one.instrument,
            zone=one.zone,
            changed_at=one.made_at,
        )


def changes_to_amendments(db: Session, actor: Actor, _: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield amendments to amendments that ask something of the actor's delegation."""
    for one in unsettled(db, actor):
        yield WaitingThing(
            title=f"{amendment_name(one.number)} of {one.delegation}, to {amendment_name(one.amends)}",
            action=one.asked[:1].upper() + one.asked[1:],
            place="amendments.show",
            arguments={"code": one.code},
            instrument=one.instrument,
            zone=one.zone,
            changed_at=one.since,
        )


def offers(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the words offered to the actor's delegation in place of its own that it has not answered."""
    asked = {"own": sorted(actor.own_ids()), "instruments": [row.id for row in instruments]}
    for row in db.scalars(_OFFERED, asked) if actor.own_ids() and Offer in held_kinds(db) else ():
        if may(actor, Act.ANSWER_OFFER, row.amendment):
            yield WaitingThing(
                title=f"Words offered in place of your {amendment_name(row.amendment.number)}",
                action="Agree, or say why not",
                place="amendments.show",
                arguments={"code": row.amendment.code},
                instrument=row.amendment.instrument.title,
                zone=row.amendment.instrument.zone,
                changed_at=row.made_at,
            )
