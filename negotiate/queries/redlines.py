"""What changed between two texts of an instrument, clause by clause, every change with who asked for it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Clause, Instrument, Publication, Version
from negotiate.policy import Act, Actor, may
from negotiate.queries.attributions import ClauseChange, ClauseRedline, Pair
from negotiate.queries.heads import InstrumentHead, head_of, load_instrument
from negotiate.queries.origins import sources_of
from negotiate.queries.rows import published_lines, standing_versions
from negotiate.text.lcs import common

#: Stands in addresses for the text as it is now, between two rounds.
WORKING = "working"


@dataclass(frozen=True)
class Edition:
    """A text that can be compared: a publication, or the working text."""

    code: str
    title: str
    ordinal: int


@dataclass(frozen=True)
class RedlinePage:
    """Two texts of an instrument, the second against the first."""

    head: InstrumentHead
    editions: tuple[Edition, ...]
    before: Edition
    after: Edition
    clauses: tuple[ClauseRedline, ...]

    @property
    def changed(self) -> tuple[ClauseRedline, ...]:
        """Return the clauses that are not as they were."""
        return tuple(clause for clause in self.clauses if clause.change is not ClauseChange.KEPT)


def redline_page(db: Session, actor: Actor, code: str, before: str = "", after: str = "") -> RedlinePage:
    """Compare two texts by their codes; by default the newest that the actor may read with the one before it."""
    instrument = load_instrument(db, actor, code)
    editions = editions_of(db, actor, instrument)
    later = _chosen(editions, after) if after else _newest(db, instrument, editions)
    earlier = _chosen(editions, before) if before else _one_before(editions, later)
    old = _lines(db, instrument, earlier)
    new = _lines(db, instrument, later)
    return RedlinePage(
        head=head_of(db, actor, instrument),
        editions=editions,
        before=earlier,
        after=later,
        clauses=compared(db, old, new),
    )


def editions_of(db: Session, actor: Actor, instrument: Instrument) -> tuple[Edition, ...]:
    """Return the texts that the actor may compare, oldest first; raise NotFound where there is none."""
    query = (
        select(Publication.code, Publication.title, Publication.ordinal)
        .where(Publication.instrument_id == instrument.id)
        .order_by(Publication.ordinal)
    )
    editions = [Edition(*row) for row in db.execute(query)]
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        editions.append(Edition(WORKING, "Working text", len(editions)))
    if not editions:
        raise NotFound("Nothing has been published yet.")
    return tuple(editions)


def _newest(db: Session, instrument: Instrument, editions: Sequence[Edition]) -> Edition:
    """Return the newest text; a working text that is still the last publication is not a newer one."""
    if len(editions) < 3 or editions[-1].code != WORKING:
        return editions[-1]
    published = [version.id for _, version in _lines(db, instrument, editions[-2])]
    working = [version.id for _, version in standing_versions(db, instrument)]
    return editions[-2] if published == working else editions[-1]


def _chosen(editions: Sequence[Edition], code: str) -> Edition:
    for edition in editions:
        if edition.code == code:
            return edition
    raise NotFound("There is no such text of this instrument.")


def _one_before(editions: Sequence[Edition], later: Edition) -> Edition:
    return editions[max(0, editions.index(later) - 1)]


Lines = list[tuple[Clause, Version]]


def _lines(db: Session, instrument: Instrument, edition: Edition) -> Lines:
    if edition.code == WORKING:
        return standing_versions(db, instrument)
    publication = db.scalars(select(Publication).where(Publication.code == edition.code)).one()
    return published_lines(db, publication)


def compared(db: Session, old: Lines, new: Lines) -> tuple[ClauseRedline, ...]:
    """Compare by identity, in the order of the new text; what is gone stands where it stood."""
    before = {clause.id: version for clause, version in old}
    kept = {clause.id for clause, _ in new}
    changed = [
        (before[clause.id], version)
        for clause, version in new
        if clause.id in before and before[clause.id].id != version.id
    ]
    chains = _chains(db, changed)
    moved = _moved(
        [clause.id for clause, _ in old if clause.id in kept], [c.id for c, _ in new if c.id in before]
    )
    raw = [
        Pair(clause, before.get(clause.id), version, tuple(chains.get(version.id, ())), clause.id in moved)
        for clause, version in new
    ]
    raw = _with_removed(raw, old, kept)
    sources = sources_of(db, {origin for pair in raw for origin in pair.origins()})
    return tuple(pair.redline(sources) for pair in raw)


def _chains(db: Session, changed: list[tuple[Version, Version]]) -> dict[int, list[Version]]:
    """Return, by the id of each new version, the versions that lead to it from the old one, in one statement."""
    ids = {version.clause_id for _, version in changed}
    query = select(Version).where(Version.clause_id.in_(ids)).order_by(Version.number)
    by_clause: dict[int, list[Version]] = defaultdict(list)
    for version in db.scalars(query) if ids else ():
        by_clause[version.clause_id].append(version)
    return {
        new.id: [step for step in by_clause[new.clause_id] if old.number < step.number <= new.number]
        for old, new in changed
    }


def _moved(old: list[int], new: list[int]) -> set[int]:
    """Return the clauses that stand in another order: those off the longest run that both texts share."""
    return set(new) - {new[later] for _, later in common(old, new)}


def _with_removed(pairs: list[Pair], old: Lines, kept: set[int]) -> list[Pair]:
    """Put each removed clause behind the clause that it followed."""
    placed = list(pairs)
    previous: int | None = None
    for clause, version in old:
        if clause.id not in kept:
            at = next((i + 1 for i, pair in enumerate(placed) if pair.clause.id == previous), 0)
            placed.insert(at, Pair(clause, version, None, (), False))
        previous = clause.id
    return placed
