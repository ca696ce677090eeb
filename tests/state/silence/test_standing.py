"""Which silence an amendment breaks, and which it leaves."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Publication
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.state.silence.courses import SilenceOutcome
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, corrected, inserted, tabled
from tests.operations.silences import LEAST, amended, begun, outcome


def test_an_amendment_elsewhere_and_a_new_clause_leave_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)
    tabled(db, cast.nadia, negotiation.clauses[0], "protect", "safeguard")
    inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States cooperate.")

    assert outcome(db, silence) is SilenceOutcome.RUNNING


def test_a_change_to_an_amendment_breaks_the_silence_on_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    silence = amended(db, cast, negotiation, amendment)
    tabled(db, cast.bela, negotiation.conduct, "water", "dams")
    rival = outcome(db, silence)
    changed(db, cast.bela, amendment, "clinics", "all clinics")

    assert (rival, outcome(db, silence)) == (SilenceOutcome.RUNNING, SilenceOutcome.BROKEN)


def test_a_publication_stays_under_silence_whatever_becomes_of_its_clauses(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = db.scalars(select(Publication.code)).one()
    terms = SilenceTerms(clock.now() + LEAST + timedelta(hours=1))
    silence = put_under_silence(db, cast.sefa.actor, negotiation.instrument.code, Named(publication=code), terms)
    corrected(db, cast, negotiation.conduct, "water", "waters")
    standing = outcome(db, silence)
    inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States cooperate.")

    assert (standing, outcome(db, silence)) == (SilenceOutcome.RUNNING, SilenceOutcome.BROKEN)
