"""Everything on the table of an instrument, or of one clause, as columns: what a compilation is made of."""

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name, amendment_number, is_of_office
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Delegation,
    Following,
    Instrument,
    Revision,
    Sponsorship,
    unpacked,
)
from negotiate.state.amendments.columns import AMENDS, IS_LATEST, IS_OPEN, PROPOSER
from negotiate.state.once import once
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording


class TabledAmendment(NamedTuple):
    """An amendment on the table in its newest wording; `amends` is the number of the one that it amends, if any."""

    id: int
    code: str
    number: int
    kind: AmendmentKind
    clause_id: int
    delegation: str
    amends: int | None
    revision_id: int
    label: str
    heading: str
    body: str
    sponsors: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return who proposes it, with its number; a chair's proposal by its name alone.

        >>> columns = (7, "k7", 17, AmendmentKind.DELETE, 1, "Chile", None, 9, "", "", "")
        >>> TabledAmendment(*columns, ("Kenya", "Peru")).name
        'Chile, Kenya, Peru (17)'
        """
        if is_of_office(self.number):
            return amendment_name(self.number)
        on = f" to {amendment_number(self.amends)}" if self.amends else ""
        return f"{', '.join((self.delegation, *self.sponsors))} ({self.number}{on})"

    @property
    def wording(self) -> Wording:
        """Return the heading and body that it proposes."""
        return Wording(self.heading, self.body)


_COLUMNS = (
    Amendment.id,
    Amendment.code,
    Amendment.number,
    Amendment.kind,
    Amendment.clause_id,
    PROPOSER,
    AMENDS,
    Revision.id,
    Revision.label,
    Revision.heading,
    Revision.body,
)


@once
def open_amendments(db: Session, instrument: Instrument, clause: Clause | None = None) -> list[TabledAmendment]:
    """Return what is on the table, in the order of tabling; in two statements."""
    here = Amendment.instrument_id == instrument.id if clause is None else Amendment.clause_id == clause.id
    query = (
        select(*_COLUMNS)
        .join(Delegation, Delegation.id == Amendment.delegation_id)
        .join(Revision, (Revision.amendment_id == Amendment.id) & IS_LATEST)
        .where(here, IS_OPEN)
        .order_by(Amendment.number)
    )
    behind = (
        select(Sponsorship.amendment_id, Delegation.name)
        .join(Amendment, Amendment.id == Sponsorship.amendment_id)
        .join(Delegation, Delegation.id == Sponsorship.delegation_id)
        .where(here, Sponsorship.until.is_(None))
        .order_by(Delegation.name)
    )
    sponsors: dict[int, list[str]] = defaultdict(list)
    for amendment_id, name in db.execute(behind):
        sponsors[amendment_id].append(name)
    return [TabledAmendment._make((*row, tuple(sponsors[row.id]))) for row in db.execute(query)]


def open_numbers(db: Session, instrument: Instrument, clause_codes: Collection[str]) -> tuple[int, ...]:
    """Return the numbers of what is on the table to some clauses, by their codes; new clauses behind them are not."""
    to_these = Amendment.clause.has(Clause.code.in_(clause_codes))
    here = Amendment.instrument_id == instrument.id, to_these, Amendment.kind != AmendmentKind.INSERT
    return tuple(
        number
        for number in db.scalars(select(Amendment.number).where(*here, IS_OPEN).order_by(Amendment.number))
        if number
    )


def followed_onto(
    db: Session, instrument: Instrument, clause: Clause | None = None
) -> dict[tuple[int, int], tuple[Edit, ...]]:
    """Return the edits with which a change to a proposed new clause followed it, by its revision and the newer one."""
    query = (
        select(Following.revision_id, Following.onto_id, Following.edits)
        .join(Revision, Revision.id == Following.revision_id)
        .join(Amendment, Amendment.id == Revision.amendment_id)
        .where(
            Amendment.instrument_id == instrument.id if clause is None else Amendment.clause_id == clause.id,
            Amendment.kind == AmendmentKind.INSERT,
        )
        .order_by(Following.id)
    )
    return {(revision, onto): unpacked(edits) for revision, onto, edits in db.execute(query)}
