"""Rows of published texts in the matrix of the text: what each delegation says of a publication as a whole."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Publication, PublicationPosition, Stance
from negotiate.policy import Actor
from negotiate.queries.positions.statements import Column, MatrixCell, Stated
from negotiate.state.comments.publication_positions import read_on_publications, standing_on_publications

#: The positions on the publications of an instrument that a reader reads, by the ids of these.
ReadByPublication = Mapping[int, Sequence[PublicationPosition]]


@dataclass(frozen=True)
class PublicationRow:
    """A published text, and what is recorded of it; `counts` and `silent` are the same for whoever reads the table."""

    code: str
    title: str
    symbol: str
    cells: tuple[MatrixCell, ...]
    counts: tuple[tuple[str, int], ...]
    silent: int

    @property
    def is_taken(self) -> bool:
        """Say whether anybody has recorded anything."""
        return any(cell.statement for cell in self.cells)

    def is_answered_by(self, delegations: frozenset[int]) -> bool:
        """Say whether one of some delegations has recorded something."""
        return any(cell.statement for cell in self.cells if cell.column.id in delegations)


def read_by_publication(db: Session, actor: Actor, instrument: Instrument) -> ReadByPublication:
    """Return the positions on publications that an actor reads, each publication's in the order of time."""
    found: dict[int, list[PublicationPosition]] = defaultdict(list)
    for row in read_on_publications(db, actor, instrument):
        found[row.publication_id].append(row)
    return found


def publication_rows(
    db: Session, instrument: Instrument, read: ReadByPublication, columns: Sequence[Column]
) -> tuple[PublicationRow, ...]:
    """Return the texts of an instrument that somebody speaks of, and the newest in any case, the newest first."""
    query = select(Publication).where(Publication.instrument_id == instrument.id).order_by(Publication.ordinal.desc())
    published = list(db.scalars(query))
    return tuple(_row(one, read.get(one.id, ()), columns) for one in published if one is published[0] or one.id in read)


def _row(
    publication: Publication, positions: Sequence[PublicationPosition], columns: Sequence[Column]
) -> PublicationRow:
    newest: dict[int, PublicationPosition] = {}
    told: dict[int, Stance] = {}
    for one in standing_on_publications(positions):
        newest.setdefault(one.delegation_id, one)
        if not one.reach.is_confidential:
            told.setdefault(one.delegation_id, one.stance)
    counted = Counter(told.values())
    return PublicationRow(
        code=publication.code,
        title=publication.title,
        symbol=publication.symbol,
        cells=tuple(MatrixCell(one.code, one, _stated(newest.get(one.id))) for one in columns),
        counts=tuple((stance.value, counted[stance]) for stance in Stance),
        silent=sum(column.id not in told and column.is_asked for column in columns),
    )


def _stated(one: PublicationPosition | None) -> Stated | None:
    if one is None:
        return None
    behalf = (one.behalf.name, one.behalf.short_name) if one.behalf else None
    return Stated(one.stance.value, None, behalf, one.reach, one.group.name if one.group else "")
