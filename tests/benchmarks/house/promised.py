"""The house at the size that is promised: 400 articles of 500 words, 1,000 open amendments, 200 delegations, 4 rounds.

Built once a run by the deeds themselves, positions and the like by rows; words and choices follow a seed.
NEGOTIATE_BENCHMARK_HOUSE may name a file that keeps the house from run to run.
"""

import atexit
import os
import random
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Capacity,
    Clause,
    DateRuleKind,
    Delegation,
    DelegationKind,
    Group,
    Instrument,
    Level,
    Membership,
    Person,
    Position,
    Role,
    Round,
    Seat,
    Sponsorship,
    Stance,
    Status,
    ThreadReach,
)
from negotiate.models.base import Base
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.dates.dates import NewRule, add_rule
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.instruments import admit, import_text
from negotiate.policy import Actor, HeldSeat
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.text.versions import current_version
from negotiate.store import Store, migrate, open_store
from tests.benchmarks.invented import amended, article
from tests.cast import SINCE, Cast, assemble
from tests.operations.negotiation import Draft, published

ARTICLES, WORDS, CHAPTERS = 400, 500, 20
OPEN, DRAFTS, CROWD = 1_000, 50, 55
DELEGATIONS, GROUPS, ROUNDS, DECIDED = 200, 20, 3, 40
KINDS = (*(AmendmentKind.MODIFY,) * 12, AmendmentKind.INSERT, AmendmentKind.DELETE)
KEPT = os.environ.get("NEGOTIATE_BENCHMARK_HOUSE", "")


@cache
def promised() -> Path:
    """Return the SQLite file of the house, built where it is not kept."""
    if KEPT and Path(KEPT).exists():
        return Path(KEPT)
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    path = Path(folder) / "promised.sqlite"
    store = open_store(f"sqlite:///{path}")
    migrate(store)
    with store.writing() as db:
        _Building(db, assemble(db), random.Random(9)).build()
    store.engine.dispose()
    if KEPT:
        shutil.move(path, KEPT)
    return Path(KEPT) if KEPT else path


def copied(store: Store, path: Path | None = None) -> None:
    """Copy the house, or what another SQLite file has become of it, row by row into an empty store of any kind."""
    source = open_store(f"sqlite:///{path or promised()}")
    with source.engine.connect() as old, store.engine.begin() as new:
        for table in Base.metadata.sorted_tables:
            rows = [dict(row) for row in old.execute(select(table).order_by(table.c.id)).mappings()]
            if rows:
                new.execute(insert(table), rows)
            if new.dialect.name == "postgresql" and rows:
                new.exec_driver_sql(
                    f"SELECT setval(pg_get_serial_sequence('\"{table.name}\"', 'id'), {rows[-1]['id']})"
                )
    source.engine.dispose()


