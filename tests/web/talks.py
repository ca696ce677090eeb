"""A negotiation as the pages of it are tried: codes of a text, a round and the amendments on the table."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import begin, drafted, tabled


@dataclass(frozen=True)
class Talks:
    """Codes: the instrument, its open round, its clauses; two rival amendments and a private draft of Arvenia."""

    instrument: str
    round: str
    objective: str
    conduct: str
    review: str
    version: str
    soft: str
    hard: str
    draft: str


def hold(db: Session, cast: Cast) -> Talks:
    """Write a negotiation in which Arvenia wants "should", Belmara "must", and Arvenia drafts something else."""
    negotiation = begin(db, cast)
    objective, conduct, review = negotiation.clauses
    soft = tabled(db, cast.nadia, conduct, "shall not", "should not")
    hard = tabled(db, cast.bela, conduct, "shall not", "must not")
    draft = drafted(db, cast.nadia, objective, "protect", "safeguard")
    return Talks(
        instrument=negotiation.instrument.code,
        round=negotiation.round.code,
        objective=objective.code,
        conduct=conduct.code,
        review=review.code,
        version=current_version(db, conduct).code,
        soft=soft.code,
        hard=hard.code,
        draft=draft.code,
    )
