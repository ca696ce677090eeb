"""Every page of the promised house, as the person opens it whose page it is: kilobytes, processor time, statements.

The yardstick F is a bare Flask view that reads the session cookie, reads the person by key through SQLAlchemy's session
and sends the same bytes; it takes turns with each page. *Kept* is a page that nothing has changed since it was opened
last; *composed* is one made anew with its fragments warm, as after any act; *cold* is the first one after a start.
"""

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from flask import Flask, Response, session
from flask.testing import FlaskClient
from sqlalchemy import Select, event, select, text
from sqlalchemy.orm import Session

from negotiate.ids import hash_of, new_secret
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    DateRule,
    Delegation,
    Group,
    Instrument,
    MergeAct,
    Person,
    Publication,
    Round,
    SignIn,
)
from negotiate.store import Store, migrate, open_store
from negotiate.web.app import create_app
from tests.benchmarks.house.promised import copied, promised
from tests.browsers import browser, let_in
from tests.forgetting import forget
from tests.postgres import binaries, cluster

#: A page is opened this often, or for as many seconds.
TURNS, SECONDS = 15, 2.0
#: What is to be reached of a page, in F: kept, whichever it is; composed; and cold.
KEPT_GOAL = 4
GOALS = {
    "dates": 8,
    "home": 20,
    "clause": 28,
    "changes": 28,
    "record": 28,
    "amendments": 30,
    "clauses": 30,
    "text": 60,
    "desk": 60,
    "queue": 70,
    "renumbering": 250,
}
COLD_GOALS = {"text": 600}
#: By what a page is called here, its address with `{names}` to be filled in; by whose page it is.
SECRETARIAT = {
    "dates": "/instruments/{instrument}/dates",
    "home": "/",
    "clause": "/clauses/{clause}",
    "clause, crowded": "/clauses/{crowded}",
    "changes": "/instruments/{instrument}/changes",
    "changes, whole": "/instruments/{instrument}/changes?whole=1",
    "record": "/instruments/{instrument}/record",
    "record, one entry": "/instruments/{instrument}/record/1000",
    "amendments": "/instruments/{instrument}/amendments",
    "amendments, all": "/instruments/{instrument}/amendments?show=all",
    "clauses": "/instruments/{instrument}/clauses",
    "text": "/instruments/{instrument}",
    "text, export": "/instruments/{instrument}/export.md",
    "desk": "/clauses/{clause}/merges/new",
    "desk, crowded": "/clauses/{crowded}/merges/new",
    "queue": "/rounds/{round}/queue",
    "renumbering": "/instruments/{instrument}/renumberings/new",
    "amendment": "/amendments/{amendment}",
    "amendment, crowded": "/amendments/{voiced}",
    "amendment, decided": "/amendments/{decided}",
    "arrangement": "/clauses/{clause}/arrangement",
    "rounds": "/instruments/{instrument}/rounds",
    "round": "/rounds/{round}",
    "preparation": "/rounds/{round}/preparations/new",
    "corrigendum": "/publications/{publication}/corrigenda/new",
    "publication": "/publications/{publication}",
    "clearance": "/clauses/{clause}/clearances/new",
    "corrections": "/instruments/{instrument}/corrections",
    "correction": "/clauses/{clause}/corrections/new",
    "take-back": "/merges/{merge}/take-back",
    "projector": "/clauses/{clause}/projector",
    "projector's version": "/clauses/{clause}/projector/version",
    "time": "/instruments/{instrument}/time",
    "parties": "/instruments/{instrument}/parties",
    "calendar": "/instruments/{instrument}/calendar",
    "calendar, file": "/instruments/{instrument}/dates.ics",
    "timeline": "/instruments/{instrument}/timeline",
    "dossier": "/instruments/{instrument}/dossiers/{rule}",
    "as of": "/instruments/{instrument}/as-of",
    "participations": "/instruments/{instrument}/participations",
    "new instrument": "/instruments/new",
    "reminders": "/account/reminders",
    "password": "/account/password",
}
NEGOTIATOR = {
    "home, negotiator": "/",
    "text, negotiator": "/instruments/{instrument}",
    "clause, negotiator": "/clauses/{clause}",
    "amendments, negotiator": "/instruments/{instrument}/amendments",
    "new amendment": "/clauses/{clause}/amendments/new?draft=bcdfghjkmn",
    "draft": "/amendments/{draft}",
    "draft, edited": "/amendments/{draft}/edit",
    "draft, to table": "/amendments/{draft}/tabling",
    "change to an amendment": "/amendments/{amended}/amendments/new?draft=bcdfghjkmn",
}
ADMINISTRATOR = {
    "people": "/people",
    "person": "/people/{person}",
    "delegations": "/delegations",
    "delegation": "/delegations/{delegation}",
    "groups": "/groups",
    "group": "/groups/{group}",
    "house record": "/record",
    "verification": "/record/verification",
}
#: How a browser asks for a page: the cookie is signed anew only then.
BROWSER = {"Accept": "text/html"}


