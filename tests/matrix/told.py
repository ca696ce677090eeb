"""What the scene of the matrix tells: a compilation, a letter about what changed, a remark on a term."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import hash_of
from negotiate.models import Instrument, Naming, RemarkKind, Round, Telling
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.operations.publishing.compilations import issue_compilation
from tests.cast import Cast
from tests.matrix.workshop import workshop

SECRET = "secret-of-a-letter"
REMARK = NewRemark("services", RemarkKind.DISCOURAGED, "facilities", "People need what is done, not where.")


def told(db: Session, cast: Cast, instrument: Instrument) -> dict[str, str]:
    """Return the codes of the compilation and of Arvenia's remark, and the secret in the letter that told Nadia.

    The change note of the first round is issued, and its correction is saved.
    """
    facts = {"written_at": clock.now(), "secret_hash": hash_of(SECRET)}
    db.add(Telling(person_id=cast.nadia.actor.person_id, instrument_id=instrument.id, **facts))
    _noted(db, cast, instrument)
    compilation = issue_compilation(db, cast.chen.actor, instrument.code, "", Naming.MASKED)
    remark = say(db, cast.nadia.actor, instrument.code, REMARK)
    codes = {"compilation": compilation.code, "remark": remark.code}
    return {"letter": SECRET, **codes, **workshop(db, cast, instrument)}


def _noted(db: Session, cast: Cast, instrument: Instrument) -> None:
    first = db.scalars(select(Round).where(Round.instrument_id == instrument.id, Round.number == 1)).one()
    save_change_note(db, cast.sefa.actor, first.code, WrittenNote("A purpose took the place of an objective."))
    issue_change_note(db, cast.sefa.actor, first.code, 1)
    save_change_note(db, cast.sten.actor, first.code, WrittenNote("The purpose is said.", edition=1))
