"""Printings: the file of a publication as it was first set, and which publications have not been set yet."""

from base64 import b64decode
from collections.abc import Collection
from zlib import decompress

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Printing, Publication


def printed_file(db: Session, code: str, numbers: str) -> bytes | None:
    """Return the file of a publication with its lines numbered in one way; None where it has not been set."""
    query = select(Printing.file).join(Printing.publication)
    file = db.scalar(query.where(Publication.code == code, Printing.numbers == numbers))
    return None if file is None else decompress(b64decode(file))


def newest_unprinted(db: Session, numbers: str, but: Collection[str]) -> str | None:
    """Return the code of the newest publication that has not been set with these numbers, apart from some."""
    printed = select(Printing.publication_id).where(Printing.numbers == numbers)
    query = select(Publication.code).where(Publication.id.not_in(printed), Publication.code.not_in(but))
    return db.scalar(query.order_by(Publication.id.desc()).limit(1))
