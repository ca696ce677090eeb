"""The depositary's table: parties by acts with their days, and our own count beside the recorded event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import DatedEvent as PlainEvent
from negotiate.dates import our_count, parse, same_name, thresholds
from negotiate.dates.evaluation.resolve import event_name
from negotiate.dates.rules import Threshold
from negotiate.models import Instrument, PartyAct
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.dates.date_rules import readable_rules
from negotiate.state.dates.events import Counting, EventLine, event_lines, events_of, happenings
from negotiate.state.dates.parties import possible_parties

INSTRUMENTS = tuple(act.value for act in PartyAct if act.is_instrument)
SUCCESSION = PartyAct.SUCCESSION.value


@dataclass(frozen=True)
class PartyRow:
    """One State or organisation with everything that the depositary has of it and that counts."""

    code: str
    name: str
    signature: tuple[EventLine, ...]
    instrument: tuple[EventLine, ...]
    others: tuple[EventLine, ...]


@dataclass(frozen=True)
class CountLine:
    """A threshold of the text: our own count, and the event as it was recorded; neither follows from the other."""

    event: str
    condition: str
    needed: int | None
    have: int
    reached_on: date | None
    recorded: EventLine | None

    @property
    def disagrees(self) -> bool:
        """Say whether the count and the recorded event tell of different days."""
        if self.recorded is None:
            return self.reached_on is not None
        return self.needed is not None and not self.condition and self.recorded.happened_on != self.reached_on


@dataclass(frozen=True)
class PartiesPage:
    """The participation table as of a day, with totals, counts, and every entry that was ever made."""

    head: InstrumentHeader
    as_of: date
    rows: tuple[PartyRow, ...]
    counts: tuple[CountLine, ...]
    entries: tuple[EventLine, ...]
    choices: tuple[tuple[str, str], ...]

    @property
    def totals(self) -> tuple[int, int, int]:
        """Return how many signed, how many deposited an instrument, and how many withdrew."""
        withdrawn = sum(any(line.kind == PartyAct.WITHDRAWAL.value for line in row.others) for row in self.rows)
        return (
            sum(bool(row.signature) for row in self.rows),
            sum(bool(row.instrument) for row in self.rows),
            withdrawn,
        )


def parties_page(db: Session, actor: Actor, code: str, as_of: date | None = None) -> PartiesPage:
    """Return the depositary's table of an instrument."""
    instrument = load_instrument(db, actor, code)
    day, events = as_of or clock.today(), events_of(db, instrument)
    lines = event_lines(actor, instrument, events)
    plain = [one for one in happenings(events) if isinstance(one, PlainEvent)]
    choices = possible_parties(db, instrument)
    return PartiesPage(
        head=header_of(db, actor, instrument),
        as_of=day,
        rows=tuple(_row(code, name, _of_party(lines, name, day)) for code, name in choices),
        counts=tuple(_count(one, plain, lines, day) for one in _counted_to(db, actor, instrument)),
        entries=tuple(line for line in lines if line.party),
        choices=choices,
    )


def _of_party(lines: Iterable[EventLine], name: str, day: date) -> tuple[EventLine, ...]:
    """Return what counts of one party up to a day, the earliest first."""
    known = [one for one in lines if one.party == name and one.counting is Counting.COUNTS]
    return tuple(reversed([one for one in known if one.happened_on <= day]))


def _row(code: str, name: str, lines: tuple[EventLine, ...]) -> PartyRow:
    signed = tuple(line for line in lines if line.kind == PartyAct.SIGNATURE.value)
    deposited = tuple(line for line in lines if line.kind in (*INSTRUMENTS, SUCCESSION, "instrument"))
    return PartyRow(code, name, signed, deposited, tuple(line for line in lines if line not in (*signed, *deposited)))


def _counted_to(db: Session, actor: Actor, instrument: Instrument) -> Iterator[Threshold]:
    """Yield every threshold that a rule counts to, in the order of the text."""
    rules = readable_rules(db, actor, instrument)
    wanted = dict.fromkeys(one for rule in rules for one in thresholds(parse(rule.notation)))
    return (one for one in wanted if one.of != "holding")


def _count(threshold: Threshold, plain: list[PlainEvent], lines: Iterable[EventLine], day: date) -> CountLine:
    """Return our count to a threshold beside the newest entry that says it was reached."""
    count, name = our_count(threshold, plain, day), event_name(threshold)
    counting = (one for one in lines if one.counting is Counting.COUNTS and not one.party and one.happened_on <= day)
    recorded = [one for one in counting if same_name(one.kind, name)]
    line = recorded[-1] if recorded else None
    return CountLine(name, threshold.condition, threshold.count, count.have, count.reached_on, line)
