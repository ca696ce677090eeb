"""What the scene of the matrix tells: a compilation that was issued, and a letter about what changed."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import hash_of
from negotiate.models import Instrument, Naming, Telling
from negotiate.operations.publishing.compilations import issue_compilation
from tests.cast import Cast

SECRET = "secret-of-a-letter"


def told(db: Session, cast: Cast, instrument: Instrument) -> dict[str, str]:
    """Return the code of the compilation, and the secret in the letter that told Nadia."""
    facts = {"written_at": clock.now(), "secret_hash": hash_of(SECRET)}
    db.add(Telling(person_id=cast.nadia.actor.person_id, instrument_id=instrument.id, **facts))
    compilation = issue_compilation(db, cast.chen.actor, instrument.code, "", Naming.MASKED)
    return {"letter": SECRET, "compilation": compilation.code}
