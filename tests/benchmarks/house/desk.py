"""The desk of the secretariat's night: 100 rivals on one clause of 5,000 words, and a queue of 1,000 amendments.

Measured is processor time of the server, by requests as a browser sends them. Opening is measured cold (nothing
remembered, as after a start) and warm; a decision is measured from its form to the parts of the page that follow it.
"""

import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from flask.testing import FlaskClient
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, Capacity, Clause
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.publishing import rounds
from negotiate.operations.text import instruments
from negotiate.state.desk.desk import MERGES
from negotiate.state.text.versions import current_version
from negotiate.store import Store, migrate, open_store
from negotiate.text.tokens import tokenize
from negotiate.web.app import create_app
from tests.benchmarks import texts
from tests.browsers import browser
from tests.cast import Cast, assemble
from tests.operations.negotiation import Draft

TURNS = 5
WORDS, RIVALS, PLACES, EDITS = 5_000, 100, 80, 5
CLAUSES, QUEUED = 100, 1_000


def suite() -> Iterator[str]:
    """Measure the desk, then the queue."""
    with tempfile.TemporaryDirectory() as folder:
        yield _desk(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        yield _queue(Path(folder))


def _desk(folder: Path) -> str:
    text = _clause(WORDS)
    chance = random.Random(7)
    places = chance.sample([n for n, word in enumerate(tokenize(text)) if word[-1].isalpha()], PLACES)
    rivals = [_rival(text, chance, places) for _ in range(RIVALS)]
    store, cast, clauses = _house(folder, [text])
    for rival in rivals:
        _table(store, cast, clauses[0], rival)
    client = _client(store, cast)
    figures = _figures(client, clauses[0])
    store.engine.dispose()
    return _table_of(f"desk: {RIVALS} rivals with {EDITS} changes each on one clause of {WORDS:,} words", figures)


def _figures(client: FlaskClient, clause: str) -> dict[str, float]:
    here = f"/clauses/{clause}"

    def cold() -> object:
        MERGES.forget()
        return client.get(f"{here}/merges/new")

    page = client.get(f"{here}/merges/new").text
    fields = _fields(page)
    keys = list(dict.fromkeys(re.findall(r'name="place-(\w+)"', page)))
    turns = iter(range(10_000))

    def decide() -> object:
        turn = next(turns)
        fields[f"place-{keys[turn % len(keys)]}"] = ["decline", "adopt 0"][turn // len(keys) % 2]
        fields["edition"] = str(turn)
        answer = client.post(f"{here}/draft", data=fields, headers={"X-Desk": "1"})
        if answer.status_code != 200:
            raise AssertionError(answer.text)
        return answer

    return {
        f"open the desk, nothing remembered ({len(keys)} places, {len(page) // 1000} kB)": _timed(cold),
        "open the desk": _timed(lambda: client.get(f"{here}/merges/new")),
        "save a decision and render what follows": _timed(decide),
        "a sign of life": _timed(lambda: client.post(f"{here}/presence")),
        "the projector's version": _timed(lambda: client.get(f"{here}/projector/version")),
        "the projector's page": _timed(lambda: client.get(f"{here}/projector?fragment=1")),
    }


def _queue(folder: Path) -> str:
    """Measure the queue with a tenth of the amendments and with all of them."""
    store, cast, clauses = _house(folder, [_clause(200, seed) for seed in range(CLAUSES)])
    client, figures = _client(store, cast), {}
    code = client.get(f"/clauses/{clauses[0]}/merges/new").text
    address = re.search(r'href="(/rounds/\w+/queue)"', code)[1]
    for count in (QUEUED // 10, QUEUED - QUEUED // 10):
        for number in range(count):
            _propose(store, cast, clauses[number % CLAUSES], number)
        total = QUEUED // 10 if count == QUEUED // 10 else QUEUED
        MERGES.forget()
        figures[f"queue of {total:,}, nothing remembered"] = _timed(lambda: client.get(address), 1)
        figures[f"queue of {total:,}"] = _timed(lambda: client.get(address))
        figures[f"queue of {total:,}: statements"] = _statements(store, lambda: client.get(address))
    store.engine.dispose()
    return _table_of(f"queue: {QUEUED:,} amendments to {CLAUSES} clauses", figures)


def _clause(words: int, seed: int = 0) -> str:
    """Return as many words of a treaty, in paragraphs."""
    source = " ".join(line for line in texts.treaty().splitlines() if len(line) > 80 and "|" not in line).split()
    start = seed * words % max(1, len(source) - words)
    chosen = source[start : start + words]
    return "\n\n".join(" ".join(chosen[n : n + 60]) for n in range(0, len(chosen), 60))


def _rival(text: str, chance: random.Random, places: list[int]) -> str:
    tokens = list(tokenize(text))
    for place in chance.sample(places, EDITS):
        tokens[place] = chance.choice([" should", " may, where feasible,", " will", tokens[place] + " promptly", ""])
    return "".join(tokens)


def _house(folder: Path, bodies: list[str]) -> tuple[Store, Cast, list[str]]:
    """Return a house with one instrument of these clauses, a round open."""
    store = open_store(f"sqlite:///{folder / 'bench.sqlite'}")
    migrate(store)
    with store.writing() as db:
        cast = assemble(db)
        drafts = [Draft(f"Article {number}", "Measured", body) for number, body in enumerate(bodies, 1)]
        instrument = instruments.import_text(db, cast.sefa.actor, drafts, title="Measured", language="en")
        instruments.admit(db, cast.sefa.actor, instrument.code, cast.arvenia, Capacity.PARTICIPANT)
        rounds.open_next(db, cast.sefa.actor, instrument.code, None)
        query = select(Clause.code).where(Clause.instrument_id == instrument.id).order_by(Clause.ordinal)
        return store, cast, list(db.scalars(query))


def _table(store: Store, cast: Cast, clause: str, body: str) -> None:
    with store.writing() as db:
        _put(db, cast, clause, body)


def _propose(store: Store, cast: Cast, clause: str, number: int) -> None:
    """Table an amendment that changes a few words, others in every tenth of the queue."""
    with store.writing() as db:
        row = db.scalars(select(Clause).where(Clause.code == clause)).one()
        _put(db, cast, clause, f"{texts.altered(current_version(db, row).body, 0.03, number)} Measured {number}.")


def _put(db: Session, cast: Cast, clause: str, body: str) -> None:
    row = db.scalars(select(Clause).where(Clause.code == clause)).one()
    version = current_version(db, row)
    proposal = Proposal(version.code, version.label, version.heading, body, "It is clearer.")
    amendment = amendments.draft(db, cast.nadia.actor, clause, AmendmentKind.MODIFY, proposal)
    amendments.table(db, cast.nadia.actor, amendment.code, amendment.revision.edition)


def _client(store: Store, cast: Cast) -> FlaskClient:
    return browser(create_app(store, secret_key="measured", testing=True), cast.sefa.secret)


def _fields(page: str) -> dict[str, object]:
    found: dict[str, object] = dict(re.findall(r'<input type="hidden" name="([\w-]+)" value="([^"]*)"', page))
    found["shown"] = re.findall(r'name="shown" value="(\w+)"', page)
    return found


def _statements(store: Store, deed: Callable[[], object]) -> float:
    """Return how many statements a deed sends to the database."""
    sent: list[str] = []

    def count(*facts: object) -> None:
        sent.append(str(facts[2]))

    event.listen(store.engine, "before_cursor_execute", count)
    deed()
    event.remove(store.engine, "before_cursor_execute", count)
    return len(sent)


def _timed(deed: Callable[[], object], turns: int = TURNS) -> float:
    """Return the milliseconds of a deed, the median of several turns."""
    spans = []
    for _ in range(turns):
        begun = time.process_time()
        deed()
        spans.append(time.process_time() - begun)
    return 1000 * median(spans)


def _table_of(title: str, figures: dict[str, float]) -> str:
    first = next(iter(figures.values()))
    lines = [title, f"{'what':<68}{'ms':>10}{'first = 1':>12}"]
    for name, spent in figures.items():
        ratio = "" if name.endswith("statements") else f"{spent / first:.2f}"
        lines.append(f"{name:<68}{spent:>10.1f}{ratio:>12}")
    return "\n".join([*lines, ""])
