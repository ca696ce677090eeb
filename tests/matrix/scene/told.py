"""What the scene of the matrix tells: a compilation, a letter about what changed, a remark on a term."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import hash_of
from negotiate.models import ContestOutcome, Instrument, Naming, RemarkKind, Round, Telling
from negotiate.operations.contests.answering import GivenOutcome, answer_contest
from negotiate.operations.contests.contesting import Objecting, contest_entry
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.operations.publishing.compilations import issue_compilation
from tests.cast import Cast
from tests.matrix.scene.sent import sent
from tests.matrix.scene.workshop import workshop
from tests.operations.contests.contested import entry_of

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
    codes = {"compilation": compilation.code, "remark": remark.code, **_contested(db, cast, instrument)}
    return {"letter": SECRET, **codes, **sent(db, cast, instrument), **workshop(db, cast, instrument)}


def _contested(db: Session, cast: Cast, instrument: Instrument) -> dict[str, str]:
    """Let Belmara contest what the secretariat did, and what Arvenia did; of the first of these one is answered."""
    contests = {
        name: contest_entry(
            db, cast.bela.actor, instrument.code, Objecting(entry_of(db, instrument, act).number, "We object.")
        ).code
        for name, act in (
            ("contest", "merged"),
            ("contest_of_other", "said of a term"),
            ("contest_answered", "approved and published"),
        )
    }
    upheld = GivenOutcome(ContestOutcome.UPHELD, "It will be done anew.")
    answer_contest(db, cast.chen.actor, contests["contest_answered"], upheld)
    return {**contests, "later": str(entry_of(db, instrument, "issued a compilation").number)}


def _noted(db: Session, cast: Cast, instrument: Instrument) -> None:
    first = db.scalars(select(Round).where(Round.instrument_id == instrument.id, Round.number == 1)).one()
    save_change_note(db, cast.sefa.actor, first.code, WrittenNote("A purpose took the place of an objective."))
    issue_change_note(db, cast.sefa.actor, first.code, 1)
    save_change_note(db, cast.sten.actor, first.code, WrittenNote("The purpose is said.", edition=1))
