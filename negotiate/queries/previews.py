"""The version that a form was made from, for the redline beside it."""

from sqlalchemy.orm import Session

from negotiate.models import Clause, Version
from negotiate.policy import Act, Actor, require
from negotiate.queries.rows import by_code
from negotiate.text.wording import Wording


def base_of(db: Session, actor: Actor, clause_code: str, version_code: str) -> Wording:
    """Return the wording of a version of a clause that the actor may draft on; of nothing, for an insertion."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.DRAFT, clause.instrument)
    if not version_code:
        return Wording("", "")
    version = by_code(db, Version, version_code)
    require(actor, Act.DRAFT, version.clause.instrument)
    return version.wording
