"""What may exist only once: the database decides, so that two people at once cannot both be first."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate.errors import Invalid


@contextmanager
def only_once(db: Session, sentence: str, field: str) -> Iterator[None]:
    """Write the changes made in the block; raise Invalid where the database says that they exist already."""
    try:
        with db.begin_nested():
            yield
    except IntegrityError:
        raise Invalid(sentence, field) from None
