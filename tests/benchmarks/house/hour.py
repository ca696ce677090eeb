"""The hour of a publication: 500 people of 50 delegations open the house within a minute, on the server as it is served.

The house is the promised one, a round of it has just been published, and the next is open. Everybody opens her home
page, what changed, the text and two of its clauses; meanwhile somebody tables an amendment every few seconds. Then the
same server is asked by 16 connections at once for nothing but clauses, and for nothing but the text. Wall time counts
here, so other work on the machine counts too, and so does that of the readers.
"""

import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from statistics import quantiles
from threading import Event
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.ids import new_secret
from negotiate.models import Amendment, AmendmentKind, Clause, Delegation, Instrument, Person, Role, Round, Seat
from negotiate.models.house.record import HOUSE
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.publishing import preparations
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import defer_rest, open_next
from negotiate.operations.record import hold, record
from negotiate.policy import COMMAND_LINE, Actor
from negotiate.state.house.actors import as_actor
from negotiate.state.text.versions import current_version
from negotiate.store import Store, open_store
from negotiate.web.serving.secret_key import kept_secret_key
from tests.benchmarks.house.promised import promised
from tests.browsers import cookie, let_in
from tests.cast import SINCE
from tests.serving import serving

PEOPLE, DELEGATIONS, MINUTE = 500, 50, 60
#: Seconds between two amendments that are tabled meanwhile.
BETWEEN = 3
CONNECTIONS, SECONDS, CLAUSES = 16, 10, 40
#: Seconds before, in which each page is drawn once for each process and delegation: the minute measures first readings.
BEFORE = 8
PROCESSES = 2
GOALS = {"a clause": 400, "the text": 150}
HEADERS = {"Accept": "text/html", "Accept-Encoding": "gzip"}


@dataclass(frozen=True)
class Answer:
    """How long one page took, in seconds, and whether it was there."""

    page: str
    took: float
    is_good: bool


@dataclass(frozen=True)
class Reader:
    """Somebody with her cookie, and what she opens, by what it is called here; she comes after so many seconds."""

    cookie: str
    pages: tuple[tuple[str, str], ...]
    comes: float = 0.0


