"""Proposals of the chair and of facilitators: the form that begins one, and what they reconcile."""

from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import CHAIR, FACILITATOR, amendment_name
from negotiate.models import Amendment, AmendmentKind, Delegation, Reconciliation
from negotiate.policy import Act, Actor, may
from negotiate.queries.amendments.writing.forms import BlankAmendment, blank_form
from negotiate.state.amendments.columns import LATEST_FATE, PROPOSER
from negotiate.state.amendments.readable import readable
from negotiate.state.chair.reconcilable import check_worded, reconcilable


@dataclass(frozen=True)
class ReconciledLine:
    """An amendment that a proposal of an office names or could name, or a proposal that names one."""

    code: str
    number: int | None
    proposer: str
    fate: str
    is_named: bool

    @property
    def name(self) -> str:
        """Return what people call it."""
        return amendment_name(self.number)


@dataclass(frozen=True)
class Reconciliations:
    """What a proposal of an office seeks to reconcile, what it could name, and the proposals that name an amendment."""

    named: tuple[ReconciledLine, ...] = ()
    choices: tuple[ReconciledLine, ...] = ()
    named_by: tuple[ReconciledLine, ...] = ()


def blank_proposal(db: Session, actor: Actor, clause_code: str, kind: AmendmentKind, office: Act) -> BlankAmendment:
    """Return the beginnings of a proposal by an office on a clause: of the chair, or of a facilitator."""
    check_worded(kind)
    hers = FACILITATOR if office is Act.PROPOSE_AS_FACILITATOR else CHAIR
    return replace(blank_form(db, actor, clause_code, kind, office), hers=hers, office=office)


def reconciliations_of(db: Session, actor: Actor, amendment: Amendment) -> Reconciliations:
    """Return how an amendment and proposals of offices lead to each other, as far as the actor may read them."""
    seen = readable(db, actor, amendment.instrument)
    if not amendment.is_of_office:
        naming = select(Reconciliation.proposal_id).where(Reconciliation.amendment_id == amendment.id)
        return Reconciliations(named_by=_lines(db, Amendment.id.in_(naming), seen))
    named = select(Reconciliation.amendment_id).where(Reconciliation.proposal_id == amendment.id)
    lines = _lines(db, Amendment.id.in_(named), seen)
    if not may(actor, Act.NAME_RECONCILED, amendment):
        return Reconciliations(named=lines)
    codes = {one.code for one in lines}
    choices = _lines(db, reconcilable(amendment), seen)
    return Reconciliations(lines, tuple(replace(one, is_named=one.code in codes) for one in choices))


def _lines(db: Session, *only: object) -> tuple[ReconciledLine, ...]:
    query = (
        select(Amendment.code, Amendment.number, PROPOSER, LATEST_FATE)
        .join(Delegation, Delegation.id == Amendment.delegation_id)
        .where(*only)  # type: ignore[arg-type]
        .order_by(Amendment.number)
    )
    return tuple(
        ReconciledLine(code, number, proposer, fate.value if fate else "", is_named=True)
        for code, number, proposer, fate in db.execute(query)
    )
