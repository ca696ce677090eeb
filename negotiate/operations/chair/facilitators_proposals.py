"""What a facilitator proposes: compromise wording for her clauses, drafted in private by that office.

It is never her delegation's, and bound to that office alone: who reads it, who tables it, and how the record tells of
it. From there on a draft goes as one of the chair's (`proposals`).
"""

from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Clause
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin
from negotiate.operations.amendments.tabling import saved_again
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor
from negotiate.state.chair.reconcilable import check_worded
from negotiate.state.house.seats import office_of


def draft_as_facilitator(
    db: Session, actor: Actor, clause_code: str, kind: AmendmentKind, proposal: Proposal
) -> Amendment:
    """Begin a draft of a facilitator on a clause of hers; a new clause stands behind the one named."""
    clause = opened(db, actor, Act.PROPOSE_AS_FACILITATOR, Clause, clause_code)
    check_worded(kind)
    begun = saved_again(db, actor, proposal)
    by = office_of(db, clause.instrument, actor.person_id)
    return begun or begin(db, actor, Begun(clause, kind, by=by), proposal)
