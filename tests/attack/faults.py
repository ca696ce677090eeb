"""A database that fails, at any statement of any deed or at its commit, and a disk that is full: nothing is half done.

What fails is said to be so, with a sentence, and the file stays as it was, byte for byte of what it holds.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from threading import Event
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from negotiate.queries.record.verification import verify
from negotiate.store import Store, open_store
from tests.attack.findings import Campaign, Outcome
from tests.attack.fuzzing import Form, answer, forms
from tests.browsers import browser
from tests.matrix.stage import Stage, copied

UNAVAILABLE, DONE = 503, (200, 204, 302)
GONE, FULL = "cannot reach its database", "disk of the machine"


def fail(stage: Stage, campaign: Campaign) -> Outcome:
    """Let deeds fail at statements and at commits, and look whether anything of them stayed."""
    outcome, sent = Outcome("fault"), forms(stage, campaign)
    tries = [(form, number) for form in sent for number in range(1, _statements(stage, form) + 1)]
    copy = campaign.folder / "failing.sqlite"
    copied(stage.path, copy)
    stage.app.store = store = open_store(f"sqlite:///{copy}")
    before = content(store)
    for form, number in campaign.some(tries, campaign.size):
        with failing(store.engine, number) as failed:
            status, said = _answered(stage, form)
        wrong = _wrong(status, said, GONE)
        if content(store) != before:
            wrong = "something of it stayed" if failed.is_set() else ""
            copied(stage.path, copy)
        outcome.tried(status, f"{form.name}, statement {number}: {wrong}" if wrong else "")
    _check(outcome, store)
    return outcome


def fill(stage: Stage, campaign: Campaign) -> Outcome:
    """Do deeds on a disk that is full: each is done whole, or refused with the reason; what is there can be read."""
    outcome = Outcome("full disk")
    tries = [form for form in forms(stage, campaign) if answer(stage, form) in DONE]
    copy = campaign.folder / "full.sqlite"
    copied(stage.path, copy)
    stage.app.store = store = open_store(f"sqlite:///{copy}")
    event.listen(store.engine, "connect", _let_no_more_in)
    for form in campaign.some(tries, campaign.size):
        before = content(store)
        status, said = _answered(stage, form)
        wrong = _wrong(status, said, FULL) if status >= 500 else ""
        if status == UNAVAILABLE and content(store) != before:
            wrong = "something of it stayed"
        outcome.tried(status, f"{form.name}, disk full: {wrong}" if wrong else "")
    _check(outcome, store)
    return outcome


@contextmanager
def failing(engine: Engine, number: int) -> Iterator[Event]:
    """Let the statement of this number fail that is sent in the block, a commit being one too; tell whether it came."""
    numbers, failed = count(1), Event()

    def fail_in_turn(*_: Any) -> None:
        if next(numbers) == number:
            failed.set()
            raise OperationalError("", {}, Exception("server closed the connection unexpectedly"))

    for name in ("before_cursor_execute", "commit"):
        event.listen(engine, name, fail_in_turn)
    try:
        yield failed
    finally:
        for name in ("before_cursor_execute", "commit"):
            event.remove(engine, name, fail_in_turn)


def content(store: Store) -> str:
    """Return the hash of everything that a file holds."""
    store.engine.dispose()
    with closing(sqlite3.connect(str(store.engine.url.database))) as file:
        return hashlib.sha256("\n".join(file.iterdump()).encode()).hexdigest()


def _statements(stage: Stage, form: Form) -> int:
    """Return how many statements a form takes, its commit included."""
    sent: list[str] = []
    engine = stage.app.store.engine

    def note(*facts: Any) -> None:
        sent.append(facts[2])

    event.listen(engine, "before_cursor_execute", note)
    answer(stage, form)
    event.remove(engine, "before_cursor_execute", note)
    return len(sent) + 1


def _answered(stage: Stage, form: Form) -> tuple[int, str]:
    with browser(stage.app, form.secret).post(form.address, data=dict(form.fields)) as answered:
        return answered.status_code, answered.text


def _wrong(status: int, said: str, sentence: str) -> str:
    if status == UNAVAILABLE:
        return "" if sentence in said else "the sentence does not say what is the matter"
    return f"answered {status}" if status >= 500 else ""


def _let_no_more_in(connection: Any, _: object) -> None:
    """Let a file take no page more than it has."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages}")


def _check(outcome: Outcome, store: Store) -> None:
    """Look whether the record is whole in the end, and the file."""
    with store.reading() as db:
        faults = verify(db)
    (sound,) = store.engine.raw_connection().execute("PRAGMA integrity_check").fetchone()
    outcome.findings += [*faults, *([] if sound == "ok" else [sound])]
    store.engine.dispose()
