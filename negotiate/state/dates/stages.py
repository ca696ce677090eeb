"""To whom a clause applies on a day: its stages of application, evaluated by the engine of dates."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.dates import Happening, evaluate, parse
from negotiate.models import Application, Clause, Group, Instrument, Membership
from negotiate.state.dates.events import events_of, happenings
from negotiate.state.unchanged import while_unchanged


class StageState(Enum):
    """How a stage stands on a day."""

    APPLIES = "applies"
    TO_COME = "to come"
    OVER = "over"
    UNKNOWN = "its day is not yet known"


@dataclass(frozen=True)
class StageLine:
    """One stage: to whom, from when, until when, and how it was computed; no `group` means all Parties."""

    code: str
    clause_code: str
    paragraph: str
    group: str
    members: tuple[str, ...]
    starts: str
    ends: str
    starts_on: date | None
    ends_on: date | None
    reach: StageState
    working: tuple[str, ...]
    source: str


@while_unchanged
def stages_of(db: Session, instrument: Instrument, day: date) -> Mapping[str, tuple[StageLine, ...]]:
    """Return the standing stages as of a day, by the code of their clause, in the order of entry."""
    query = (
        select(Application)
        .join(Clause, Clause.id == Application.clause_id)
        .where(Clause.instrument_id == instrument.id, Application.retired_at.is_(None))
        .options(
            selectinload(Application.clause),
            selectinload(Application.group).selectinload(Group.memberships).selectinload(Membership.delegation),
        )
        .order_by(Application.id)
    )
    known, stages = happenings(events_of(db, instrument)), defaultdict(list)
    for application in db.scalars(query):
        stages[application.clause.code].append(_line(application, known, day))
    return {code: tuple(lines) for code, lines in stages.items()}


def _line(application: Application, known: list[Happening], day: date) -> StageLine:
    starts_on, working = _day_of(application.starts, known, day)
    ends_on, more = _day_of(application.ends, known, day) if application.ends else (None, ())
    group = application.group
    members = sorted(one.delegation.name for one in group.memberships if one.until is None) if group else ()
    return StageLine(
        code=application.code,
        clause_code=application.clause.code,
        paragraph=application.paragraph,
        group=group.name if group else "",
        members=tuple(members),
        starts=application.starts,
        ends=application.ends,
        starts_on=starts_on,
        ends_on=ends_on,
        reach=_reach(starts_on, ends_on, day),
        working=(*working, *more),
        source=application.source,
    )


def _day_of(notation: str, known: list[Happening], day: date) -> tuple[date | None, tuple[str, ...]]:
    """Return the day that a point comes to, None where an event is missing, and how it was computed."""
    outlook = evaluate(parse(notation), known, day)
    waiting = tuple(f"waiting for: {name}" for name in outlook.waiting_for)
    return outlook.due, (*outlook.working, *waiting)


def _reach(starts_on: date | None, ends_on: date | None, day: date) -> StageState:
    if starts_on is None:
        return StageState.UNKNOWN
    if day < starts_on:
        return StageState.TO_COME
    return StageState.OVER if ends_on is not None and day > ends_on else StageState.APPLIES
