"""The contests of an instrument, one of them by itself, and the form of a new one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import Contest, ContestState
from negotiate.policy import Act, Actor, require
from negotiate.queries.contests.contest_lines import ContestLine, contest_lines
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.record.journals import JournalLine, lines_of
from negotiate.state.contests.entries import ContestWindow, Times, entry_numbered, is_contestable, times_at
from negotiate.state.contests.marks import ContestMark, contest_marks
from negotiate.state.rows import by_code


@dataclass(frozen=True)
class ContestsPage:
    """What is contested of an instrument, by how far it has come, the newest first."""

    head: InstrumentHeader
    open: tuple[ContestLine, ...]
    answered: tuple[ContestLine, ...]
    withdrawn: tuple[ContestLine, ...]
    times: Times


@dataclass(frozen=True)
class ContestPage:
    """One contest."""

    head: InstrumentHeader
    line: ContestLine


@dataclass(frozen=True)
class ContestForm:
    """An entry that is to be contested: until when, with which of its amendments, and who has contested it already.

    `until` is None where it cannot be contested; `is_over` says that it could be, and cannot any more.
    """

    head: InstrumentHeader
    entry: JournalLine
    until: datetime | None
    is_over: bool
    amendments: tuple[int, ...]
    amendment: int | None
    marks: tuple[ContestMark, ...]
    answer_days: int


def contests_page(db: Session, actor: Actor, code: str) -> ContestsPage:
    """Return the contests of an instrument."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    lines = contest_lines(db, actor, instrument)
    opened, answered, withdrawn = (tuple(one for one in lines if one.state is state) for state in ContestState)
    said = ContestWindow.of(db, instrument).said
    return ContestsPage(header_of(db, actor, instrument), opened, answered, withdrawn, times_at(said, clock.now()))


def contest_page(db: Session, actor: Actor, code: str) -> ContestPage:
    """Return one contest that the actor sees; raise NotFound."""
    row = by_code(db, Contest, code)
    instrument = load_instrument(db, actor, row.instrument.code)
    require(actor, Act.SEE_CONTEST, row)
    found = contest_lines(db, actor, instrument, Contest.id == row.id)
    if not found:
        raise NotFound("There is nothing here that you can see.")
    return ContestPage(header_of(db, actor, instrument), found[0])


def contest_form(db: Session, actor: Actor, code: str, number: int, amendment: int | None = None) -> ContestForm:
    """Return the form by which an entry is contested; raise NotFound where the actor does not read it."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_RECORD, instrument)
    require(actor, Act.CONTEST, instrument)
    entry, window = entry_numbered(db, instrument, number), ContestWindow.of(db, instrument)
    until = window.until(entry) if is_contestable(entry) else None
    (line,) = lines_of(db, [entry], instrument)
    numbers = tuple(sorted(map(int, entry.facts.get("fates", ()))))
    return ContestForm(
        head=header_of(db, actor, instrument),
        entry=line,
        until=until,
        is_over=until is not None and clock.now() > until,
        amendments=numbers,
        amendment=amendment if amendment in numbers else None,
        marks=contest_marks(db, instrument, [number]).get(number, ()),
        answer_days=times_at(window.said, entry.at).answer_days,
    )
