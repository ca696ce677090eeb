"""A person's long work: all of it, one piece with how far it is, and the file that came of it; nobody else's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate import clock
from negotiate.errors import Forbidden, NotFound
from negotiate.models import Instrument, LongWork
from negotiate.models.house.long_work import WorkKind
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.house.long_work import WorkPhase, phase_of, sight_in, worker_is_there

#: What stands in place of a title that its reader reads no more.
HIDDEN = "A text that you read no more"


@dataclass(frozen=True)
class WorkLine:
    """A piece of work in one line; `title` is that of the text that it is made of, `code` of it empty where hidden.

    Where a file is read for a text that is not here yet, `title` is its name.
    """

    code: str
    kind: WorkKind
    title: str
    instrument: str
    phase: WorkPhase
    steps: int
    steps_in_all: int
    asked_at: datetime
    ended_at: datetime | None
    failure: str
    size: int | None
    expires_at: datetime | None

    @property
    def name(self) -> str:
        """Return what is made, as a title."""
        return titled(self.kind)

    @property
    def is_to_be_fetched(self) -> bool:
        """Say whether a file is there."""
        return self.phase is WorkPhase.DONE and not self.kind.is_of_upload

    @property
    def is_to_be_looked_at(self) -> bool:
        """Say whether a file has been read, and a preview of it is there."""
        return self.phase is WorkPhase.DONE and self.kind.is_of_upload

    @property
    def is_to_be_left(self) -> bool:
        """Say whether it can be given up, or what came of it thrown away."""
        return self.phase.is_unfinished or self.phase is WorkPhase.DONE

    @property
    def percent(self) -> int:
        """Return how much is done, of a hundred."""
        return 100 * self.steps // self.steps_in_all if self.steps_in_all else 0


@dataclass(frozen=True)
class WorksPage:
    """All of a person's work, the last asked for first; whether a worker does it, or the house while she waits."""

    lines: tuple[WorkLine, ...]
    is_worker_there: bool


@dataclass(frozen=True)
class WorkPage:
    """One piece of work, how it was asked for, and whether a worker is there that does it."""

    line: WorkLine
    asked: Mapping[str, str]
    is_worker_there: bool

    @property
    def may_begin(self) -> bool:
        """Say whether its reader can have it done at once, while she waits."""
        return not self.is_worker_there and self.line.phase in (WorkPhase.WAITING, WorkPhase.INTERRUPTED)


@dataclass(frozen=True)
class WorkFile:
    """The file that came of work: whose name among the files of the house ends with how often it was begun."""

    code: str
    tries: int
    kind: WorkKind
    title: str
    asked: Mapping[str, str]
    #: The code of what it is made of; empty where it is made of no instrument.
    instrument: str


@dataclass(frozen=True)
class OrderPage:
    """What is asked for, before it is done: by a worker, or while its reader waits."""

    head: InstrumentHeader
    kind: WorkKind
    is_worker_there: bool

    @property
    def name(self) -> str:
        """Return what is made, as a title."""
        return titled(self.kind)


def titled(kind: WorkKind) -> str:
    """Return what is made, as a title.

    >>> titled(WorkKind.TEXT)
    'Text as PDF'
    """
    return kind.value[:1].upper() + kind.value[1:]


def order_page(db: Session, actor: Actor, code: str, kind: str) -> OrderPage:
    """Return what can be asked for of an instrument; raise NotFound where nothing of that kind is made."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.ASK_FOR_WORK)
    if kind not in {one.value for one in WorkKind if not one.is_of_upload}:
        raise NotFound("Nothing of this kind is made here.")
    return OrderPage(header_of(db, actor, instrument), WorkKind(kind), worker_is_there(db, clock.now()))


def works_page(db: Session, actor: Actor) -> WorksPage:
    """Return the work that an actor has asked for."""
    require(actor, Act.ASK_FOR_WORK)
    now = clock.now()
    query = select(LongWork).where(LongWork.person_id == actor.person_id).order_by(LongWork.id.desc())
    loaded = joinedload(LongWork.instrument).selectinload(Instrument.participations)
    lines = tuple(_line(actor, work, now) for work in db.scalars(query.options(loaded)))
    return WorksPage(lines, worker_is_there(db, now))


def work_page(db: Session, actor: Actor, code: str) -> WorkPage:
    """Return one piece of the actor's own work; raise NotFound."""
    now, work = clock.now(), _own(db, actor, code)
    return WorkPage(_line(actor, work, now), work.asked, worker_is_there(db, now))


def work_file(db: Session, actor: Actor, code: str) -> WorkFile:
    """Return the file that came of the actor's own work, as long as she may read all that it holds."""
    work = _own(db, actor, code)
    if work.instrument is not None:
        require(actor, Act.SEE_INSTRUMENT, work.instrument)
    match phase_of(work, clock.now()):
        case WorkPhase.DONE:
            pass
        case WorkPhase.EXPIRED:
            raise NotFound("The file that came of this work is kept no longer. Ask for it anew.")
        case _:
            raise NotFound("There is no file of this work. Its page says how far it is.")
    if work.seen_as != sight_in(actor, work.instrument_id):
        raise Forbidden("Your seats have changed since this file was made, and it holds what you read then. Ask anew.")
    title = work.instrument.title if work.instrument else _file_read(work)
    instrument = work.instrument.code if work.instrument else ""
    return WorkFile(work.code, work.tries, work.kind, title, work.asked, instrument)


def _own(db: Session, actor: Actor, code: str) -> LongWork:
    """Return the actor's own work; raise NotFound for anybody else's."""
    require(actor, Act.ASK_FOR_WORK)
    loaded = joinedload(LongWork.instrument).options(selectinload(Instrument.participations))
    query = select(LongWork).where(LongWork.code == code, LongWork.person_id == actor.person_id)
    work = db.scalar(query.options(loaded))
    if work is None:
        raise NotFound("There is nothing here that you can see.")
    return work


def _file_read(work: LongWork) -> str:
    """Return how the file is called that is read."""
    return str(work.asked.get("filename", "")) or "A file"


def _line(actor: Actor, work: LongWork, now: datetime) -> WorkLine:
    made_of = work.instrument
    reads = made_of is not None and may(actor, Act.SEE_INSTRUMENT, made_of)
    title = made_of.title if made_of and reads else HIDDEN if made_of else _file_read(work)
    return WorkLine(
        code=work.code,
        kind=work.kind,
        title=title,
        instrument=made_of.code if made_of and reads else "",
        phase=phase_of(work, now),
        steps=work.steps,
        steps_in_all=work.steps_in_all,
        asked_at=work.asked_at,
        ended_at=work.ended_at,
        failure=work.failure,
        size=work.size,
        expires_at=work.expires_at,
    )
