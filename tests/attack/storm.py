"""Many people at once, each of whom does what she may as often as she can; whatever was acknowledged is there later.

Every deed carries a mark of its own into words that are kept, so that the house can be asked for it.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from random import Random
from threading import Event, Lock

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from negotiate.models import Delegation, Position, Revision
from negotiate.models import Event as Happened
from negotiate.queries.record.verification import verify
from negotiate.store import Store
from tests.attack.findings import Outcome
from tests.cast import Cast
from tests.matrix.scene.scene import Scene

#: Sends a form: the secret of who sends it, the address, the fields; returns how it was answered, 0 where it was not.
Send = Callable[[str, str, Mapping[str, str]], int]
PEOPLE = 8
#: Where marks are kept.
KEPT: tuple[ColumnElement[str], ...] = (Revision.rationale, Position.note, Happened.source, Delegation.name)


@dataclass
class Storm:
    """Everybody at once in one scene."""

    cast: Cast
    scene: Scene
    chance: Random
    acknowledged: set[str] = field(default_factory=set)
    answers: Counter[int] = field(default_factory=Counter)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _lock: Lock = field(default_factory=Lock)

    def rage(self, send: Send, over: Event, seconds: float) -> None:
        """Let everybody do what they may until the time is up, or it is over."""
        until = time.monotonic() + seconds
        seeds = [self.chance.random() for _ in range(PEOPLE)]
        with ThreadPoolExecutor(PEOPLE) as people:
            list(people.map(lambda seed: self._act(send, Random(seed), over, until), seeds))

    def lost(self, db: Session) -> list[str]:
        """Return what was acknowledged and is not there, or is there more than once."""
        found = Counter(words for column in KEPT for words in db.scalars(select(column)))
        return [
            f"{mark}: acknowledged, and there {found[mark]} times" for mark in self.acknowledged if found[mark] != 1
        ]

    def _act(self, send: Send, chance: Random, over: Event, until: float) -> None:
        while not over.is_set() and time.monotonic() < until:
            with self._lock:
                mark = f"Mark {next(self._numbers)}"
            secret, address, form = chance.choice(self._deeds(mark))
            status = send(secret, address, form)
            with self._lock:
                self.answers[status] += 1
                if status in (200, 302) and mark in form.values():
                    self.acknowledged.add(mark)

    def _deeds(self, mark: str) -> list[tuple[str, str, Mapping[str, str]]]:
        """Return what somebody may do next: what leaves a mark, and what stands in the way of it."""
        cast, busy = self.cast, self.scene.busy
        proposal = {"kind": "modify", "base": busy["version"], "label": busy["label"], "heading": busy["heading"]}
        words = {**proposal, "body": f"{busy['body']} {mark}.", "rationale": mark, "edition": "0"}
        desk = {"base": busy["version"], "edition": "1", "shown": busy["tabled"], f"place-{busy['place']}": "adopt 0"}
        event = {"event": "adoption", "happened_on": "2026-02-01", "source": mark}
        clause, amendment = f"/clauses/{busy['clause']}", f"/amendments/{busy['tabled']}"
        return [
            (cast.nadia.secret, f"{clause}/amendments", words),
            (cast.bela.secret, f"{clause}/amendments", words),
            (
                cast.bela.secret,
                f"{amendment}/positions",
                {"stance": "oppose", "note": mark, "reach": "all participants"},
            ),
            (cast.chen.secret, f"/instruments/{busy['instrument']}/events", event),
            (cast.ada.secret, "/delegations", {"name": mark, "short_name": mark, "kind": "State"}),
            (cast.bela.secret, f"{amendment}/sponsorship", {}),
            (cast.bela.secret, f"{amendment}/sponsorship/delete", {}),
            (cast.sefa.secret, f"{clause}/draft", desk),
            (cast.sten.secret, f"{clause}/draft", desk),
            (cast.sefa.secret, f"/rounds/{busy['open']}/deadlines", {"due_at": "2999-01-01T12:00"}),
        ]


def look(storm: Storm, store: Store, outcome: Outcome) -> None:
    """Look whether the record is whole, and what was acknowledged is there."""
    with store.reading() as db:
        outcome.findings += [*verify(db), *storm.lost(db)]
    store.engine.dispose()
