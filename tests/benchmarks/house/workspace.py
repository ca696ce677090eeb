"""The workspace as its users meet it: import, the whole redline, a merge, the text page; beside plain peers.

Everything is measured on one instrument in one run; the peers compare the same two texts as wholes.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.importing.parse import parse
from negotiate.models import AmendmentKind, Capacity, Clause, Instrument
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.publishing import rounds
from negotiate.operations.text import instruments
from negotiate.queries.desk.merge_page import merge_page
from negotiate.state.desk.choices import Choices
from negotiate.state.text.versions import current_version
from negotiate.store import Store, migrate, open_store
from negotiate.text.diff.diff import diff
from negotiate.web.app import create_app
from tests.benchmarks import texts
from tests.benchmarks.engines import DIFFLIB, DMP_WORDS, present
from tests.browsers import browser
from tests.cast import Cast, Player, assemble

TURNS = 3
#: A change that many clauses can take, as an amendment and in the second text.
OLD, NEW = "shall", "should"


def suite() -> Iterator[str]:
    """Measure one instrument from its import to the page that shows it."""
    text = texts.instrument()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'bench.sqlite'}")
        migrate(store)
        with store.writing() as db:
            cast = assemble(db)
        code = _import(store, cast, text)
        clause = _table(store, cast, code)
        client = _client(store, cast.nadia)
        figures = _figures(store, cast, text, code, clause, client)
        store.engine.dispose()
    yield _table_of(f"workspace: an instrument of {len(text):,} characters", figures)


def _figures(store: Store, cast: Cast, text: str, code: str, clause: str, client: FlaskClient) -> dict[str, float]:
    other = texts.altered(text, 0.05)
    figures = {
        "whole redline, 5 % of words changed: ours": _timed(lambda: diff(text, other)),
        "reading the file into clauses": _timed(lambda: parse(text)),
        "import: reading and storing": _timed(lambda: _import(store, cast, text)),
        "desk of a clause with two rivals": _timed(lambda: _desk(store, cast, clause)),
        "text page, whole": _timed(lambda: client.get(f"/instruments/{code}")),
        "page of all changes": _timed(lambda: client.get(f"/instruments/{code}/changes?whole=1")),
    }
    for engine in present(DIFFLIB, DMP_WORDS):
        figures[f"whole redline: {engine.title}"] = _timed(partial(engine.run, text, other), 1)
    return figures


def _timed(deed: Callable[[], object], turns: int = TURNS) -> float:
    """Return the milliseconds of a deed, the median of several turns."""
    spans = []
    for _ in range(turns):
        begun = time.process_time()
        deed()
        spans.append(time.process_time() - begun)
    return 1000 * median(spans)


def _import(store: Store, cast: Cast, text: str) -> str:
    imported = parse(text, title="Measured instrument", language="en")
    with store.writing() as db:
        drafts = imported.clauses
        instrument = instruments.import_text(db, cast.sefa.actor, drafts, title=imported.title, language="en")
        return instrument.code


def _table(store: Store, cast: Cast, code: str) -> str:
    """Open a round, table two rivals on one clause, and return the clause."""
    with store.writing() as db:
        for delegation in (cast.arvenia, cast.belmara):
            instruments.admit(db, cast.sefa.actor, code, delegation, Capacity.PARTICIPANT)
        rounds.open_next(db, cast.sefa.actor, code, None)
        clause = _longest(db, code)
        for player, words in ((cast.nadia, NEW), (cast.bela, "must")):
            _propose(db, player, clause, words)
        return clause.code


def _longest(db: Session, code: str) -> Clause:
    query = select(Clause).join(Instrument).where(Instrument.code == code)
    return max(db.scalars(query), key=lambda clause: current_version(db, clause).body.count(OLD))


def _propose(db: Session, player: Player, clause: Clause, words: str) -> None:
    version = current_version(db, clause)
    body = version.body.replace(OLD, words)
    proposal = Proposal(version.code, version.label, version.heading, body, "")
    amendment = amendments.draft(db, player.actor, clause.code, AmendmentKind.MODIFY, proposal)
    amendments.table(db, player.actor, amendment.code, amendment.revision.edition)


def _desk(store: Store, cast: Cast, clause: str) -> object:
    with store.reading() as db:
        return merge_page(db, cast.sefa.actor, clause, Choices())


def _client(store: Store, player: Player) -> FlaskClient:
    return browser(create_app(store, secret_key="measured", testing=True), player.secret)


def _table_of(title: str, figures: dict[str, float]) -> str:
    first = next(iter(figures.values()))
    lines = [title, f"{'what':<60}{'ms':>10}{'redline = 1':>14}"]
    lines += [f"{name:<60}{spent:>10.1f}{spent / first:>14.2f}" for name, spent in figures.items()]
    return "\n".join([*lines, ""])
