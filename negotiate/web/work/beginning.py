"""Beginning long work: left to the worker where one runs, done before the answer goes out where none does."""

from typing import Any

from flask import current_app, g

from negotiate import clock
from negotiate.state.house.long_work import worker_is_there
from negotiate.web.work.afterwards import afterwards
from negotiate.web.work.carrying import do_at_once


def begin_or_leave(code: str) -> None:
    """Leave work to the worker; do it before the answer goes out where none is there."""
    house: Any = current_app
    if not worker_is_there(g.db, clock.now()):
        afterwards(lambda: do_at_once(house, code))