@dataclass(frozen=True)
class Figures:
    """What one page costs, in milliseconds and statements, beside F."""

    title: str
    size: int
    yardstick: float
    kept: float
    composed: float
    cold: float
    statements: int

    def __str__(self) -> str:
        kept = self._column(self.kept, KEPT_GOAL)
        composed, cold = (
            self._column(spent, goals.get(self.title, ""))
            for spent, goals in ((self.composed, GOALS), (self.cold, COLD_GOALS))
        )
        return (
            f"{self.title:<24}{self.size / 1000:>8.1f}{self.yardstick:>6.2f}{kept}{composed}{cold}{self.statements:>5}"
        )

    def _column(self, spent: float, goal: int | str) -> str:
        return f"{spent:>8.1f}{spent / self.yardstick:>7.1f}{goal:>5}"


def suite() -> Iterator[str]:
    """Measure the pages on SQLite."""
    yield from _table("SQLite", open_store(f"sqlite:///{promised()}"))


def suite_on_postgresql() -> Iterator[str]:
    """Measure the pages on PostgreSQL, in a copy of the same house."""
    programs = binaries()
    if programs is None:
        yield "pages on PostgreSQL: not run, it is not installed\n"
        return
    with cluster(programs) as url:
        store = open_store(url.format("postgres"))
        migrate(store)
        copied(store)
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
        yield from _table("PostgreSQL", store)


def _table(database: str, store: Store) -> Iterator[str]:
    with store.writing() as db:
        names, negotiator = _names(db), _drafting(db)
        people = [(_secret(db, Person.email == "sefa@example.org"), SECRETARIAT)]
        people += [(_secret(db, Person.id == negotiator), NEGOTIATOR)]
        people += [(_secret(db, Person.email == "ada@example.org"), ADMINISTRATOR)]
    app, bare = create_app(store, secret_key="measured", testing=True), _yardstick(store)
    heads = "".join(f"{state:>8}{'÷ F':>7}{'goal':>5}" for state in ("kept", "composed", "cold"))
    yield f"pages on {database}, ms\n{'page':<24}{'kB':>8}{'F':>6}{heads}{'SQL':>5}"
    for secret, pages in people:
        ours, theirs = browser(app, secret, permanent=True), browser(bare, secret)
        yield from (str(_measured(title, path.format_map(names), ours, theirs, store)) for title, path in pages.items())
    store.engine.dispose()
    yield ""


