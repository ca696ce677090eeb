"""Beginning long work: by a worker, or before the answer goes out."""

from flask import Flask, g

from negotiate.operations.work.workers import sign_on
from negotiate.store import Store
from negotiate.web.work.beginning import begin_or_leave


def test_where_a_worker_is_there_nothing_is_done_afterwards(app: Flask, store: Store) -> None:
    with app.test_request_context(), store.writing() as db:
        g.db = db
        begin_or_leave("k7")
        waits = len(g.pop("afterwards"))
        sign_on(db)
        db.flush()
        begin_or_leave("k7")

        assert (waits, g.get("afterwards")) == (1, None)
        g.pop("db")
