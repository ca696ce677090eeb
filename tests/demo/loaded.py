"""The demonstration as it lies in a database after loading, with what its tests ask of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, event, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.demo import load
from negotiate.ids import new_code
from negotiate.models import Amendment, Clause, Instrument, Person, Role, Version
from negotiate.operations.amendments.crediting import runs_of
from negotiate.operations.record import hold, instrument_chain, record
from negotiate.operations.text.arranging.placement import Words, insert_clause
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor
from negotiate.store import Store
from tests.demo.playing import STORY
from tests.forgetting import forget

Page = Callable[[Session, Actor, str], object]


@dataclass(frozen=True)
class Loaded:
    """A loaded store, with the code of its instrument and the moment after loading."""

    store: Store
    instrument: str
    at: datetime

    @property
    def path(self) -> Path:
        """Return the SQLite file in which it lies."""
        return Path(self.store.engine.url.database or "")

    def actor(self, db: Session, role: Role, delegation: str = "") -> Actor:
        """Return the first person of a role, as she acts."""
        return actor_by(db, STORY.cast.first(role, delegation).email)


def loaded(store: Store) -> Loaded:
    """Load the demonstration."""
    load(store)
    with store.reading() as db:
        return Loaded(store, db.scalars(select(Instrument.code).order_by(Instrument.id).limit(1)).one(), clock.now())


def actor_by(db: Session, email: str) -> Actor:
    """Return a person by her e-mail address, as she acts."""
    return as_actor(db, db.scalars(select(Person).where(Person.email == email)).one())


def clause_code(db: Session, label: str) -> str:
    """Return the code of the clause with a label in the convention, which was brought in before its variant."""
    query = select(Clause.code).join(Version, Version.clause_id == Clause.id).where(Version.label == label)
    return db.scalars(query.order_by(Clause.id).limit(1)).one()


def amendment(db: Session, number: int) -> Amendment:
    """Return a tabled amendment."""
    return db.scalars(select(Amendment).where(Amendment.number == number)).one()


@contextmanager
def on_trial(store: Store) -> Iterator[Connection]:
    """Give a connection on which sessions may commit what they like: it is all undone."""
    with store.engine.connect() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()


def session_on(connection: Connection) -> Session:
    """Return a session that knows no row yet, inside the transaction of a connection."""
    return Session(connection, join_transaction_mode="create_savepoint")


def grow(connection: Connection, clauses: int) -> None:
    """Put more clauses into the text, with the words of an amendment."""
    with session_on(connection) as db, db.begin():
        proposal = amendment(db, 104)
        actor = actor_by(db, STORY.cast.first(Role.SECRETARIAT).email)
        for _ in range(clauses):
            words = Words(proposal.revision.wording, runs_of(proposal), new_code())
            insert_clause(db, actor, proposal.clause, proposal, words)
        chain = instrument_chain(proposal.instrument)
        hold(db, [chain])
        record(db, actor, "inserted", proposal.clause, chain=chain, after=proposal.clause.code)


def statements(connection: Connection, page: Page, role: Role, delegation: str, code: str) -> int:
    """Return the number of SQL statements that a page takes for the first person of a role, with nothing remembered."""
    seen: list[str] = []
    forget()

    def note(*given: object) -> None:
        seen.append(str(given[2]))

    with session_on(connection) as db:
        actor = actor_by(db, STORY.cast.first(role, delegation).email)
        db.expunge_all()
        event.listen(connection, "before_cursor_execute", note)
        page(db, actor, code)
        event.remove(connection, "before_cursor_execute", note)
    return len(seen)