@dataclass
class _Building:
    """The building site: who is there by now, and what is left to chance."""

    db: Session
    cast: Cast
    chance: random.Random

    def build(self) -> None:
        """Build the house and play it up to the middle of its last round."""
        actors = self._delegations()
        instrument = self._text()
        for actor in actors:
            code = self.db.get_one(Delegation, actor.places[0].delegation_id).code
            admit(self.db, self.cast.sefa.actor, instrument.code, code, Capacity.PARTICIPANT)
        clauses = self._articles(instrument)
        for _ in range(ROUNDS):
            self._play(instrument, clauses, actors)
        open_next(self.db, self.cast.sefa.actor, instrument.code, None)
        self._propose(clauses, actors)
        self._dates(clauses)
        self._statuses(clauses)
        self._voices(instrument, actors)

    def _delegations(self) -> list[Actor]:
        """Write delegations with a negotiator each, and groups of them."""
        actors = [self._delegation(number) for number in range(1, DELEGATIONS + 1)]
        for number in range(1, GROUPS + 1):
            group = Group(name=f"Group {number}", short_name=f"G{number}", created_at=SINCE)
            for actor in self.chance.sample(actors, 20):
                group.memberships.append(Membership(delegation_id=actor.places[0].delegation_id, since=SINCE))
            self.db.add(group)
        return actors

    def _delegation(self, number: int) -> Actor:
        name = f"State {number:03}"
        delegation = Delegation(name=name, short_name=f"S{number}", kind=DelegationKind.STATE, created_at=SINCE)
        person = Person(
            name=f"Negotiator {number:03}",
            email=f"negotiator-{number}@example.org",
            created_at=SINCE,
            seats=[Seat(role=Role.NEGOTIATOR, delegation=delegation, since=SINCE)],
        )
        self.db.add(person)
        self.db.flush()
        return Actor(person.name, person.id, person.code, (HeldSeat(Role.NEGOTIATOR, delegation.id, name),))

    def _text(self) -> Instrument:
        drafts = []
        for number in range(ARTICLES):
            if number % (ARTICLES // CHAPTERS) == 0:
                chapter = number * CHAPTERS // ARTICLES + 1
                drafts.append(Draft(f"Chapter {chapter}", f"Matters of chapter {chapter}", "", "chapter", 0, 2))
            body = article(number, WORDS, ARTICLES)
            drafts.append(Draft(f"Article {number + 1}", f"Matter {number + 1}", body, depth=1))
        return import_text(self.db, self.cast.sefa.actor, drafts, title="Promised convention", language="en")

    def _articles(self, instrument: Instrument) -> list[Clause]:
        query = select(Clause).where(Clause.instrument_id == instrument.id, Clause.depth == 1)
        return list(self.db.scalars(query.order_by(Clause.ordinal)))

    def _play(self, instrument: Instrument, clauses: list[Clause], actors: list[Actor]) -> None:
        """Play a round: amendments to some clauses, every place decided, the text published."""
        round = open_next(self.db, self.cast.sefa.actor, instrument.code, None)
        for clause in self.chance.sample(clauses, DECIDED):
            for actor in self.chance.sample(actors, 2):
                self._table(actor, clause, AmendmentKind.MODIFY)
            self._decide(clause, round)
        published(self.db, self.cast, round)

    def _decide(self, clause: Clause, round: Round) -> None:
        base = current_version(self.db, clause)
        desk = desk_of(self.db, clause, base, round, Choices(base=base.code))
        codes = [amendment.code for amendment in desk.waiting]
        taken = {region_key(region): self.chance.choice(("adopt 0", "decline")) for region in desk.merge.regions}
        reasons = dict.fromkeys(codes, "Other words found more support.")
        merge_clause(
            self.db, self.cast.sefa.actor, clause.code, Choices(base.code, frozenset(codes), taken, {}, reasons)
        )

    def _propose(self, clauses: list[Clause], actors: list[Actor]) -> None:
        """Table what is open: one clause is crowded, the others have a few each; some delegations only draft."""
        crowded = [clauses[0]] * CROWD
        for clause in (*crowded, *self.chance.choices(clauses, k=OPEN - CROWD)):
            self._table(self.chance.choice(actors), clause, self.chance.choice(KINDS))
        for clause in self.chance.choices(clauses, k=DRAFTS):
            self._draft(self.chance.choice(actors), clause, AmendmentKind.MODIFY)

    def _table(self, actor: Actor, clause: Clause, kind: AmendmentKind) -> None:
        amendment = self._draft(actor, clause, kind)
        tabling.table(self.db, actor, amendment.code, amendment.revision.edition)

    def _draft(self, actor: Actor, clause: Clause, kind: AmendmentKind) -> Amendment:
        version, seed = current_version(self.db, clause), self.chance.randrange(1 << 30)
        proposal = Proposal(version.code, version.label, version.heading, amended(version.body, seed), "It is clearer.")
        if kind is AmendmentKind.INSERT:
            proposal = Proposal(
                "", f"{version.label} bis", "New matter", article(seed, 100, ARTICLES), "It is missing."
            )
        return tabling.draft(self.db, actor, clause.code, kind, proposal)

    def _dates(self, clauses: list[Clause]) -> None:
        for clause in clauses[::20]:
            add_rule(
                self.db,
                self.cast.chen.actor,
                clause.code,
                NewRule(DateRuleKind.REVIEW, "5 years after entry into force"),
            )

    def _statuses(self, clauses: list[Clause]) -> None:
        rows = [
            {
                "clause_id": clause.id,
                "hash": current_version(self.db, clause).hash,
                "level": self.chance.choice(list(Level)),
                "forum": "Plenary",
                "set_at": SINCE,
            }
            for clause in clauses[::3]
        ]
        self.db.execute(insert(Status), rows)

    def _voices(self, instrument: Instrument, actors: list[Actor]) -> None:
        """Give every amendment on the table sponsors and positions, the first open one a crowd of them."""
        query = select(Amendment).where(Amendment.instrument_id == instrument.id, Amendment.number.is_not(None))
        positions: list[dict[str, Any]] = []
        sponsors: list[dict[str, Any]] = []
        for amendment in self.db.scalars(query.order_by(Amendment.number)):
            first = amendment.number == 2 * DECIDED * ROUNDS + 1
            others = [actor for actor in actors if actor.places[0].delegation_id != amendment.delegation_id]
            with_it = self.chance.sample(others, CROWD if first else 4)
            sponsors += [_voice(amendment, actor, since=SINCE) for actor in with_it[::2]]
            place = {"instrument_id": instrument.id, "revision_id": amendment.revision.id}
            positions += [_voice(amendment, actor, **place, **self._stance(actor)) for actor in with_it]
        self.db.execute(insert(Sponsorship), sponsors)
        self.db.execute(insert(Position), positions)

    def _stance(self, actor: Actor) -> dict[str, Any]:
        stance = self.chance.choice(list(Stance))
        said = {"note": "", "reach": ThreadReach.PARTICIPANTS, "taken_at": SINCE, "taken_by_id": actor.person_id}
        return {"stance": stance, **said}


def _voice(amendment: Amendment, actor: Actor, **facts: Any) -> dict[str, Any]:
    return {"amendment_id": amendment.id, "delegation_id": actor.places[0].delegation_id, **facts}
