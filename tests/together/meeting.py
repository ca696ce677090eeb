"""Letting two deeds meet on PostgreSQL, step by step, and saying what came of it beside what either order comes to."""

import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from negotiate.errors import Refusal
from negotiate.store import Store
from tests.together.pairs import Things
from tests.together.scenes import Deed, Scene
from tests.together.snapshots import Snapshot

#: Seconds after which something hangs that should not.
PATIENCE = 30
LOCK = " FOR NO KEY UPDATE", " FOR UPDATE"

#: Entries of the record that are not bound to the one before.
BREAKS = """
    SELECT count(*) FROM (
        SELECT previous_hash, lag(hash, 1, '') OVER (PARTITION BY chain_id ORDER BY number) AS before FROM record_entry
    ) bound WHERE previous_hash <> before
"""


@dataclass(frozen=True)
class Outcome:
    """What two deeds were answered, and what differs from the beginning afterwards."""

    first: str
    second: str
    changes: tuple[str, ...]


@dataclass
class Gate:
    """Where a deed waits, as soon as it holds something; `process` is that of its connection in the database."""

    process: int = 0
    reached: threading.Event = field(default_factory=threading.Event)
    opened: threading.Event = field(default_factory=threading.Event)

    def watch(self, db: Session) -> None:
        """Wait at the first lock of a session; where the gate stands open, only look who it is."""
        connection = db.connection()
        self.process = connection.connection.dbapi_connection.info.backend_pid
        event.listen(connection, "after_cursor_execute", self._passed)

    def _passed(self, _: Any, __: Any, statement: str, *___: Any) -> None:
        if not self.opened.is_set() and any(lock in statement for lock in LOCK):
            self.reached.set()
            if not self.opened.wait(PATIENCE):
                raise TimeoutError("nobody opened the gate")


class Meeting:
    """A scene on PostgreSQL in which deeds meet, as often as wanted from the same beginning."""

    def __init__(self, store: Store, scene: Scene, deeds: Mapping[str, Deed], things: Things) -> None:
        self._store, self._scene, self._deeds, self._things = store, scene, deeds, things
        self._people = ThreadPoolExecutor(max_workers=2)
        self._watch = store.engine.execution_options(isolation_level="AUTOCOMMIT").connect()
        self._beginning = Snapshot(store.engine, self._watch)
        self._after = cache(self._orders_from)

    def close(self) -> None:
        """Let everybody go home."""
        self._people.shutdown()
        self._watch.close()

    def together(self, first: str, second: str) -> Outcome:
        """Let the first deed begin, the second go as far as it can, then the first to its end, and the second to its."""
        gate, other = Gate(), Gate()
        other.opened.set()
        one = self._people.submit(self._done, first, gate)
        gate.reached.wait(PATIENCE)
        two = self._people.submit(self._done, second, other)
        self._let_go_on(two, other)
        gate.opened.set()
        answers = one.result(PATIENCE), two.result(PATIENCE)
        try:
            return Outcome(*answers, self._beginning.changes(self._watch) + self._breaks())
        finally:
            self._beginning.restore(self._watch)

    def orders(self, first: str, second: str) -> tuple[Outcome, Outcome]:
        """Return what the two deeds come to one after the other, in either order."""
        back = self._after(second)[first]
        return self._after(first)[second], Outcome(back.second, back.first, back.changes)

    def alone(self, name: str) -> str:
        """Return what a deed is answered that nobody meets."""
        return next(iter(self._after(name).values())).first

    def _done(self, name: str, gate: Gate) -> str:
        """Do a deed in a transaction of its own, and return what it was answered."""
        try:
            with self._store.writing() as db:
                gate.watch(db)
                self._deeds[name](db, self._scene)
                db.flush()
        except Refusal:
            return "refused"
        except SQLAlchemyError as fault:
            return f"fault: {fault}"
        finally:
            gate.reached.set()
        return "done"

    def _let_go_on(self, deed: Future[str], gate: Gate) -> None:
        """Return once a deed is over, or waits for another."""
        deadline = time.monotonic() + PATIENCE
        while not deed.done() and not self._waits(gate.process):
            time.sleep(0.001)
            assert time.monotonic() < deadline

    def _waits(self, process: int) -> bool:
        query = f"SELECT cardinality(pg_blocking_pids({process}))"
        return bool(process and self._watch.exec_driver_sql(query).scalar())

    def _breaks(self) -> tuple[str, ...]:
        return ("the record is broken",) if self._watch.exec_driver_sql(BREAKS).scalar() else ()

    def _orders_from(self, first: str) -> dict[str, Outcome]:
        """Return what every deed that touches what the first one does comes to after it; all is undone again."""
        touching = {first}.union(*(deeds for deeds in self._things.values() if first in deeds))
        with Session(self._store.engine) as db, _undone(db):
            answer = self._tried(db, first)
            return {second: self._second(db, answer, second) for second in self._deeds if second in touching}

    def _second(self, db: Session, answer: str, second: str) -> Outcome:
        with _undone(db):
            return Outcome(answer, self._tried(db, second), self._beginning.changes(db.connection()))

    def _tried(self, db: Session, name: str) -> str:
        """Do a deed within a transaction, and return what it was answered."""
        try:
            with db.begin_nested():
                self._deeds[name](db, self._scene)
        except Refusal:
            return "refused"
        return "done"


@contextmanager
def _undone(db: Session) -> Iterator[None]:
    """Undo in the end what was done within."""
    point = db.begin_nested()
    try:
        yield
    finally:
        point.rollback()
