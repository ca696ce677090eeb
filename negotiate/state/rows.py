"""One row: by the code that people send, and held for the time of a deed. Pages get frozen values instead."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models.base import Base, Coded

Row = TypeVar("Row", bound=Base)
CodedRow = TypeVar("CodedRow", bound=Coded)


def by_code(db: Session, kind: type[CodedRow], code: str) -> CodedRow:
    """Return the row of a kind with this code; raise NotFound."""
    row = db.scalar(select(kind).where(kind.code == code))
    if row is None:
        raise NotFound("There is nothing here that you can see.")
    return row


def locked(db: Session, row: Row) -> Row:
    """Hold a row until the transaction ends, and read it afresh: two secretaries cannot both be first."""
    db.refresh(row, with_for_update=True)
    return row
