"""One row: by the code that people send. Pages get frozen values instead."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.interfaces import ORMOption

from negotiate.errors import NotFound
from negotiate.models.base import Coded

CodedRow = TypeVar("CodedRow", bound=Coded)


def by_code(db: Session, kind: type[CodedRow], code: str, *loading: ORMOption) -> CodedRow:
    """Return the row of a kind with this code, with what is loaded beside it; raise NotFound."""
    row = db.scalar(select(kind).where(kind.code == code).options(*loading))
    if row is None:
        raise NotFound("There is nothing here that you can see.")
    return row
