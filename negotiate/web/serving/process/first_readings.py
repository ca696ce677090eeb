"""What a process reads before it answers: the pages that everybody opens, so that nobody waits for their first drawing.

The words of a long treaty are set, compared and checked once in each process; whoever came first would wait for all of
it, and with her everybody who came a moment later. So a process opens these pages itself, as a negotiator would who is
at the table, and throws them away: what it has made of the words on the way, it keeps.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from flask import Flask
from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Refusal
from negotiate.models import Clause, Participation, Person, Role, Round, Seat
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor
from negotiate.web.app import House

#: For how long pages are begun.
PATIENCE = timedelta(seconds=10)
#: From so many clauses on a text is long: what is shorter is drawn in a moment, and starting would take that moment.
LONG = 100
#: How many instruments at most: those that opened a round last.
MOST = 3
PAGES = ("/", "/instruments/{instrument}/changes", "/instruments/{instrument}", "/clauses/{clause}")

_LONG_TEXTS = (
    select(Clause.instrument_id, func.min(Clause.id).label("clause_id"))
    .group_by(Clause.instrument_id)
    .having(func.count() >= bindparam("long"))
    .subquery()
)
#: A clause of each long instrument in negotiation, and somebody who negotiates it.
_AT_THE_TABLE = (
    select(_LONG_TEXTS.c.clause_id, func.min(Seat.person_id).label("person_id"))
    .join(Round, Round.instrument_id == _LONG_TEXTS.c.instrument_id)
    .join(Participation, (Participation.instrument_id == Round.instrument_id) & Participation.stands)
    .join(Seat, Seat.delegation_id == Participation.delegation_id)
    .where(Round.opened_at.is_not(None), Round.closed_at.is_(None))
    .where(Seat.role == Role.NEGOTIATOR, Seat.until.is_(None), Seat.waits_since.is_(None), Seat.ends_at.is_(None))
    .group_by(Round.id, _LONG_TEXTS.c.clause_id)
    .order_by(Round.id.desc())
    .limit(MOST)
)


def read_first(app: House) -> list[str]:
    """Open the pages of long texts that are being negotiated, and return their addresses; none after `PATIENCE`."""
    with app.store.reading() as db:
        openings = list(_openings(db))
    until, opened = clock.now() + PATIENCE, []
    for actor, address in openings:
        if clock.now() < until and _opens(app, actor, address):
            opened.append(address)
    return opened


def _openings(db: Session) -> Iterator[tuple[Actor, str]]:
    """Yield who opens which address."""
    for row in db.execute(_AT_THE_TABLE, {"long": LONG}):
        actor, clause = as_actor(db, db.get_one(Person, row.person_id)), db.get_one(Clause, row.clause_id)
        for page in PAGES:
            yield actor, page.format(instrument=clause.instrument.code, clause=clause.code)


def _opens(app: House, actor: Actor, address: str) -> bool:
    """Open a page as somebody would who has come in; say whether it opened. Nothing of it leaves the process."""
    with app.test_request_context(address):
        try:
            app.within(app.reading(), partial(Flask.dispatch_request, app), actor)
        except Refusal as refused:
            app.logger.warning("%s was not opened beforehand: %s", address, refused)
            return False
    return True
