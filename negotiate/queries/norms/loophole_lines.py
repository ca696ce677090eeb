"""Loopholes as lists and margins show them: what each is on, how it reads now, and how it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from negotiate.models import Circle, Instrument, Loophole
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import load_instrument
from negotiate.queries.norms.term_lines import within
from negotiate.state.house.actors import author_name
from negotiate.state.norms.loopholes import (
    LoopholeNow,
    LoopholeState,
    loophole_now,
    loopholes_of,
    loopholes_on,
    versions_in,
)
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.lines import Text, readable_text
from negotiate.text.norms.asked_passages import passage_at
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class LoopholeLine:
    """A loophole; `written` is its passage as it was found, `reads` as it reads now, empty where it is gone.

    `words` are those of the passage that it is on, empty for all of it; `has_changed` where they stand there no more.
    `answer` are the words that closed it, empty where it is open.
    """

    code: str
    title: str
    explanation: str
    clause_code: str
    clause: str
    name: str
    heading: str
    words: str
    written: str
    reads: str
    state: LoopholeState
    is_gone: bool
    has_changed: bool
    by: str
    found_at: datetime
    answer: str
    circle: Circle
    group: str

    @property
    def is_open(self) -> bool:
        """Say whether no words that stand answer it."""
        return self.state is not LoopholeState.CLOSED

    @property
    def readers(self) -> str:
        """Return who may see it, in words."""
        return self.group or self.circle.value


def loophole_lines(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> tuple[LoopholeLine, ...]:
    """Return the loopholes that the actor may see, in the order of the text, the oldest on a clause first."""
    rows = loopholes_of(db, actor, instrument, *only)
    if not rows:
        return ()
    return tuple(map(line_of, in_order(rows, readable_text(db, actor, instrument))))


def in_order(rows: Iterable[Loophole], text: Text) -> list[LoopholeNow]:
    """Return how loopholes stand in a text, in its order; those on one clause as they came."""
    order = {clause.id: place for place, (clause, _) in enumerate(text)}
    read = versions_in(text)
    return [loophole_now(row, read) for row in sorted(rows, key=lambda row: order.get(row.clause_id, len(order)))]


def line_of(now: LoopholeNow) -> LoopholeLine:
    """Return one loophole as it stands."""
    row, named = now.row, now.version or now.row.version
    clause = short_name(named.label, named.heading)
    path = now.passage.path if now.passage else row.path
    written = passage_at(row.version.body, row.path)
    return LoopholeLine(
        code=row.code,
        title=row.title,
        explanation=row.explanation,
        clause_code=row.clause.code,
        clause=clause,
        name=" ".join(filter(None, (clause, within(path)))),
        heading=named.heading,
        words=row.words,
        written=row.version.body[written.start : written.end] if written else row.version.body,
        reads=now.words,
        state=now.state,
        is_gone=now.passage is None,
        has_changed=now.has_changed,
        by=author_name(row.delegation),
        found_at=row.found_at,
        answer="" if now.is_open else row.turns[-1].words,
        circle=row.circle,
        group=row.group.name if row.group else "",
    )


def open_on_clauses(db: Session, actor: Actor, clauses: tuple[str, ...]) -> tuple[LoopholeLine, ...]:
    """Return the open loopholes on clauses of one instrument, by their codes, as far as the actor may see them."""
    rows = loopholes_on(db, actor, clauses)
    if not rows or not may(actor, Act.SEE_TABLE, rows[0].instrument):
        return ()
    found = map(line_of, in_order(rows, readable_text(db, actor, rows[0].instrument)))
    return tuple(line for line in found if line.is_open)


def open_on_clause(db: Session, actor: Actor, code: str) -> tuple[LoopholeLine, ...]:
    """Return the open loopholes on one clause, in the same way."""
    return open_on_clauses(db, actor, (code,)) if Loophole in stands_beside(db, code) else ()


def open_to_everybody(db: Session, actor: Actor, instrument_code: str) -> tuple[LoopholeLine, ...]:
    """Return the open loopholes of a text that everybody in the negotiation sees."""
    instrument = load_instrument(db, actor, instrument_code)
    require(actor, Act.SEE_TABLE, instrument)
    found = loophole_lines(db, actor, instrument)
    return tuple(line for line in found if line.is_open and line.circle is Circle.ALL)
