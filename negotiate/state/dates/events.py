"""Events as they were recorded, and what of them counts: corrected entries and those taken back do not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.dates import Happening, happening
from negotiate.models import DateRule, Enactment, Event, Instrument, PartyAct
from negotiate.policy import Actor
from negotiate.state.house.actors import name_told
from negotiate.state.once import once

#: Names that rules know an act by, beside its own.
ALSO = {act.value: "instrument" for act in PartyAct if act.is_instrument} | {
    PartyAct.WITHDRAWAL.value: "notification of withdrawal"
}
_EVENTS = (
    select(Event)
    .where(Event.instrument_id == bindparam("instrument"))
    .options(
        selectinload(Event.date_rule),
        selectinload(Event.delegation),
        selectinload(Event.recorded_by),
        joinedload(Event.retraction),
        joinedload(Event.enactment).joinedload(Enactment.publication),
    )
    .order_by(Event.happened_on.desc(), Event.id.desc())
)


class Counting(Enum):
    """Whether an entry counts."""

    COUNTS = "counts"
    CORRECTED = "corrected by a later entry"
    RETRACTED = "taken back"

    @property
    def word(self) -> str:
        """Return it in the fewest words, as a table says it behind the entry."""
        return "corrected" if self is Counting.CORRECTED else self.value


@dataclass(frozen=True)
class EventLine:
    """An event as recorded; `reason` says why it was taken back, `text` which publication it is about.

    `recorded_by` is empty for a reader of no record.
    """

    code: str
    kind: str
    happened_on: date
    until: date | None
    rule_code: str
    rule_label: str
    party: str
    text: str
    source: str
    note: str
    recorded_at: datetime
    recorded_by: str
    counting: Counting
    reason: str


@once
def events_of(db: Session, instrument: Instrument) -> list[Event]:
    """Return every entry of an instrument, the newest day first."""
    return list(db.scalars(_EVENTS, {"instrument": instrument.id}))


def counting(events: Iterable[Event]) -> list[Event]:
    """Return the entries that count, in the order given."""
    given = list(events)
    corrected = {event.corrects_id for event in given}
    return [event for event in given if event.retraction is None and event.id not in corrected]


def happenings(events: Iterable[Event], rule: DateRule | None = None) -> list[Happening]:
    """Return what counts for one rule: everybody's events, and the answers to this rule alone."""
    return [
        value
        for event in counting(events)
        if event.date_rule_id is None or (rule is not None and event.date_rule_id == rule.id)
        for value in _values(event)
    ]


def newest_entry(events: list[Event]) -> str:
    """Return the code of the entry that was made last, by which a form knows whether it is stale."""
    return max(events, key=lambda event: event.id).code if events else ""


def event_lines(actor: Actor, instrument: Instrument, events: Iterable[Event]) -> tuple[EventLine, ...]:
    """Return entries as pages show them to an actor, in the order given."""
    given = list(events)
    corrected = {event.corrects_id for event in given}
    return tuple(_line(actor, instrument, event, corrected) for event in given)


def _values(event: Event) -> Iterator[Happening]:
    """Yield an entry as the engine knows it, under its own name and under the one that it counts as."""
    party = event.delegation.name if event.delegation else ""
    yield happening(event.kind, event.happened_on, event.until, party)
    if party and event.kind in ALSO:
        yield happening(ALSO[event.kind], event.happened_on, event.until, party)


def _line(actor: Actor, instrument: Instrument, event: Event, corrected: set[int | None]) -> EventLine:
    return EventLine(
        code=event.code,
        kind=event.kind,
        happened_on=event.happened_on,
        until=event.until,
        rule_code=event.date_rule.code if event.date_rule else "",
        rule_label=event.date_rule.label if event.date_rule else "",
        party=event.delegation.name if event.delegation else "",
        text=event.enactment.publication.title if event.enactment else "",
        source=event.source,
        note=event.note,
        recorded_at=event.recorded_at,
        recorded_by=name_told(actor, instrument, event.recorded_by),
        counting=_counting(event, corrected),
        reason=event.retraction.reason if event.retraction else "",
    )


def _counting(event: Event, corrected: set[int | None]) -> Counting:
    if event.retraction is not None:
        return Counting.RETRACTED
    return Counting.CORRECTED if event.id in corrected else Counting.COUNTS
