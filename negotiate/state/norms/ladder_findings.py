"""What the checks of a ladder find in a clause as somebody reads it, by the name of the words that each is about."""

from sqlalchemy.orm import Session

from negotiate.models import Clause
from negotiate.policy import Actor
from negotiate.state.text.lines import readable_text
from negotiate.text.norms.ladders.bound_findings import bound_to_rows
from negotiate.text.norms.ladders.checks import LadderFinding, findings
from negotiate.text.norms.ladders.ladder import ladder_in


def standing_findings(db: Session, actor: Actor, clause: Clause) -> dict[str, LadderFinding]:
    """Return what is found in the ladder of a clause; nothing where it has none, or the actor does not read it."""
    text = readable_text(db, actor, clause.instrument, Clause.id == clause.id)
    ladder = ladder_in(text[0][1].body) if text else None
    return {bound_to_rows(ladder, one): one for one in findings(ladder)} if ladder else {}
