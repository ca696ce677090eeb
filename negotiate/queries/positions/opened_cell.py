"""One cell of the matrix opened: what a delegation said of an amendment, when, by whom, and of which wording."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.errors import NotFound
from negotiate.models import Amendment, Instrument, Position
from negotiate.policy import Actor
from negotiate.queries.positions.forms import PositionForm
from negotiate.queries.positions.on_amendment import AmendmentStances, amendment_position_form, stances_on_amendment
from negotiate.queries.positions.statements import Column
from negotiate.state.house.seats import seated_in


@dataclass(frozen=True)
class OpenedCell:
    """What stands behind a cell, by its `key` in addresses; `form` is None unless it is the reader's own to fill."""

    key: str
    amendment: str
    number: int
    delegation: str
    column: int
    is_proposer: bool
    is_sponsor: bool
    stances: AmendmentStances
    form: PositionForm | None


def opened_cell(db: Session, actor: Actor, instrument: Instrument, column: Column, number: int) -> OpenedCell:
    """Return a cell of a matrix that the actor may read; raise NotFound where there is no amendment of that number."""
    query = select(Amendment).where(Amendment.instrument_id == instrument.id, Amendment.number == number)
    amendment = db.scalar(query.options(selectinload(Amendment.revisions), selectinload(Amendment.sponsorships)))
    if amendment is None:
        raise NotFound("There is no such amendment in this negotiation.")
    is_own = column.id in seated_in(actor, instrument)
    return OpenedCell(
        key=f"{number}-{column.code}",
        amendment=amendment.code,
        number=number,
        delegation=column.name,
        column=column.id,
        is_proposer=amendment.delegation_id == column.id,
        is_sponsor=any(row.delegation_id == column.id and row.until is None for row in amendment.sponsorships),
        stances=stances_on_amendment(db, actor, amendment, Position.delegation_id == column.id, words=True),
        form=amendment_position_form(db, actor, amendment) if is_own else None,
    )
