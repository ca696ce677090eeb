"""What tests of queries may ask for beside the database and the cast."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin


@pytest.fixture
def negotiation(db: Session, cast: Cast) -> Negotiation:
    """Return a small negotiation, round 1 open."""
    return begin(db, cast)


@pytest.fixture
def counted(db: Session) -> Callable[[], "Iterator[list[str]]"]:
    """Return a context that lists the SQL statements of its block, read from a session without memory."""

    @contextmanager
    def listening() -> Iterator[list[str]]:
        statements: list[str] = []

        def hear(conn: object, cursor: object, statement: str, *rest: object) -> None:
            statements.append(statement)

        db.flush()
        db.expunge_all()
        event.listen(db.get_bind(), "before_cursor_execute", hear)
        yield statements
        event.remove(db.get_bind(), "before_cursor_execute", hear)

    return listening
