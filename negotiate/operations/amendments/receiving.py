"""What the secretariat does with files that delegations have sent it: receive them, say whose a name in them is, and
go through each, so that what somebody asks for is a draft of her delegation.

Nothing is tabled here. A draft that comes of a file is the delegation's from the first instant: it alone reads it from
then on, changes it, tables it or throws it away; the secretariat sees what it knew already, that it began one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import (
    Amendment,
    AmendmentKind,
    AuthorNaming,
    Capacity,
    Clause,
    Delegation,
    DraftReceipt,
    FileReading,
    Instrument,
    ReceivedFile,
)
from negotiate.models.amendments.received_file import LONGEST_NAME
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin
from negotiate.operations.opening import opened
from negotiate.operations.record import confidential_chain, record
from negotiate.operations.remarks import noted
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code

#: Characters of a file as it is kept until somebody goes through it.
LARGEST = 3_000_000
#: So many files wait to be gone through, at most.
MOST_WAITING = 100


@dataclass(frozen=True)
class NewFile:
    """A file that was read: its name, its seal, who marked changes in it, and all that was read, packed."""

    name: str
    seal: str
    authors: Sequence[str]
    carried: str


@dataclass(frozen=True)
class ReceivedChange:
    """One change of a file that is to be a draft: on which clause, of which kind, what it says, of which delegation.

    `name` says in words what it is.
    """

    clause: str
    kind: AmendmentKind
    proposal: Proposal
    delegation: str
    name: str


@dataclass(frozen=True)
class GoneThrough:
    """What somebody makes of a file: what is taken, what is not, in words, and why where nothing is.

    `namings` is of which delegation each name is, by its key: the name as it is written, and the delegation's code.
    """

    taken: Sequence[ReceivedChange]
    left: Sequence[str]
    reason: str = ""
    namings: Mapping[str, tuple[str, str]] | None = None


def receive(db: Session, actor: Actor, instrument_code: str, files: Sequence[NewFile]) -> list[ReceivedFile]:
    """Keep files until somebody goes through them, and return those; one that waits already is not kept twice."""
    instrument = opened(db, actor, Act.RECEIVE_FILES, Instrument, instrument_code)
    waiting = set(db.scalars(_waiting(instrument)))
    if len(waiting) + len(files) > MOST_WAITING:
        raise Invalid(f"At most {MOST_WAITING} files wait here at once. Go through some first.", "file")
    rows = []
    for file in files:
        if file.seal in waiting:
            continue
        if len(file.carried) > LARGEST:
            raise Invalid(f"“{file.name}” holds more than can be kept.", "file")
        waiting.add(file.seal)
        row = ReceivedFile(
            instrument=instrument,
            name=file.name[-LONGEST_NAME:],
            seal=file.seal,
            authors=[author[:LONGEST_NAME] for author in file.authors],
            carried=file.carried,
            received_at=clock.now(),
            received_by_id=actor.person_id,
        )
        db.add(row)
        db.flush()
        record(db, actor, "received a file", row, chain=confidential_chain(instrument, None), name=row.name)
        rows.append(row)
    return rows


def _waiting(instrument: Instrument) -> Select[str]:
    gone_through = select(FileReading.received_file_id)
    of_it = ReceivedFile.instrument_id == instrument.id
    return select(ReceivedFile.seal).where(of_it, ReceivedFile.id.not_in(gone_through))


def name_author(db: Session, actor: Actor, instrument_code: str, key: str, said: tuple[str, str]) -> None:
    """Say for which delegation somebody writes, by name and code; what was said before stays readable."""
    instrument = opened(db, actor, Act.RECEIVE_FILES, Instrument, instrument_code)
    _named(db, actor, instrument, {key: said})


def go_through(db: Session, actor: Actor, file_code: str, made: GoneThrough) -> FileReading:
    """Begin a draft of its delegation for each change that is taken, and note what was not; once for each file."""
    delegations = {code: by_code(db, Delegation, code) for code in {one.delegation for one in made.taken}}
    file = opened(db, actor, Act.RECEIVE_FILES, ReceivedFile, file_code, telling=lambda: _again(db, [*delegations]))
    if actor.person_id is None:
        raise Forbidden("Only a person begins drafts.")
    if file.reading is not None:
        raise Stale("Somebody has gone through this file in the meantime. Nothing was begun a second time.")
    _named(db, actor, file.instrument, made.namings or {})
    for one in made.taken:
        _begun(db, actor, file, one)
    reading = FileReading(
        file=file,
        drafts=len(made.taken),
        taken=_by_delegation(made.taken),
        left=list(made.left),
        reason="" if made.taken else noted(made.reason, "reason"),
        read_at=clock.now(),
        read_by_id=actor.person_id,
    )
    file.carried = ""
    db.add(reading)
    db.flush()
    chain = confidential_chain(file.instrument, None)
    facts = {"name": file.name, "drafts": reading.drafts, "left": len(made.left)}
    record(db, actor, "went through a file", file, chain=chain, **facts)
    return reading


def _again(db: Session, codes: Sequence[str]) -> list[Delegation]:
    return [by_code(db, Delegation, code) for code in codes]


def _begun(db: Session, actor: Actor, file: ReceivedFile, one: ReceivedChange) -> Amendment:
    """Begin a draft for a delegation that takes part with the right to propose."""
    clause, delegation = by_code(db, Clause, one.clause), by_code(db, Delegation, one.delegation)
    if clause.instrument_id != file.instrument_id:
        raise Invalid("A change of this file is to another text. Open the file again.", "take")
    _check_proposes(file.instrument, delegation)
    draft = begin(db, actor, Begun(clause, one.kind, by=delegation), one.proposal)
    db.add(DraftReceipt(amendment=draft, file=file))
    db.flush()
    return draft


def _check_proposes(instrument: Instrument, delegation: Delegation) -> None:
    if instrument.capacities.get(delegation.id) is not Capacity.PARTICIPANT:
        raise Invalid(f"{delegation.name} takes no part with the right to propose. Choose another.", "delegation")


def _named(db: Session, actor: Actor, instrument: Instrument, namings: Mapping[str, tuple[str, str]]) -> None:
    """Keep of which delegation names are, where that is new."""
    for key, (name, code) in namings.items():
        delegation = by_code(db, Delegation, code)
        _check_proposes(instrument, delegation)
        of_it = (AuthorNaming.instrument_id == instrument.id, AuthorNaming.key == key[:LONGEST_NAME])
        last = db.scalar(select(AuthorNaming).where(*of_it).order_by(AuthorNaming.number.desc()).limit(1))
        if last is not None and last.delegation_id == delegation.id:
            continue
        row = AuthorNaming(
            instrument=instrument,
            key=key[:LONGEST_NAME],
            name=name[:LONGEST_NAME],
            number=(last.number if last else 0) + 1,
            delegation=delegation,
            said_at=clock.now(),
            said_by_id=actor.person_id,
        )
        db.add(row)
        db.flush()
        chain = confidential_chain(instrument, None)
        record(db, actor, "named an author", instrument, chain=chain, author=row.name, delegation=delegation.name)


def _by_delegation(taken: Sequence[ReceivedChange]) -> dict[str, list[str]]:
    """Return what was taken, in words, by the code of each delegation."""
    found: dict[str, list[str]] = {}
    for one in taken:
        found.setdefault(one.delegation, []).append(one.name)
    return found
