"""Finding words, and how a clause came to read as it does, where each of 400 clauses has had 20 versions.

The promised house goes on: every clause is corrected until it has as many, and 5,000 comments are made. Processor time, as its negotiator asks; the
95th of a hundred answers is what counts, and 50 ms are the goal. No answer is kept, as if each question were new.
On PostgreSQL, whose own work is another process's, it is time by the clock.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from shutil import copy
from tempfile import TemporaryDirectory

from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from negotiate.ids import new_code
from negotiate.models import Clause, Comment, Instrument, Person, Thread, ThreadKind, ThreadReach, Version, VersionKind
from negotiate.operations.record import hold, instrument_chain, record
from negotiate.operations.text.versions import changed_version, version_origin, write_version
from negotiate.policy import COMMAND_LINE
from negotiate.queries.changes.drafting_history import clause_history
from negotiate.queries.finding.find_page import find_page
from negotiate.queries.finding.matches import ANSWERS
from negotiate.queries.finding.questions import Question, Search
from negotiate.state.house.actors import as_actor
from negotiate.state.once import reads_once
from negotiate.state.text.versions import current_version, newest_versions
from negotiate.store import Store, migrate, open_store
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.wording import Wording
from tests.benchmarks.house.promised import copied, promised
from tests.benchmarks.invented import article
from tests.cast import SINCE
from tests.postgres import binaries, cluster

Clock = Callable[[], float]

VERSIONS, COMMENTS, GOAL, TURNS = 20, 5_000, 50, 100
#: What is asked, by what kind of question it is.
QUESTIONS = {
    "two words": ("shall not", "shall cooperate", "good faith", "the Conference"),
    "a rare word": ("word3", "word17", "replaced5"),
    "one letter": ("a", "e", "z"),
    "nothing found": ("qzxv", "no such words at all"),
    "a place": ("Article 5", "5 (2) (a)"),
    "a word of comments": ("remarks", "a remark on 17", "unwise"),
}


def suite() -> Iterator[str]:
    """Measure both on SQLite and on PostgreSQL."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "grown.sqlite"
        copy(promised(), path)
        store = open_store(f"sqlite:///{path}")
        migrate(store)
        _grow(store)
        _speak(store)
        yield from _table("SQLite", "processor time", store, time.process_time)
        store.engine.dispose()
        yield from _on_postgresql(path)


def _on_postgresql(path: Path) -> Iterator[str]:
    programs = binaries()
    if programs is None:
        yield "finding on PostgreSQL: not run, it is not installed\n"
        return
    with cluster(programs) as url:
        store = open_store(url.format("postgres"))
        migrate(store)
        copied(store, path)
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
        yield from _table("PostgreSQL", "time", store, time.perf_counter)
        store.engine.dispose()


def _table(database: str, unit: str, store: Store, clock: Clock) -> Iterator[str]:
    yield f"finding on {database}, ms of {unit}; goal: p95 under {GOAL}\n{'question':<24}{'median':>8}{'p95':>8}"
    yield from _rows(store, clock)
    yield ""


def _grow(store: Store) -> None:
    """Correct every clause until it has had as many versions as are promised."""
    chance = Random(20)
    with store.writing() as db:
        instrument = db.scalars(select(Instrument)).one()
        for clause, _ in newest_versions(db, instrument):
            while _corrected(db, clause, chance) < VERSIONS:
                pass
        chain = instrument_chain(instrument)
        hold(db, [chain])
        record(db, COMMAND_LINE, "corrected the text of", instrument, chain=chain)


def _corrected(db: Session, clause: Clause, chance: Random) -> int:
    """Replace one word of a clause, and return how many versions it has had then."""
    before = current_version(db, clause)
    words = before.body.split(" ")
    at = chance.randrange(len(words))
    words[at] = f"replaced{chance.randrange(1000)}" if len(words) > 1 else words[at] + " more"
    wording, code = Wording(before.heading, " ".join(words)), new_code()
    edits = diff_wordings(before.wording.text, wording.text)
    changes = [Attributed(edit, version_origin(code)) for edit in edits]
    new = changed_version(before, VersionKind.EDITORIAL, wording, code, changes)
    return write_version(db, COMMAND_LINE, clause, new).number


def _speak(store: Store) -> None:
    """Let the first delegation make many comments on the text, read by all who take part."""
    with store.writing() as db:
        clauses = list(newest_versions(db, db.scalars(select(Instrument)).one()))
        speaker = db.scalars(select(Person).where(Person.email.like("negotiator-1@%"))).one()
        threads = [_thread(*clauses[number % len(clauses)], speaker) for number in range(COMMENTS)]
        db.execute(insert(Thread), threads)
        ids = db.scalars(select(Thread.id).where(Thread.opened_by_id == speaker.id).order_by(Thread.id))
        said = {"made_at": SINCE, "made_by_id": speaker.id}
        words = [f"A remark on {number}: {article(number, 25, len(clauses))}" for number in range(COMMENTS)]
        rows = ({"thread_id": one, "words": told} for one, told in zip(ids, words, strict=True))
        db.execute(insert(Comment), [{"code": new_code(), **row, **said} for row in rows])


def _thread(clause: Clause, version: Version, speaker: Person) -> dict[str, object]:
    about = {"instrument_id": clause.instrument_id, "clause_id": clause.id, "version_id": version.id}
    said = {"reach": ThreadReach.PARTICIPANTS, "kind": ThreadKind.COMMENT, "start": 0, "stop": 1}
    return {"code": new_code(), **about, **said, "opened_at": SINCE, "opened_by_id": speaker.id}


def _rows(store: Store, clock: Clock) -> Iterator[str]:
    with store.reading() as db:
        person = db.scalars(select(Person).where(Person.email.like("negotiator-1@%"))).one()
        actor, code = as_actor(db, person), db.scalars(select(Instrument.code)).one()
        clauses = list(db.scalars(select(Clause.code).order_by(Clause.ordinal)))
    for kind, questions in QUESTIONS.items():
        asked = [lambda db, words=words: find_page(db, actor, code, Search(Question(words))) for words in questions]
        yield _row(kind, _times(store, clock, asked))
    told = [lambda db, clause=clause: clause_history(db, actor, clause) for clause in clauses[:: len(clauses) // 50]]
    yield _row("history of a clause", _times(store, clock, told))


def _times(store: Store, clock: Clock, asked: Sequence[Callable[[Session], object]]) -> list[float]:
    """Return the milliseconds of a hundred answers, each in a session of its own that reads as one of a page does."""
    times = []
    for turn in range(TURNS):
        ANSWERS.forget()
        with store.reading() as db:
            reads_once(db)
            begun = clock()
            asked[turn % len(asked)](db)
            times.append(1000 * (clock() - begun))
    return sorted(times)


def _row(kind: str, times: list[float]) -> str:
    return f"{kind:<24}{times[len(times) // 2]:>8.1f}{times[len(times) * 95 // 100]:>8.1f}"
