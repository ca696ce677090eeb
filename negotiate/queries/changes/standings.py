"""In which words each clause stood in each text that a reader may compare, and what led from one to the next."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Instrument, Publication, PublishedClause, Round, Version, VersionKind
from negotiate.policy import Act, Actor, may
from negotiate.queries.text.comparing.attributions import ClausePair
from negotiate.queries.text.comparing.editions import WORKING, Edition, working_edition
from negotiate.state.text.levels import Levels, levels_through
from negotiate.state.text.lines import NamedClause, PlainClause, PlainVersion, newest_names, versions_of
from negotiate.state.text.origins import CHAINED, ChainedVersion
from negotiate.state.unchanged import while_unchanged


@dataclass(frozen=True)
class TextMoment:
    """A text of an instrument: what it is called, when it was issued (None for the working text), by which round."""

    edition: Edition
    issued_at: datetime | None
    round_number: int | None

    @property
    def is_working(self) -> bool:
        """Say whether it is the text as it stands now, between two rounds."""
        return self.edition.code == WORKING


@dataclass(frozen=True)
class StoodClause:
    """One clause through all texts, oldest first: its version in each, None where it does not stand."""

    clause: NamedClause
    versions: tuple[PlainVersion | None, ...]


@dataclass(frozen=True)
class ClauseStandings(StoodClause):
    """One clause through all texts, with the versions that led from one to the next, and whose words they are."""

    chain: tuple[ChainedVersion, ...]

    def pair(self, place: int) -> ClausePair | None:
        """Return the clause in the text before and in the one at a place; None where it stands in neither."""
        old, new = self.versions[place - 1] if place else None, self.versions[place]
        if old is None and new is None:
            return None
        one = self.clause
        clause = PlainClause(one.id, one.code, one.kind, one.depth, 0)
        return ClausePair(clause, old, new, self._between(old, new))

    def _between(self, old: PlainVersion | None, new: PlainVersion | None) -> tuple[ChainedVersion, ...]:
        if old is None:
            return tuple(step for step in self.chain if new is not None and step.id == new.id)
        later = [step for step in self.chain if step.number > old.number]
        if new is not None:
            return tuple(step for step in later if step.number <= new.number)
        ends = next((place for place, step in enumerate(later, 1) if step.kind is VersionKind.DELETION), 0)
        return tuple(later[:ends])


def moments_of(db: Session, actor: Actor, instrument: Instrument, open_round: int | None) -> tuple[TextMoment, ...]:
    """Return the texts that the actor may compare, oldest first; `open_round` is that of the working text.

    Whether she has read them is not told. Raise NotFound where there is none.
    """
    found = [*_issued(db, instrument)]
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        found.append(TextMoment(working_edition(len(found)), None, open_round))
    if not found:
        raise NotFound("Nothing has been published yet.")
    return tuple(found)


def levels_then(db: Session, instrument: Instrument, moments: Sequence[TextMoment]) -> tuple[Levels, ...]:
    """Return how far the words of each text were agreed when it was issued; of the working text, how far they are."""
    return levels_through(db, instrument, tuple(moment.issued_at for moment in moments))


@while_unchanged
def _issued(db: Session, instrument: Instrument) -> tuple[TextMoment, ...]:
    """Return the publications of an instrument, oldest first."""
    query = (
        select(Publication.code, Publication.title, Publication.ordinal, Publication.symbol, Publication.standing)
        .add_columns(Publication.issued_at, Round.number)
        .outerjoin(Round, Round.id == Publication.round_id)
        .where(Publication.instrument_id == instrument.id)
        .order_by(Publication.ordinal)
    )
    return tuple(
        TextMoment(Edition(code, title, ordinal, symbol=symbol, standing=standing), issued_at, number)
        for code, title, ordinal, symbol, standing, issued_at, number in db.execute(query)
    )


def standings_of(
    db: Session, instrument: Instrument, moments: Sequence[TextMoment], *only: ColumnElement[bool]
) -> tuple[ClauseStandings, ...]:
    """Return what `stood_clauses` does, each clause with what led from one text to the next."""
    found = stood_clauses(db, instrument, moments, *only)
    chains = _chains(db, [one.clause.id for one in found])
    return tuple(ClauseStandings(one.clause, one.versions, chains.get(one.clause.id, ())) for one in found)


def stood_clauses(
    db: Session, instrument: Instrument, moments: Sequence[TextMoment], *only: ColumnElement[bool]
) -> tuple[StoodClause, ...]:
    """Return each clause, or those that the conditions `only` let through, as it stood in each text."""
    named = newest_names(db, instrument, *only)
    ids = [clause.id for clause in named]
    versions: dict[int, dict[int, PlainVersion]] = defaultdict(dict)
    for version in versions_of(db, ids, instrument.language):
        versions[version.clause_id][version.id] = version
    published = _published(db, instrument, ids)
    return tuple(StoodClause(one, _through(one, versions[one.id], published, moments)) for one in named)


def _through(
    clause: NamedClause,
    versions: Mapping[int, PlainVersion],
    published: Mapping[tuple[str, int], int],
    moments: Sequence[TextMoment],
) -> tuple[PlainVersion | None, ...]:
    newest = None if clause.is_deleted else versions.get(clause.version_id)
    there = [published.get((moment.edition.code, clause.id)) for moment in moments]
    return tuple(
        newest if moment.is_working else versions.get(number) if number is not None else None
        for moment, number in zip(moments, there, strict=True)
    )


def _published(db: Session, instrument: Instrument, ids: Sequence[int]) -> dict[tuple[str, int], int]:
    """Return the version of each clause in each publication, by its code and the clause."""
    query = (
        select(Publication.code, PublishedClause.clause_id, PublishedClause.version_id)
        .join(PublishedClause, PublishedClause.publication_id == Publication.id)
        .where(Publication.instrument_id == instrument.id, PublishedClause.clause_id.in_(ids))
    )
    return {(code, clause_id): version_id for code, clause_id, version_id in db.execute(query)}


def _chains(db: Session, ids: Sequence[int]) -> dict[int, tuple[ChainedVersion, ...]]:
    chains: dict[int, list[ChainedVersion]] = defaultdict(list)
    query = select(*CHAINED).where(Version.clause_id.in_(ids)).order_by(Version.number)
    for step in map(ChainedVersion._make, db.execute(query)):
        chains[step.clause_id].append(step)
    return {number: tuple(chain) for number, chain in chains.items()}
