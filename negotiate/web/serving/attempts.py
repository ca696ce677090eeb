"""Attempts counted in a file, so that all processes of a machine count together; a storage of the library `limits`."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from limits.storage import MovingWindowSupport, Storage

from negotiate import clock

#: Seconds for which one attempt waits while others are counted.
PATIENCE = 10
_TABLE = (
    "CREATE TABLE IF NOT EXISTS attempt (key TEXT NOT NULL, at REAL NOT NULL, until REAL NOT NULL)",
    "CREATE INDEX IF NOT EXISTS attempt_by_key ON attempt (key, at)",
)


class AttemptsFile(Storage, MovingWindowSupport):
    """Every attempt that still counts, by its key, in an SQLite file; whoever deletes it only lets people try again."""

    STORAGE_SCHEME = ["file"]  # noqa: RUF012 (declared by the library)
    base_exceptions = sqlite3.Error

    def __init__(self, uri: str | None = None, **options: Any) -> None:
        super().__init__(uri, **options)
        self._path = unquote(urlsplit(uri or "").path)

    @classmethod
    def address(cls, path: Path) -> str:
        """Return the address by which a file is named in settings."""
        return f"{cls.STORAGE_SCHEME[0]}://{quote(str(path))}"

    def acquire_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        """Count an attempt, and return True, unless there have been as many as the limit within `expiry` seconds."""
        with self._counting() as (file, now):
            (count,) = file.execute(
                "SELECT count(*) FROM attempt WHERE key = ? AND at > ?", (key, now - expiry)
            ).fetchone()
            if count + amount > limit:
                return False
            _add(file, key, now, expiry, amount)
            return True

    def get_moving_window(self, key: str, limit: int, expiry: int) -> tuple[float, int]:
        """Return when the oldest attempt within `expiry` seconds was made, and how many there are."""
        with self._counting() as (file, now):
            query = "SELECT min(at), count(*) FROM attempt WHERE key = ? AND at > ?"
            oldest, count = file.execute(query, (key, now - expiry)).fetchone()
            return oldest or now, count

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count an attempt whatever the limit, and return how many there are."""
        with self._counting() as (file, now):
            _add(file, key, now, expiry, amount)
            return _count(file, key)

    def get(self, key: str) -> int:
        """Return how many attempts of a key count."""
        with self._counting() as (file, _):
            return _count(file, key)

    def get_expiry(self, key: str) -> float:
        """Return when the newest attempt of a key counts no more, in seconds since 1970."""
        with self._counting() as (file, now):
            (until,) = file.execute("SELECT max(until) FROM attempt WHERE key = ?", (key,)).fetchone()
            return until or now

    def check(self) -> bool:
        """Say whether the file can be written."""
        with self._counting():
            return True

    def reset(self) -> int:
        """Forget all attempts, and return how many there were."""
        with self._counting() as (file, _):
            return file.execute("DELETE FROM attempt").rowcount

    def clear(self, key: str) -> None:
        """Forget the attempts of a key."""
        with self._counting() as (file, _):
            file.execute("DELETE FROM attempt WHERE key = ?", (key,))

    @contextmanager
    def _counting(self) -> Iterator[tuple[sqlite3.Connection, float]]:
        """Give the file, held for the block, without attempts that count no more; and the time."""
        now = clock.now().timestamp()
        with closing(sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)) as file:
            file.execute("PRAGMA synchronous=OFF")
            file.execute("BEGIN IMMEDIATE")
            for statement in _TABLE:
                file.execute(statement)
            file.execute("DELETE FROM attempt WHERE until <= ?", (now,))
            yield file, now
            file.execute("COMMIT")


def _add(file: sqlite3.Connection, key: str, now: float, expiry: int, amount: int) -> None:
    file.executemany("INSERT INTO attempt VALUES (?, ?, ?)", [(key, now, now + expiry)] * amount)


def _count(file: sqlite3.Connection, key: str) -> int:
    (count,) = file.execute("SELECT count(*) FROM attempt WHERE key = ?", (key,)).fetchone()
    return int(count)
