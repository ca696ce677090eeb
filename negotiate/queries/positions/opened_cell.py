"""One cell of the matrix opened: what a delegation said of an amendment, when, by whom, and of which wording."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.errors import NotFound
from negotiate.models import Amendment, Instrument, Person, Position, Revision, Stance
from negotiate.policy import Act, Actor, may
from negotiate.queries.positions.statements import Column, revision_at
from negotiate.state.house.seats import seated_in
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit


@dataclass(frozen=True)
class SaidPosition:
    """A position once stated."""

    stance: Stance
    note: str
    taken_at: datetime
    taken_by: str
    #: The number of the revision that stood then.
    revision: int


@dataclass(frozen=True)
class OpenedCell:
    """What stands behind a cell, by its `key` in addresses; `said` is what was stated, the latest first.

    Where the words have changed since the latest, `then` is the wording that it was said of, and `edits` what made it
    the wording of today.
    """

    key: str
    amendment: str
    number: int
    delegation: str
    column: int
    is_proposer: bool
    is_sponsor: bool
    said: tuple[SaidPosition, ...]
    revisions: int
    then: str
    edits: tuple[Edit, ...]
    may_state: bool

    @property
    def is_earlier(self) -> bool:
        """Say whether the latest was said of an earlier wording."""
        return bool(self.said) and self.said[0].revision < self.revisions


def opened_cell(db: Session, actor: Actor, instrument: Instrument, column: Column, number: int) -> OpenedCell:
    """Return a cell of a matrix that the actor may read; raise NotFound where there is no amendment of that number."""
    query = select(Amendment).where(Amendment.instrument_id == instrument.id, Amendment.number == number)
    amendment = db.scalar(query.options(selectinload(Amendment.revisions), selectinload(Amendment.sponsorships)))
    if amendment is None:
        raise NotFound("There is no such amendment in this negotiation.")
    tabled = [revision for revision in amendment.revisions if revision.tabled_at is not None]
    said = _said(db, amendment, column, tabled)
    then = tabled[said[0].revision - 1].wording.text if said else ""
    return OpenedCell(
        key=f"{number}-{column.code}",
        amendment=amendment.code,
        number=number,
        delegation=column.name,
        column=column.id,
        is_proposer=amendment.delegation_id == column.id,
        is_sponsor=any(row.delegation_id == column.id and row.until is None for row in amendment.sponsorships),
        said=said,
        revisions=len(tabled),
        then=then,
        edits=diff_wordings(then, tabled[-1].wording.text) if said else (),
        may_state=column.id in seated_in(actor, instrument) and may(actor, Act.TAKE_POSITION, amendment),
    )


def _said(db: Session, amendment: Amendment, column: Column, tabled: list[Revision]) -> tuple[SaidPosition, ...]:
    instants = [revision.tabled_at for revision in tabled if revision.tabled_at is not None]
    query = (
        select(Position, Person.name)
        .join(Person, Person.id == Position.taken_by_id)
        .where(Position.amendment_id == amendment.id, Position.delegation_id == column.id)
        .order_by(Position.id.desc())
    )
    return tuple(
        SaidPosition(row.stance, row.note, row.taken_at, name, revision_at(instants, row.taken_at))
        for row, name in db.execute(query)
    )
