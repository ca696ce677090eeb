"""What the scene of the matrix tells: a compilation, a letter about what changed, a remark on a term."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import hash_of
from negotiate.models import Instrument, Naming, RemarkKind, Telling
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.operations.publishing.compilations import issue_compilation
from tests.cast import Cast
from tests.matrix.workshop import workshop

SECRET = "secret-of-a-letter"
REMARK = NewRemark("services", RemarkKind.DISCOURAGED, "facilities", "People need what is done, not where.")


def told(db: Session, cast: Cast, instrument: Instrument) -> dict[str, str]:
    """Return the codes of the compilation and of Arvenia's remark, and the secret in the letter that told Nadia."""
    facts = {"written_at": clock.now(), "secret_hash": hash_of(SECRET)}
    db.add(Telling(person_id=cast.nadia.actor.person_id, instrument_id=instrument.id, **facts))
    compilation = issue_compilation(db, cast.chen.actor, instrument.code, "", Naming.MASKED)
    remark = say(db, cast.nadia.actor, instrument.code, REMARK)
    codes = {"compilation": compilation.code, "remark": remark.code}
    return {"letter": SECRET, **codes, **workshop(db, cast, instrument)}
