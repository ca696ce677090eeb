"""The files that delegations have sent to the secretariat: what came of each, and whose the names in them are."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, defer, joinedload

from negotiate.models import AuthorNaming, Capacity, Delegation, Instrument, ReceivedFile
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.rows import by_code


@dataclass(frozen=True)
class ReceivedLine:
    """A file of the list: whose marks are in it, and what came of it; `taken` by the name of each delegation.

    Nobody has gone through it where `read_at` is None.
    """

    code: str
    name: str
    received_at: datetime
    authors: tuple[str, ...]
    taken: tuple[tuple[str, tuple[str, ...]], ...] = ()
    left: tuple[str, ...] = ()
    reason: str = ""
    read_at: datetime | None = None


@dataclass(frozen=True)
class NamedAuthor:
    """Somebody who is named in files, and the code of the delegation that she writes for."""

    key: str
    name: str
    delegation: str


@dataclass(frozen=True)
class ReceivedFilesPage:
    """All files of an instrument, those to be gone through first; `delegations` are those that may propose."""

    head: InstrumentHeader
    waiting: tuple[ReceivedLine, ...]
    gone_through: tuple[ReceivedLine, ...]
    names: tuple[NamedAuthor, ...]
    delegations: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ReceivedFilePage:
    """One file, as it is gone through: what was read of it, packed, and whose the names are, by their keys.

    `waiting` is how many files are to be gone through, this one among them.
    """

    head: InstrumentHeader
    line: ReceivedLine
    carried: str
    named: Mapping[str, str]
    delegations: tuple[tuple[str, str], ...]
    waiting: int

    @property
    def delegation(self) -> str:
        """Return whose drafts come of it, as the preview says it."""
        return "the delegation that you choose for it"


def received_files_page(db: Session, actor: Actor, code: str) -> ReceivedFilesPage:
    """Return the list of an instrument."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.RECEIVE_FILES, instrument)
    names = {one.code: one.name for one in db.scalars(select(Delegation))}
    lines = [_line(row, names) for row in _files(db, instrument)]
    return ReceivedFilesPage(
        header_of(db, actor, instrument),
        tuple(one for one in lines if one.read_at is None),
        tuple(one for one in lines if one.read_at is not None),
        _named(db, instrument),
        _proposing(db, instrument),
    )


def received_file_page(db: Session, actor: Actor, code: str) -> ReceivedFilePage:
    """Return one file; to whoever may not go through files there is none."""
    file = by_code(db, ReceivedFile, code)
    require(actor, Act.RECEIVE_FILES, file)
    instrument = file.instrument
    names = {one.code: one.name for one in db.scalars(select(Delegation))}
    waiting = [row for row in _files(db, instrument) if row.reading is None]
    return ReceivedFilePage(
        header_of(db, actor, instrument),
        _line(file, names),
        file.carried,
        {one.key: one.delegation for one in _named(db, instrument)},
        _proposing(db, instrument),
        len(waiting),
    )


def next_waiting(db: Session, actor: Actor, code: str) -> str:
    """Return the code of the next file of the same instrument that is to be gone through, or of none."""
    file = by_code(db, ReceivedFile, code)
    require(actor, Act.RECEIVE_FILES, file)
    return next((row.code for row in _files(db, file.instrument) if row.reading is None), "")


def _files(db: Session, instrument: Instrument) -> list[ReceivedFile]:
    """Return the files of an instrument as they came."""
    query = select(ReceivedFile).where(ReceivedFile.instrument_id == instrument.id).order_by(ReceivedFile.id)
    return list(db.scalars(query.options(joinedload(ReceivedFile.reading), defer(ReceivedFile.carried))))


def _line(row: ReceivedFile, names: Mapping[str, str]) -> ReceivedLine:
    reading = row.reading
    if reading is None:
        return ReceivedLine(row.code, row.name, row.received_at, tuple(row.authors))
    taken = tuple((names.get(code, code), tuple(said)) for code, said in reading.taken.items())
    return ReceivedLine(
        *(row.code, row.name, row.received_at, tuple(row.authors)),
        taken,
        tuple(reading.left),
        reading.reason,
        reading.read_at,
    )


def _named(db: Session, instrument: Instrument) -> tuple[NamedAuthor, ...]:
    """Return the names of which it was said whose they are, in alphabetical order: the newest counts."""
    query = select(AuthorNaming).where(AuthorNaming.instrument_id == instrument.id).order_by(AuthorNaming.number)
    found = {row.key: row for row in db.scalars(query.options(joinedload(AuthorNaming.delegation)))}
    rows = sorted(found.values(), key=lambda row: row.name)
    return tuple(NamedAuthor(row.key, row.name, row.delegation.code) for row in rows)


def _proposing(db: Session, instrument: Instrument) -> tuple[tuple[str, str], ...]:
    """Return the delegations that may propose, by code and name, in alphabetical order."""
    keys = [key for key, capacity in instrument.capacities.items() if capacity is Capacity.PARTICIPANT]
    rows = db.execute(select(Delegation.code, Delegation.name).where(Delegation.id.in_(keys)).order_by(Delegation.name))
    return tuple((code, name) for code, name in rows)
