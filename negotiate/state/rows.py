"""One row: by the code that people send. Pages get frozen values instead."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models.base import Coded

CodedRow = TypeVar("CodedRow", bound=Coded)


def by_code(db: Session, kind: type[CodedRow], code: str) -> CodedRow:
    """Return the row of a kind with this code; raise NotFound."""
    row = db.scalar(select(kind).where(kind.code == code))
    if row is None:
        raise NotFound("There is nothing here that you can see.")
    return row
