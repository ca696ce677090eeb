"""What a chair proposes: compromise wording, drafted in private by the office; and what it seeks to reconcile.

From there on a draft is saved, carried, discarded and tabled as any other (`amendments.tabling`).
"""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Amendment, AmendmentKind, Clause, Reconciliation
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin
from negotiate.operations.amendments.tabling import saved_again
from negotiate.operations.opening import opened
from negotiate.operations.record import private_chain, record
from negotiate.policy import Act, Actor
from negotiate.policy.offices import as_proposer
from negotiate.state.chair.reconcilable import check_worded, reconcilable
from negotiate.state.house.seats import office_of


def draft_compromise(db: Session, actor: Actor, clause_code: str, kind: AmendmentKind, proposal: Proposal) -> Amendment:
    """Begin a draft of the chair on a clause, private to the office; a new clause stands behind the one named."""
    clause = opened(db, actor, Act.PROPOSE_COMPROMISE, Clause, clause_code)
    check_worded(kind)
    begun = saved_again(db, actor, proposal)
    return begun or begin(db, actor, Begun(clause, kind, by=office_of(db, clause.instrument)), proposal)


def name_reconciled(db: Session, actor: Actor, proposal_code: str, codes: Collection[str]) -> Amendment:
    """Say which amendments on the table a draft of an office seeks to reconcile, in place of those named before."""
    proposal = opened(db, actor, Act.NAME_RECONCILED, Amendment, proposal_code)
    possible = {row.code: row for row in db.scalars(select(Amendment).where(reconcilable(proposal)))}
    if not possible.keys() >= set(codes):
        raise Invalid("Choose among the amendments that delegations have tabled to the same clause.", "reconciled")
    named = {one.amendment.code: one for one in proposal.reconciliations}
    wanted = [possible[code] for code in sorted(set(codes), key=lambda code: possible[code].number or 0)]
    proposal.reconciliations = [named.get(one.code) or Reconciliation(amendment=one) for one in wanted]
    db.flush()
    numbers = [one.number for one in wanted]
    by, chain = as_proposer(actor, proposal), private_chain(proposal)
    record(db, by, "named what it reconciles", proposal, chain=chain, reconciles=numbers)
    return proposal
