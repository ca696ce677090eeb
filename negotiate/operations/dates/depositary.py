"""What the depositary keeps: the acts of each party, and entries taken back; who counts them is `queries`."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Event, Instrument, PartyAct, Retraction
from negotiate.operations.dates.dates import Occurrence, enter, event_of
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed, needed_line
from negotiate.policy import Act, Actor
from negotiate.state.dates.parties import party_of

#: What a party may do more than once.
REPEATABLE = (PartyAct.OBJECTION,)


@dataclass(frozen=True)
class DoneByParty:
    """What a party did, by the code of its delegation; the day of deposit is the day that counts."""

    party: str
    act: PartyAct
    occurrence: Occurrence


def record_act(db: Session, actor: Actor, instrument_code: str, new: DoneByParty) -> Event:
    """Record what one party did, with its date and source."""
    instrument = opened(db, actor, Act.KEEP_DATES, Instrument, instrument_code)
    if not new.party:
        raise Invalid("Choose the party.", "party")
    if new.act is PartyAct.OBJECTION:
        needed(new.occurrence.note, "Say to what it objects.", "note")
    event = event_of(actor, instrument, new.act.value, new.occurrence)
    event.delegation = party_of(db, instrument, new.party)
    enter(db, actor, event, "recorded an event")
    if event.happened_on > clock.today():
        raise Invalid("This day lies ahead. Record an act once it has been done.", "happened_on")
    if new.act not in REPEATABLE and _same_before(db, event, new.act):
        raise Invalid(
            "The depositary has an entry of this kind for this party already. Correct it or take it back.", "act"
        )
    return event


def retract_event(db: Session, actor: Actor, event_code: str, reason: str) -> Retraction:
    """Take back an entry about something that never happened; it stays readable, with the reason."""
    event = opened(db, actor, Act.KEEP_DATES, Event, event_code)
    reason = needed_line(reason, "Say why the entry is taken back.", "reason")
    if event.retraction is not None or db.scalar(select(Event.id).where(Event.corrects_id == event.id)):
        raise Invalid("This entry counts no more: it has been corrected or taken back already.")
    event.retraction = Retraction(reason=reason, retracted_at=clock.now(), retracted_by_id=actor.person_id)
    chain = instrument_chain(event.instrument)
    record(db, actor, "took back an event", event, chain=chain, kind=event.kind, reason=reason)
    return event.retraction


def _same_before(db: Session, event: Event, act: PartyAct) -> bool:
    """Say whether the party has an earlier entry that counts: the same act, or another instrument."""
    kinds = [one.value for one in PartyAct if one is act or (one.is_instrument and act.is_instrument)]
    query = select(Event).where(
        Event.instrument_id == event.instrument_id,
        Event.delegation_id == event.delegation_id,
        Event.kind.in_(kinds),
        Event.id != event.id,
    )
    earlier = list(db.scalars(query))
    corrected = {row.corrects_id for row in earlier}
    return any(row.retraction is None and row.id not in corrected for row in earlier)
