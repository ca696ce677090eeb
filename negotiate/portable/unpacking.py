"""An archive into an empty house: checked first, brought up to date, filled in, verified; whole or not at all."""

from pathlib import Path

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from negotiate.backups import has_rows, refilled, revision_of
from negotiate.errors import Invalid, NotFound
from negotiate.models import Instrument, Revision, Version
from negotiate.operations.text.search_entries import enter_revision, enter_version
from negotiate.operations.text.taking_in import Brought, take_in
from negotiate.policy import COMMAND_LINE
from negotiate.portable.collisions import collisions
from negotiate.portable.contents import INSTRUMENT, TABLES
from negotiate.portable.scratch import in_scratch
from negotiate.portable.sealed import SealedArchive, unsealed
from negotiate.queries.record.verification import verification
from negotiate.store import Store

NOT_EMPTY = (
    "This house is not empty, and an archive is never merged into one: the record seals every row with its number. "
    "Name another data folder, and take the archive in there."
)
#: Rows that are carried over at once.
AT_ONCE = 500
#: How many faults of a record are told.
FAULTS = 5


def unpack(store: Store, file: Path) -> int:
    """Fill an empty house, whose schema is up to date, with what an archive holds; return the number of rows.

    Raise Invalid, and store nothing, where the archive is not whole or the house is not empty.
    """
    with store.engine.connect() as connection:
        is_empty, today = not has_rows(connection), revision_of(connection)
    with unsealed(file) as archive, in_scratch(archive, today) as scratch:
        if not is_empty:
            raise _refused(scratch, store)
        return _filled(store, archive, scratch)


def _filled(store: Store, archive: SealedArchive, scratch: Store) -> int:
    """Carry all rows of an archive into a house that is still empty; return how many they are."""
    with store.rebuilding() as connection:
        if has_rows(connection):
            raise Invalid(NOT_EMPTY)
        try:
            with refilled(connection), scratch.engine.connect() as source:
                rows = sum(_carry(source, connection, table) for table in TABLES)
            with Session(connection, join_transaction_mode="rollback_only") as db:
                _enter(db)
                if archive.kind == INSTRUMENT:
                    _take_in(db, archive)
            _check_record(connection)
        except DBAPIError as trouble:
            raise Invalid(f"The rows of the archive break a rule of the house: {trouble.orig}.") from trouble
    return rows


def _refused(scratch: Store, store: Store) -> Invalid:
    """Return the refusal of a house that is not empty, with what both it and the archive hold."""
    with scratch.engine.connect() as source, store.engine.connect() as house:
        both = collisions(source, house)
    if not both:
        return Invalid(f"{NOT_EMPTY} It has nothing in common with this one by code, name or e-mail address.")
    return Invalid("\n".join((f"{NOT_EMPTY} Both hold:", *both)))


def _carry(source: Connection, house: Connection, table: Table) -> int:
    """Carry the rows of a table over; return how many they are."""
    count = 0
    rows = source.execution_options(yield_per=AT_ONCE).execute(select(table).order_by(table.c.id))
    for batch in rows.mappings().partitions():
        house.execute(insert(table), [dict(row) for row in batch])
        count += len(batch)
    return count


def _enter(db: Session) -> None:
    """Let all words be found again."""
    for version in db.scalars(select(Version).order_by(Version.id)).all():
        enter_version(db, version)
    for revision in db.scalars(select(Revision).where(Revision.tabled_at.is_not(None)).order_by(Revision.id)).all():
        enter_revision(db, revision)
    db.flush()


def _take_in(db: Session, archive: SealedArchive) -> None:
    """Record that an instrument came; raise Invalid where its archive does not hold just one, whole."""
    try:
        (code,) = db.scalars(select(Instrument.code))
        take_in(db, COMMAND_LINE, code, Brought(archive.seal, *archive.ties))
        db.flush()
    except (ValueError, LookupError, NotFound) as trouble:
        raise Invalid(f"This is no whole archive of an instrument: {trouble}.") from trouble


def _check_record(connection: Connection) -> None:
    """Raise Invalid where a row is not as the record has it, or the record is not whole."""
    try:
        with Session(connection) as db:
            faults = verification(db).faults
    except (TypeError, ValueError, LookupError, AttributeError) as trouble:
        raise Invalid(f"The record of the archive cannot be read: {trouble}.") from trouble
    if faults:
        more = f"\nand {len(faults) - FAULTS} more" if len(faults) > FAULTS else ""
        raise Invalid("The record of the archive is not whole:\n" + "\n".join(faults[:FAULTS]) + more)
