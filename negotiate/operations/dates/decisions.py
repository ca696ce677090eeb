"""Deciding about a due date: held, extended, ended, revived, superseded; each is a recorded event of its rule."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import Flag, Outlook, evaluate, parse, say
from negotiate.errors import Invalid, Stale
from negotiate.models import DateAnswer, DateRule, Event
from negotiate.operations.dates.dates import enter
from negotiate.operations.opening import opened
from negotiate.operations.remarks import noted_line
from negotiate.policy import Act, Actor
from negotiate.state.dates.events import events_of, happenings, newest_entry


@dataclass(frozen=True)
class Decision:
    """A decision as it comes out of the form; `seen` is the newest entry that the form was made from."""

    answer: DateAnswer
    on: date
    source: str
    until: date | None = None
    note: str = ""
    seen: str = ""


def decide(db: Session, actor: Actor, rule_code: str, decision: Decision) -> Event:
    """Record what was decided about a rule's date; refused where the rule cannot be answered so on that day."""
    rule = opened(db, actor, Act.DECIDE_DATES, DateRule, rule_code)
    instrument = rule.clause.instrument
    events = events_of(db, instrument)
    _check_unseen(events, decision)
    _check_day(decision)
    _check_fits(evaluate(parse(rule.notation), happenings(events, rule), decision.on, rule.lead_days), decision)
    event = Event(
        instrument=instrument,
        kind=decision.answer.value,
        happened_on=decision.on,
        until=decision.until,
        date_rule=rule,
        source=noted_line(decision.source, "source"),
        note=noted_line(decision.note, "note"),
        recorded_at=clock.now(),
        recorded_by_id=actor.person_id,
    )
    return enter(db, actor, event, "recorded a decision")


def _check_unseen(events: list[Event], decision: Decision) -> None:
    newest = newest_entry(events)
    if decision.seen == newest:
        return
    row = next(event for event in events if event.code == newest)
    raise Stale(
        "Something has been recorded since you opened this page. Read it first; your decision is kept below.",
        yours=f"{decision.answer.value} {_until(decision.until)}{say(decision.on)}: {decision.source}",
        theirs=f"{row.kind} {_until(row.until)}{say(row.happened_on)}: {row.source}",
    )


def _until(day: date | None) -> str:
    return f"until {say(day)}, " if day else ""


def _check_day(decision: Decision) -> None:
    if decision.on > clock.today():
        raise Invalid("This day lies ahead. A decision is recorded once it has been taken.", "on")
    if decision.answer is DateAnswer.EXTENDED and decision.until is None:
        raise Invalid("Say until when it is extended.", "until")


def _check_fits(outlook: Outlook, decision: Decision) -> None:
    """Refuse what would change nothing, and an extension after the end: that is a revival, and has to say so."""
    has_lapsed = outlook.flag is Flag.LAPSED
    match decision.answer:
        case DateAnswer.EXTENDED if has_lapsed and outlook.due:
            raise Invalid(
                f"The term ended by itself after {say(outlook.due)}, before this decision. An extension is no "
                "longer possible; choose “revive” if it was decided that it applies again.",
                "answer",
            )
        case DateAnswer.EXTENDED if outlook.due and decision.until and decision.until <= outlook.due:
            raise Invalid(f"It runs until {say(outlook.due)} already; an extension goes beyond.", "until")
        case DateAnswer.REVIVED if not has_lapsed:
            raise Invalid("It has not ended on that day: what applies cannot be revived. Extend it.", "answer")
        case DateAnswer.LAPSED if has_lapsed:
            raise Invalid("It had ended by itself before that day.", "answer")
