"""Setting what is published, so that it can be cited by line before anybody has taken it along.

A worker does it where one runs; where none does, the house does it when a text is published, before its answer goes
out. A long text then waits for whoever takes it along, whose file is long work.
"""

from typing import TYPE_CHECKING, Any

from flask import current_app, g

from negotiate import clock
from negotiate.errors import Unavailable
from negotiate.state.house.long_work import worker_is_there
from negotiate.web.files.printings import next_to_print, print_issued
from negotiate.web.work.afterwards import afterwards
from negotiate.web.work.bounds import is_long

if TYPE_CHECKING:  # the application knows its pages, and they are done with it
    from negotiate.web.app import House


def print_next(app: "House", but: set[str], *, only_short: bool = False) -> bool:
    """Set the newest publication that has not been set, and say whether there was any.

    `but` are those that could not be set, or were too long; this one is added to them where it is so.
    """
    with app.test_request_context():
        with app.store.reading() as db:
            issued = next_to_print(db, frozenset(but))
        if issued is None:
            return False
        if only_short and is_long(issued.paper):
            but.add(issued.code)
            return True
        try:
            print_issued(app.store, issued)
        except Unavailable as refused:
            app.logger.warning("The publication %s was not set: %s", issued.code, refused.sentence)
            but.add(issued.code)
        return True


def print_or_leave() -> None:
    """Leave what is being published to the worker; set it before the answer goes out where none is there."""
    house: Any = current_app
    if not worker_is_there(g.db, clock.now()):
        afterwards(lambda: _print_now(house))


def _print_now(house: "House") -> None:
    print_next(house, set(), only_short=True)
