"""What people say that norms need, and what has become of the clauses that are to give it.

A clause that gives something is told as troubled where it has been removed, stands in brackets, obliges less than it
did when it was named, or has an end of its own. That follows from the text and from date rules, and is stored nowhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, bindparam, exists, select
from sqlalchemy.orm import Session, joinedload

from negotiate import clock
from negotiate.dates import Flag, Outlook, evaluate, parse
from negotiate.models import Benchmark, DateRuleKind, Instrument, NormLink
from negotiate.policy import Actor
from negotiate.state.dates.date_rules import DateNote, date_notes
from negotiate.state.dates.events import events_of, happenings
from negotiate.state.once import past_rows
from negotiate.state.text.lines import PlainVersion, readable_text
from negotiate.text.diff.diff import diff
from negotiate.text.marks.brackets import SpanKind
from negotiate.text.marks.brackets import parse as brackets
from negotiate.text.norms.asked_passages import reads_as_it_did
from negotiate.text.norms.strength import shifts

_OF_LINKS = (NormLink.clause, NormLink.version, NormLink.given_by, NormLink.given_version, NormLink.delegation)
_OF_BENCHMARKS = (Benchmark.clause, Benchmark.version, Benchmark.delegation)
REMOVED, BRACKETED, WEAKER = "removed from the text", "in brackets", "weaker than when it was named"


@dataclass(frozen=True)
class LinkNow:
    """A link in the text as somebody reads it; `has_changed` where the norm itself reads otherwise than it did."""

    row: NormLink
    version: PlainVersion | None
    given: PlainVersion | None
    troubles: tuple[str, ...]
    has_changed: bool


@dataclass(frozen=True)
class BenchmarkNow:
    """A benchmark with what its rule of time comes to; `version` is None where its clause stands no more."""

    row: Benchmark
    version: PlainVersion | None
    outlook: Outlook
    has_changed: bool


_LINKS = (
    select(NormLink)
    .where(NormLink.instrument_id == bindparam("instrument"), NormLink.taken_back_at.is_(None))
    .options(*map(joinedload, _OF_LINKS))
    .order_by(NormLink.id)
)
_BENCHMARKS = (
    select(Benchmark)
    .where(Benchmark.instrument_id == bindparam("instrument"), Benchmark.taken_back_at.is_(None))
    .options(*map(joinedload, _OF_BENCHMARKS))
    .order_by(Benchmark.id)
)
_ANY_BENCHMARK = select(
    exists().where(
        Benchmark.instrument_id == Instrument.id,
        Benchmark.taken_back_at.is_(None),
        Instrument.code == bindparam("code"),
    )
)


def links_of(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> list[LinkNow]:
    """Return what is said that norms need, oldest first, of the links that `only` lets through."""
    rows = list(db.scalars(_LINKS.where(*only), {"instrument": instrument.id}))
    if not rows:
        return []
    read = {clause.id: version for clause, version in readable_text(db, actor, instrument)}
    ends = ends_of(date_notes(db, actor, instrument))
    return [_link_now(row, read, ends, instrument.language) for row in rows]


def has_benchmarks(db: Session, instrument_code: str) -> bool:
    """Say whether a benchmark of any norm of an instrument stands."""
    return bool(past_rows(db).scalar(_ANY_BENCHMARK, {"code": instrument_code}))


def benchmarks_of(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> list[BenchmarkNow]:
    """Return the benchmarks of norms, oldest first, of those that `only` lets through."""
    rows = list(db.scalars(_BENCHMARKS.where(*only), {"instrument": instrument.id}))
    if not rows:
        return []
    read = {clause.id: version for clause, version in readable_text(db, actor, instrument)}
    known, day = happenings(events_of(db, instrument)), clock.today()
    return [
        BenchmarkNow(
            row,
            read.get(row.clause_id),
            evaluate(parse(row.how_often), known, day),
            _changed(row, read.get(row.clause_id)),
        )
        for row in rows
    ]


def ends_of(notes: Mapping[str, Iterable[DateNote]]) -> dict[str, str]:
    """Return what ends clauses as a whole, by their codes: the rule with its day as far as one is known."""
    found: dict[str, str] = {}
    for code, lines in notes.items():
        for note in lines:
            if not (note.is_sunset or note.kind is DateRuleKind.SUNSET) or note.outlook.flag is Flag.SUPERSEDED:
                continue
            ended = [one.clause_code for one in note.ends if not one.paragraph] if note.ends else [code]
            found |= dict.fromkeys(ended, f"ends: {note.label}, {note.outlook.label}")
    return found


def troubles_of(row: NormLink, given: PlainVersion | None, end: str, language: str) -> tuple[str, ...]:
    """Return what has become of the clause that is to give something; nothing where it is said that none does."""
    if row.given_version is None:
        return ()
    if given is None:
        return (REMOVED,)
    found = []
    if any(span.kind is not SpanKind.EDITORIAL for span in brackets(given.body).spans):
        found.append(BRACKETED)
    was = row.given_version.body
    if was != given.body and any(one.is_weaker for one in shifts(was, diff(was, given.body), language)):
        found.append(WEAKER)
    return (*found, *filter(None, (end,)))


def _link_now(row: NormLink, read: Mapping[int, PlainVersion], ends: Mapping[str, str], language: str) -> LinkNow:
    version = read.get(row.clause_id)
    given = read.get(row.given_by_id) if row.given_by_id else None
    end = ends.get(row.given_by.code, "") if row.given_by else ""
    return LinkNow(row, version, given, troubles_of(row, given, end, language), _changed(row, version))


def _changed(row: NormLink | Benchmark, version: PlainVersion | None) -> bool:
    return version is None or not reads_as_it_did(row.version.body, version.body, ())
