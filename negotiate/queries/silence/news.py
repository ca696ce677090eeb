"""What a person has not seen yet of silence procedures: begun, extended, broken, void or agreed, in all instruments."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Instrument, SilenceSighting
from negotiate.policy import Act, Actor, may
from negotiate.queries.silence.lines import SilenceLine, lines
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.rows import with_participations
from negotiate.state.silence.courses import Course, Procedure, procedures_after

#: For how long after its instant a procedure is news to somebody who has never looked.
FRESH = timedelta(days=30)


@dataclass(frozen=True)
class SilenceNews:
    """A procedure of which something is new to the reader; `may_break` where her delegation can still break it."""

    line: SilenceLine
    may_break: bool


def silence_news(db: Session, actor: Actor, told: WaitingThing | None = None) -> tuple[SilenceNews, ...]:
    """Return what is new to a person at the table: what can still be broken first, the most urgent of it first.

    What `told` is about is left out: the page has told of it already.
    """
    procedures = procedures_after(db, clock.now() - FRESH) if actor.person_id is not None else {}
    if not procedures:
        return ()
    hers = _hers(db, actor, {one.instrument_id for one in procedures.values()})
    fresh = {key: one for key, one in _unseen(db, actor, procedures).items() if one.instrument_id in hers}
    breakers = {key for key, instrument in hers.items() if may(actor, Act.BREAK_SILENCE, instrument)}
    found = [SilenceNews(line, line.runs and line.instrument_id in breakers) for line in lines(db, actor, fresh)]
    found = [news for news in found if told is None or (told.place, told.arguments) != _page_of(news.line)]
    return tuple(sorted(found, key=lambda news: (not news.line.runs, news.line.until, news.line.code)))


def _page_of(line: SilenceLine) -> tuple[str, Mapping[str, str]]:
    """Return where a procedure stands, as what waits for somebody names it."""
    return "silences.show", {"code": line.code}


def _unseen(db: Session, actor: Actor, procedures: Mapping[int, Procedure]) -> dict[int, Procedure]:
    seen = dict(
        db.execute(
            select(SilenceSighting.silence_id, func.max(SilenceSighting.seen_at))
            .where(SilenceSighting.person_id == actor.person_id)
            .group_by(SilenceSighting.silence_id)
        ).all()
    )
    now = clock.now()
    return {key: one for key, one in procedures.items() if key not in seen or seen[key] < _latest(one.course, now)}


def _latest(course: Course, now: datetime) -> datetime:
    """Return when something last happened to a procedure."""
    ending = course.at(now)
    return course.announced_at if ending.runs else ending.at


def _hers(db: Session, actor: Actor, instrument_ids: Collection[int]) -> dict[int, Instrument]:
    """Return those of the instruments at whose table the actor sits, by their rows."""
    found = with_participations(db, db.scalars(select(Instrument).where(Instrument.id.in_(instrument_ids))))
    return {row.id: row for row in found if may(actor, Act.SEE_TABLE, row)}