def _names(db: Session) -> dict[str, str]:
    """Return what the addresses name."""
    instrument = _first(db, select(Instrument))
    round = _first(db, select(Round).order_by(Round.number.desc()))
    clauses = list(db.scalars(select(Clause).where(Clause.depth == 1).order_by(Clause.ordinal)))
    rows: dict[str, Any] = {
        "instrument": instrument,
        "round": round,
        "publication": _first(db, select(Publication).order_by(Publication.ordinal.desc())),
        "crowded": clauses[0],
        "clause": clauses[len(clauses) // 2],
        "voiced": _first(db, select(Amendment).where(Amendment.round_id == round.id).order_by(Amendment.number)),
        "amendment": _first(db, select(Amendment).where(Amendment.clause_id == clauses[len(clauses) // 2].id)),
        "amended": _first(db, _worded(round)),
        "decided": _first(db, select(Amendment).where(Amendment.number == 1)),
        "draft": _first(db, select(Amendment).where(Amendment.number.is_(None))),
        "merge": _first(db, select(MergeAct).order_by(MergeAct.id.desc())),
        "rule": _first(db, select(DateRule)),
        "person": _first(db, select(Person).where(Person.email == "bela@example.org")),
        "delegation": _first(db, select(Delegation).where(Delegation.name == "State 100")),
        "group": _first(db, select(Group)),
    }
    return {name: row.code for name, row in rows.items()}


def _worded(round: Round) -> Select[Any]:
    """Return the query for an amendment of a round that has words, of a delegation that nobody drafts for here."""
    drafting = select(Amendment.delegation_id).where(Amendment.number.is_(None))
    words = (Amendment.kind == AmendmentKind.MODIFY, Amendment.delegation_id.not_in(drafting))
    return select(Amendment).where(Amendment.round_id == round.id, *words).order_by(Amendment.number)


def _first(db: Session, query: Select[Any]) -> Any:
    return db.scalars(query.limit(1)).one()


def _drafting(db: Session) -> int:
    """Return the person whose draft is opened."""
    return db.scalars(select(Amendment.author_id).where(Amendment.number.is_(None)).limit(1)).one()


def _secret(db: Session, who: Any) -> str:
    """Let somebody be signed in once more, and return the secret in her browser."""
    return let_in(db, db.scalars(select(Person.id).where(who)).one(), new_secret())


def _yardstick(store: Store) -> Flask:
    """Return an application with one view: the cookie, the person by key, and bytes set before the request."""
    app = Flask("yardstick", static_folder=None)
    app.secret_key = "measured"

    @app.get("/")
    def index() -> Response:
        with Session(store.engine) as db:
            query = select(Person).join(SignIn, SignIn.person_id == Person.id)
            db.scalar(query.where(SignIn.secret_hash == hash_of(session.get("sign_in", ""))))
        return Response(app.config["BYTES"], mimetype="text/html")

    return app


def _measured(title: str, path: str, ours: FlaskClient, theirs: FlaskClient, store: Store) -> Figures:
    """Open a page cold, then in turns with the yardstick: with an empty shelf, and as it lies there."""
    shelf = ours.application.extensions["kept_pages"]
    ours.get(path, headers=BROWSER)  # templates are compiled once, by whichever page comes first
    forget()
    shelf.forget()
    gc.collect()
    cold, answer = _spent(lambda: ours.get(path, headers=BROWSER))
    if answer.status_code != 200:
        raise AssertionError(f"{path}: {answer.status_code}")
    theirs.application.config["BYTES"] = answer.data
    composed, kept, yardstick = [], [], []
    until = time.perf_counter() + SECONDS
    while len(composed) < TURNS and (len(composed) < 3 or time.perf_counter() < until):
        shelf.forget()
        composed.append(_spent(lambda: ours.get(path, headers=BROWSER))[0])
        kept.append(_spent(lambda: ours.get(path, headers=BROWSER))[0])
        yardstick += [_spent(lambda: theirs.get("/", headers=BROWSER))[0] for _ in range(5)]
    shelf.forget()
    count = statements(store, lambda: ours.get(path, headers=BROWSER))
    return Figures(title, len(answer.data), median(yardstick), median(kept), median(composed), cold, count)


def _spent(ask: Callable[[], Any]) -> tuple[float, Any]:
    """Return the milliseconds of processor time that an answer took, and the answer."""
    begun = time.process_time()
    answer = ask()
    return 1000 * (time.process_time() - begun), answer


def statements(store: Store, deed: Callable[[], object]) -> int:
    """Return how many statements a deed sends to the database."""
    sent: list[object] = []

    def count(*facts: object) -> None:
        sent.append(facts[2])

    event.listen(store.engine, "before_cursor_execute", count)
    deed()
    event.remove(store.engine, "before_cursor_execute", count)
    return len(sent)
