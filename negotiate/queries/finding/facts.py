"""Facts of what was found, place by place: of which kind it is and in which state, whose, of which round and day.

Of the text and of the table they are kept as long as what is findable there. What names no round of its own is of the
one that was the newest when it came. Whoever reads published rounds alone is told days of theirs, and no others.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import String, select, type_coerce
from sqlalchemy.orm import Session

from negotiate.amendment_names import proposer_of
from negotiate.models import (
    Amendment,
    Clause,
    Delegation,
    FateKind,
    Instrument,
    Publication,
    PublishedClause,
    Revision,
    Round,
    Version,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.finding.findable import Findable
from negotiate.queries.finding.questions import Facts, SearchPlace
from negotiate.queries.finding.spoken import facts_of_comments
from negotiate.state.amendments.columns import IS_WITHDRAWN, LATEST_FATE
from negotiate.state.remembered import Remembered
from negotiate.state.text.levels import levels_of
from negotiate.state.text.lines import text_read
from negotiate.state.text.status_ladder import status_ladder
from negotiate.state.unchanged import while_unchanged
from negotiate.state.withheld import withheld_now

_Known = Mapping[int, Facts]
_Read = Callable[[Session, Actor, Instrument], Iterator[tuple[int, Facts]]]
#: By what is read and in which state; as many facts as there are versions, at most.
_KNOWN: Remembered[_Known] = Remembered(300_000, lambda one: len(one) + 1)
AWAITING = "awaiting decision"

_TABLED = (
    select(Revision.id, type_coerce(Amendment.kind, String), Amendment.number, Delegation.name, Round.number)
    .add_columns(Amendment.tabled_at, IS_WITHDRAWN, LATEST_FATE)
    .join(Amendment, Amendment.id == Revision.amendment_id)
    .join(Delegation, Delegation.id == Amendment.delegation_id)
    .outerjoin(Round, Round.id == Amendment.round_id)
)
_VERSIONS = (
    select(Clause.id, Version.id, type_coerce(Clause.kind, String), Version.made_at)
    .join(Version, Version.clause_id == Clause.id)
    .order_by(Clause.id, Version.number)
)
_ISSUED = (
    select(Publication.ordinal, Publication.issued_at, PublishedClause.version_id, type_coerce(Clause.kind, String))
    .join(PublishedClause, PublishedClause.publication_id == Publication.id)
    .join(Clause, Clause.id == PublishedClause.clause_id)
    .order_by(Publication.ordinal)
)


class _Looking(NamedTuple):
    """Who looks for something, and in what."""

    db: Session
    actor: Actor
    instruments: Sequence[Instrument]
    findable: Findable

    def known(self, read: _Read) -> _Known:
        """Return the facts of one kind, read once as long as nothing changes."""
        key = (read, self.findable.reach, withheld_now(self.db))
        return _KNOWN.get(
            key, lambda: dict(pair for one in self.instruments for pair in read(self.db, self.actor, one))
        )


def facts_of(
    db: Session,
    actor: Actor,
    instruments: Sequence[Instrument],
    findable: Findable,
    found: tuple[SearchPlace, Sequence[Any]],
) -> list[Facts]:
    """Return the facts of what was found in a place, in its order."""
    place, things = found
    facts = list(_facts(_Looking(db, actor, instruments, findable), place, things)) if things else []
    if place in (SearchPlace.TABLED, SearchPlace.RATIONALES, SearchPlace.TERMS):
        return facts
    begun = {one.code: _begun(db, one) for one in instruments}
    return [_in_its_round(one, begun[one.home]) for one in facts]


def _facts(looking: _Looking, place: SearchPlace, things: Sequence[Any]) -> Iterable[Facts]:
    match place:
        case SearchPlace.TEXT:
            of_version = looking.known(_standing)
            return (of_version[one] for one in things)
        case SearchPlace.GONE:
            of_last = looking.known(_gone)
            return (of_last[one.last_id] for one in things)
        case SearchPlace.TABLED | SearchPlace.RATIONALES:
            of_revision = looking.known(_tabled)
            return (of_revision[one] for one in things)
        case SearchPlace.COMMENTS:
            return facts_of_comments(looking.db, looking.actor, looking.instruments, things)
        case SearchPlace.DATES:
            return (Facts(one.clause.instrument.code, one.kind.value, at=one.made_at) for one in things)
        case SearchPlace.OUTCOMES:
            issued = ((one.round.instrument.code, one.round.number, one.issued_at) for one in things)
            return (Facts(home, round=number, at=at) for home, number, at in issued)
        case SearchPlace.DRAFTS:
            return map(_of_draft, things)
        case _:
            return (one.facts for one in things)


def _of_draft(row: Revision) -> Facts:
    amendment = row.amendment
    return Facts(amendment.instrument.code, amendment.kind.value, whom=amendment.proposer, at=row.saved_at)


def _in_its_round(facts: Facts, begun: Sequence[tuple[Any, int]]) -> Facts:
    """Return facts with the round that was the newest when they came, where they name none."""
    if facts.round is not None or facts.at is None:
        return facts
    before = bisect_right([at for at, _ in begun], facts.at)
    return facts._replace(round=begun[before - 1][1]) if before else facts


@while_unchanged
def _begun(db: Session, instrument: Instrument) -> tuple[tuple[Any, int], ...]:
    """Return the rounds that have been opened, each with its instant, oldest first."""
    query = select(Round.opened_at, Round.number).where(Round.instrument_id == instrument.id)
    return tuple((at, number) for at, number in db.execute(query.order_by(Round.opened_at)) if at is not None)


def _standing(db: Session, actor: Actor, instrument: Instrument) -> Iterator[tuple[int, Facts]]:
    """Yield the facts of each version of the text that the actor reads."""
    is_whole = may(actor, Act.SEE_WORKING_TEXT, instrument)
    levels, ladder = levels_of(db, instrument), status_ladder(instrument)
    first = {} if is_whole else {version: at for _, at, version, _ in reversed(_issued(db, instrument))}
    for clause, version in text_read(db, instrument, reads_working_text=is_whole):
        word = ladder.word(levels.of(clause.id, version))
        at = version.made_at if is_whole else first[version.id]
        yield version.id, Facts(instrument.code, clause.kind.value, word, at=at)


def _gone(db: Session, actor: Actor, instrument: Instrument) -> Iterator[tuple[int, Facts]]:
    """Yield the facts of words that left with the version of each id: they came to be gone with the next text."""
    if not may(actor, Act.SEE_WORKING_TEXT, instrument):
        yield from _gone_with_a_round(db, instrument)
        return
    here = (Clause.instrument_id == instrument.id, Version.language == instrument.language)
    for (clause, version, kind, _), (following, _, _, at) in pairwise(db.execute(_VERSIONS.where(*here))):
        if clause == following:
            yield version, Facts(instrument.code, kind, at=at)


def _gone_with_a_round(db: Session, instrument: Instrument) -> Iterator[tuple[int, Facts]]:
    rows = _issued(db, instrument)
    days = {ordinal: at for ordinal, at, _, _ in rows}
    after = dict(pairwise(days))
    for ordinal, _, version, kind in rows:  # the last text that has a version counts
        yield version, Facts(instrument.code, kind, at=days.get(after.get(ordinal, -1)))


def _issued(db: Session, instrument: Instrument) -> list[Any]:
    return list(db.execute(_ISSUED.where(Publication.instrument_id == instrument.id)))


def _tabled(db: Session, actor: Actor, instrument: Instrument) -> Iterator[tuple[int, Facts]]:
    """Yield the facts of what is or was on the table, for whoever reads it."""
    if not may(actor, Act.SEE_TABLE, instrument):
        return
    here = (Amendment.instrument_id == instrument.id, Amendment.tabled_at.is_not(None))
    for revision, kind, number, delegation, round_number, at, is_withdrawn, fate in db.execute(_TABLED.where(*here)):
        whom = proposer_of(number, delegation)
        yield revision, Facts(instrument.code, kind, _status(fate, is_withdrawn=is_withdrawn), whom, round_number, at)


def _status(fate: FateKind | None, *, is_withdrawn: bool) -> str:
    """Return what became of an amendment as hits say it."""
    if is_withdrawn:
        return FateKind.WITHDRAWN.value
    return fate.value if fate else AWAITING
