"""Withheld: what was decided since the last publication does not exist for whoever is to read it only when published.

An instrument may show what is decided in a round only when the round is published. Nothing that such a reader asks of
the database then finds a version, a fate or anything else that came of a decision since: a session that is
`in_sight_of` her leaves them out of every question, whatever page or deed asks it, so that none of them needs to know.
What delegations do on the table stays in sight. The law keeps the working text from her beside this: the order in
which clauses stand now is in no row that could be left out.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event, select
from sqlalchemy.orm import ORMExecuteState, Session, UserDefinedOption

from negotiate.models import Disclosure, Instrument
from negotiate.policy import COMMAND_LINE, NOBODY, Act, Actor, may
from negotiate.state.once import EVERYTHING, IN_SIGHT_OF, once_for_all
from negotiate.state.withheld_rows import EXISTING, asked_of

_INSTRUMENTS = "withheld instruments"


def in_sight_of(db: Session, actor: Actor) -> None:
    """Let a session find, from now on, what exists for an actor."""
    if db.info.get(IN_SIGHT_OF) == actor:
        return
    db.info[IN_SIGHT_OF] = actor
    db.info.pop(_INSTRUMENTS, None)


@contextmanager
def everything(db: Session) -> Iterator[None]:
    """Let a session find everything in the block: for what must be true whoever acts, and is told to nobody."""
    before = db.info.get(EVERYTHING, False)
    db.info[EVERYTHING] = True
    try:
        yield
    finally:
        db.info[EVERYTHING] = before


@contextmanager
def as_seen_by(db: Session, actor: Actor) -> Iterator[None]:
    """Let a session find in the block what exists for somebody who does not ask herself: who is told by mail."""
    before = db.info.get(IN_SIGHT_OF, COMMAND_LINE)
    in_sight_of(db, actor)
    try:
        yield
    finally:
        in_sight_of(db, before)


@contextmanager
def as_published(db: Session) -> Iterator[None]:
    """Let a session find in the block what exists for whoever reads only what is published."""
    with as_seen_by(db, NOBODY):
        yield


class _LeftOut(UserDefinedOption):
    """Stands beside the conditions, so that a question which a row asks with them is not given them once more."""

    propagate_to_loaders = True


@event.listens_for(Session, "do_orm_execute")
def _leave_out(asked: ORMExecuteState) -> None:
    """Leave what is withheld out of a question; a row that is known already is read again as it is."""
    if not asked.is_select or not asked.is_orm_statement:
        return
    withheld = withheld_now(asked.session)
    asked_of.set(withheld)
    is_done = any(isinstance(option, _LeftOut) for option in asked.user_defined_options)
    if withheld and not is_done and not asked.is_column_load:
        asked.statement = asked.statement.options(EXISTING, _LeftOut())


def withheld_now(db: Session) -> tuple[int, ...]:
    """Return the instruments of which the actor reads only what is published; none where everything is asked for."""
    if db.info.get(EVERYTHING) or IN_SIGHT_OF not in db.info:
        return ()
    known: tuple[int, ...] | None = db.info.get(_INSTRUMENTS)
    if known is None:
        actor: Actor = db.info[IN_SIGHT_OF]
        with everything(db), db.no_autoflush:
            rows = [row for row in _held_back(db) if not may(actor, Act.SEE_WORKING_TEXT, row)]
        known = db.info[_INSTRUMENTS] = tuple(row.id for row in rows)
    return known


#: Their numbers, asked for without rows: of most houses there are none.
_WHEN_PUBLISHED = select(Instrument.id).where(Instrument.disclosure == Disclosure.WHEN_PUBLISHED)


@once_for_all
def _held_back(db: Session) -> list[Instrument]:
    """Return the instruments of which something is withheld from somebody."""
    numbers = db.connection().scalars(_WHEN_PUBLISHED).all()
    if not numbers:
        return []
    return list(db.scalars(select(Instrument).where(Instrument.id.in_(numbers)).order_by(Instrument.id)))
