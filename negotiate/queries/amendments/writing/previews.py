"""The version that a form was made from, for the redline beside it."""

from sqlalchemy.orm import Session

from negotiate.models import Clause, Revision, Version
from negotiate.policy import Act, Actor, require
from negotiate.state.amendments.current_wording import as_wording, text_on
from negotiate.state.rows import by_code
from negotiate.text.wording import Wording


def base_of(db: Session, actor: Actor, clause_code: str, version_code: str) -> Wording:
    """Return the wording of a version of a clause that the actor may draft on; of nothing, for an insertion."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.WRITE_WORDING, clause.instrument)
    if not version_code:
        return Wording("", "")
    version = by_code(db, Version, version_code)
    require(actor, Act.WRITE_WORDING, version.clause.instrument)
    return version.wording


def amended_base_of(db: Session, actor: Actor, clause_code: str, version_code: str, revision_code: str) -> Wording:
    """Return what another amendment, in a revision that the actor may read, makes of a version or of nothing."""
    revision = by_code(db, Revision, revision_code)
    require(actor, Act.SEE_AMENDMENT, revision.amendment)
    base_of(db, actor, clause_code, version_code)
    version = by_code(db, Version, version_code) if version_code else None
    return as_wording(text_on(revision, version), revision.wording)
