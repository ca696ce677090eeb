"""Doing a piece of long work, once, from its beginning to its end: as its asker sees things when it is done.

It is read in one state of the database; how far it is, and how it ends, is written in transactions of their own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Refusal
from negotiate.ids import new_code
from negotiate.models import Person
from negotiate.operations.work.doing import ClaimedWork, claim, fail, finish, lay_down, tell
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor
from negotiate.state.house.long_work import any_free, files_kept, sight_in
from negotiate.state.withheld import in_sight_of
from negotiate.web.work.makers import MAKERS, Making
from negotiate.web.work.results import name_of, name_of_upload, part_of, sweep

if TYPE_CHECKING:  # the application knows its pages, and they are done with it
    from negotiate.web.app import House

#: How often it is told at most how far work is.
BEAT = timedelta(seconds=2)
#: How much work a process does at once while somebody waits for her page, and for how many seconds it is waited for.
_AT_ONCE, PATIENCE = BoundedSemaphore(2), 20.0
#: What a fault of the program or of the machine raises: whoever does work outlives it, for others' work waits.
FAULTS = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError),
    SQLAlchemyError,
)
WENT_WRONG = "Something went wrong on our side. Give this reference to whoever keeps this house: {}."


class GoneOn(Exception):
    """The work was given up, or another program has it."""


class ToldToStop(Exception):
    """The program is told to stop: the work is left to the next one."""


class Teller:
    """Tells how far work is, now and then; `alive` is called as often, and `stops` asked whether to stop."""

    def __init__(
        self,
        app: "House",
        work: ClaimedWork,
        alive: Callable[[], None] = lambda: None,
        stops: Callable[[], bool] = lambda: False,
    ) -> None:
        self._app, self._work, self._alive, self._stops = app, work, alive, stops
        self._told_at = clock.now()

    def __call__(self, steps: int, in_all: int) -> None:
        """Tell that so many steps are done; raise where the work is to be done no further."""
        if self._stops():
            raise ToldToStop
        if clock.now() - self._told_at < BEAT:
            return
        self._alive()
        try:
            with self._app.store.writing() as db:
                is_ours = tell(db, self._work, steps, in_all)
        except OperationalError as trouble:
            self._app.logger.info("how far work is will be told with its next step: %s", trouble.orig)
            return
        if not is_ours:
            raise GoneOn
        self._told_at = clock.now()


def do_next(
    app: "House", alive: Callable[[], None] = lambda: None, stops: Callable[[], bool] = lambda: False, code: str = ""
) -> bool:
    """Do the work that has waited longest, or this one, where nobody does it; say whether there was any."""
    with app.store.reading() as db:
        if not any_free(db, clock.now()):
            return False
    with app.store.writing() as db:
        work = claim(db, code)
    if work is None:
        return False
    carry_out(app, work, Teller(app, work, alive, stops))
    return True


def do_at_once(app: "House", code: str) -> None:
    """Do work while its asker waits for her page; where too much is being done so, it waits for her next click."""
    if not _AT_ONCE.acquire(timeout=PATIENCE):
        return
    try:
        do_next(app, code=code)
    finally:
        _AT_ONCE.release()
    clear_away(app)


def clear_away(app: "House") -> None:
    """Throw away the files of work whose time is over."""
    with app.store.reading() as db:
        found = files_kept(db, clock.now())
    kept = {name for code, tries in found for name in (name_of(code, tries), name_of_upload(code))}
    sweep(app.work_folder, kept)


def carry_out(app: "House", work: ClaimedWork, teller: Teller) -> None:
    """Do work that this program has taken, and note how it ended."""
    try:
        with _written(app, work) as part:
            seen_as = _make(app, work, teller, part)
            _keep(app, work, part, seen_as)
    except GoneOn:
        app.logger.info("work %s was given up, or taken over", work.code)
    except ToldToStop:
        with app.store.writing() as db:
            lay_down(db, work)
    except Refusal as refusal:
        _fail(app, work, refusal.sentence)
    except FAULTS:
        reference = new_code()
        app.logger.exception("%s: long work %s", reference, work.code)
        _fail(app, work, WENT_WRONG.format(reference))


def _make(app: "House", work: ClaimedWork, teller: Teller, part: Path) -> str:
    """Write the file, and return by which seats it was seen."""
    with app.test_request_context(base_url=work.address), app.store.reading() as db, part.open("wb") as file:
        actor = _asker(db, work)
        in_sight_of(db, actor)
        MAKERS[work.kind].write(Making(db, actor, work, teller, app.work_folder), file)
        return sight_in(actor, work.instrument_id)


def _asker(db: Session, work: ClaimedWork) -> Actor:
    """Return who has asked, with the seats that she holds now; raise Forbidden where she is suspended since."""
    person = db.get_one(Person, work.person_id)
    if person.suspended_at is not None:
        raise Forbidden("Whoever asked for this is suspended since.")
    return as_actor(db, person)


def _keep(app: "House", work: ClaimedWork, part: Path, seen_as: str) -> None:
    """Give the file its name, and note that the work is done; raise GoneOn, and keep nothing, where it was too late."""
    size = part.stat().st_size
    file = part.rename(app.work_folder / name_of(work.code, work.tries))
    with app.store.writing() as db:
        is_ours = finish(db, work, size, seen_as)
    if not is_ours:
        file.unlink(missing_ok=True)
        raise GoneOn


@contextmanager
def _written(app: "House", work: ClaimedWork) -> Iterator[Path]:
    """Give the file to write; nothing of it is left where the block does not give it its name."""
    part = part_of(app.work_folder, name_of(work.code, work.tries))
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _fail(app: "House", work: ClaimedWork, sentence: str) -> None:
    with app.store.writing() as db:
        fail(db, work, sentence)