def suite() -> Iterator[str]:
    """Measure the minute, then the throughput."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(promised(), Path(folder) / "negotiate.sqlite")
        store = open_store(f"sqlite:///{Path(folder) / 'negotiate.sqlite'}")
        instrument, clauses = _publish(store)
        cookies = _cookies(store, kept_secret_key(Path(folder)))
        with serving(Path(folder), "--workers", str(PROCESSES)) as server:
            yield from _minute(server, store, instrument, clauses, cookies)
            yield from _throughput(server, instrument, clauses, cookies)
        store.engine.dispose()


def _publish(store: Store) -> tuple[str, list[str]]:
    """Publish the round that is open, with what is undecided deferred, and open the next one."""
    with store.writing() as db:
        instrument = db.scalars(select(Instrument)).one()
        sefa, sten = _acting(db, "sefa@example.org"), _acting(db, "sten@example.org")
        round = db.scalars(select(Round).order_by(Round.number.desc()).limit(1)).one()
        defer_rest(db, sefa, round.code, "For lack of time.")
        prepared = preparations.prepare_round(db, sefa, round.code, Terms("The text of the hour"))
        preparations.approve(db, sten, prepared.code)
        open_next(db, sefa, instrument.code, None)
        query = select(Clause.code).where(Clause.instrument_id == instrument.id, Clause.depth == 1)
        return instrument.code, list(db.scalars(query.order_by(Clause.ordinal)))


def _acting(db: Session, email: str) -> Actor:
    person = db.scalars(select(Person).where(Person.email == email)).one()
    return as_actor(db, person)


def _cookies(store: Store, key: str) -> list[str]:
    """Give delegations enough people, and return a cookie of each."""
    with store.writing() as db:
        query = select(Delegation).where(Delegation.name.like("State %")).order_by(Delegation.id).limit(DELEGATIONS)
        people = [_person(db, row, n) for row in db.scalars(query) for n in range(PEOPLE // DELEGATIONS)]
        secrets = [let_in(db, one.id, new_secret()) for one in people]
        hold(db, [HOUSE])
        record(db, COMMAND_LINE, "added person", people[0], chain=HOUSE)
    return [cookie(key, secret, _permanent=True) for secret in secrets]


def _person(db: Session, delegation: Delegation, number: int) -> Person:
    person = Person(
        name=f"Delegate {number} of {delegation.name}",
        email=f"delegate-{number}-{delegation.code}@example.org",
        created_at=SINCE,
        seats=[Seat(role=Role.NEGOTIATOR, delegation=delegation, since=SINCE)],
    )
    db.add(person)
    db.flush()
    return person


def _minute(
    server: str, store: Store, instrument: str, clauses: Sequence[str], cookies: Sequence[str]
) -> Iterator[str]:
    """Let everybody come within the minute, and table meanwhile."""
    chance, over, begun = random.Random(9), Event(), time.monotonic()
    readers = [_reader(instrument, clauses, cookie, chance) for cookie in cookies]
    with ThreadPoolExecutor(PEOPLE + 1) as people:
        writing = people.submit(_table, store, clauses, over)
        answers = [one for asked in people.map(lambda one: _read(server, one, begun), readers) for one in asked]
        over.set()
    title = f"hour: {PEOPLE} people in {MINUTE} s, {writing.result()} amendments tabled meanwhile; {_load()}"
    yield f"{title}\n{'page':<26}{'asked':>8}{'errors':>8}{'p50 ms':>10}{'p95 ms':>10}{'most ms':>10}"
    for page in dict.fromkeys(one.page for one in answers):
        yield _line(page, [one for one in answers if one.page == page])
    yield _line("all", answers) + "\n"


def _reader(instrument: str, clauses: Sequence[str], cookie: str, chance: random.Random) -> Reader:
    text = f"/instruments/{instrument}"
    opened = [("home", "/"), ("changes", f"{text}/changes"), ("the text", text)]
    opened += [("a clause", f"/clauses/{code}") for code in chance.sample(clauses, 2)]
    return Reader(cookie, tuple(opened), chance.uniform(0, MINUTE))


def _read(server: str, reader: Reader, begun: float) -> list[Answer]:
    """Come at one's time, and open one's pages one after the other over one connection."""
    time.sleep(max(0.0, begun + reader.comes - time.monotonic()))
    connection = HTTPConnection(urlsplit(server).netloc, timeout=MINUTE)
    answers = [_asked(connection, page, address, reader.cookie) for page, address in reader.pages]
    connection.close()
    return answers


def _asked(connection: HTTPConnection, page: str, address: str, cookie: str) -> Answer:
    begun = time.perf_counter()
    try:
        connection.request("GET", address, headers={**HEADERS, "Cookie": cookie})
        answer = connection.getresponse()
        is_good = bool(answer.read()) and answer.status == 200
    except (OSError, HTTPException):
        connection.close()
        is_good = False
    return Answer(page, time.perf_counter() - begun, is_good)


def _table(store: Store, clauses: Sequence[str], over: Event) -> int:
    """Table an amendment every few seconds until everybody has read; return how many."""
    chance, count = random.Random(11), 0
    with store.reading() as db:
        actor = _acting(db, "negotiator-1@example.org")
    while not over.wait(BETWEEN):
        _tabled(store, actor, chance.choice(clauses))
        count += 1
    return count


def _tabled(store: Store, actor: Actor, clause: str) -> Amendment:
    with store.writing() as db:
        version = current_version(db, db.scalars(select(Clause).where(Clause.code == clause)).one())
        proposal = Proposal(version.code, version.label, version.heading, f"{version.body} In good time.", "")
        draft = tabling.draft(db, actor, clause, AmendmentKind.MODIFY, proposal)
        return tabling.table(db, actor, draft.code, draft.revision.edition)


def _line(page: str, answers: Sequence[Answer]) -> str:
    took = [1000 * one.took for one in answers]
    cuts, errors = quantiles(took, n=20), sum(not one.is_good for one in answers)
    return f"{page:<26}{len(took):>8}{errors:>8}{cuts[9]:>10.0f}{cuts[18]:>10.0f}{max(took):>10.0f}"


def _load() -> str:
    """Say how much the machine had to do of late, the readers and other work on it included."""
    return f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def _throughput(server: str, instrument: str, clauses: Sequence[str], cookies: Sequence[str]) -> Iterator[str]:
    """Ask for one kind of page over many connections at once, as fast as it comes."""
    yield f"throughput: {CONNECTIONS} connections; {_load()}\n{'page':<26}{'a second':>10}{'goal':>8}{'errors':>8}"
    shown = [f"/clauses/{code}" for code in clauses[:CLAUSES]]
    for page, addresses in {"a clause": shown, "the text": [f"/instruments/{instrument}"]}.items():
        with ThreadPoolExecutor(CONNECTIONS) as people:
            _all_at_once(people, server, page, addresses, cookies, BEFORE)
            answers = _all_at_once(people, server, page, addresses, cookies, SECONDS)
        errors = sum(not one.is_good for one in answers)
        yield f"{page:<26}{len(answers) / SECONDS:>10.0f}{GOALS[page]:>8}{errors:>8}"
    yield ""


def _all_at_once(
    people: ThreadPoolExecutor, server: str, page: str, addresses: Sequence[str], cookies: Sequence[str], seconds: float
) -> list[Answer]:
    until = time.monotonic() + seconds

    def ask(cookie: str) -> list[Answer]:
        connection, answers, chance = HTTPConnection(urlsplit(server).netloc, timeout=MINUTE), [], random.Random(cookie)
        while time.monotonic() < until:
            answers.append(_asked(connection, page, chance.choice(addresses), cookie))
        connection.close()
        return answers

    return [one for answers in people.map(ask, cookies[:CONNECTIONS]) for one in answers]
