"""Which rows are delegations: not those that stand for the chair of an instrument."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Delegation, ProposingOffice
from negotiate.state.rows import by_code

#: Whether a row is a delegation; every list of them asks.
IS_DELEGATION = Delegation.id.not_in(select(ProposingOffice.delegation_id))


def delegation_by_code(db: Session, code: str) -> Delegation:
    """Return a delegation by its code; raise NotFound, also where it stands for a chair."""
    delegation = by_code(db, Delegation, code)
    if delegation.office is not None:
        raise NotFound("There is nothing here that you can see.")
    return delegation
