"""Breaking a silence: by words, or by an amendment to the words."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Objection
from negotiate.operations.silence.objections import UNREASONED, break_silence
from negotiate.state.silence.courses import SilenceOutcome
from tests.cast import Cast
from tests.models.test_guards import refused
from tests.operations.negotiation import Negotiation, tabled
from tests.operations.silences import begun, outcome


def test_one_objection_with_a_reason_breaks_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)

    with pytest.raises(Invalid, match="Say why"):
        break_silence(db, cast.nadia.actor, silence.code, "  ")
    break_silence(db, cast.nadia.actor, silence.code, "We need more time.")
    assert outcome(db, silence, silence.until) is SilenceOutcome.BROKEN
    with pytest.raises(Invalid, match="has ended"):
        break_silence(db, cast.bela.actor, silence.code, "So do we.")


def test_the_chair_breaks_no_silence(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)

    with pytest.raises(Forbidden):
        break_silence(db, cast.chen.actor, silence.code, "We need more time.")


def test_an_amendment_to_the_words_breaks_it_with_its_rationale(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.bela, negotiation.conduct, "water", "dams")
    silence = begun(db, cast, negotiation)
    running = outcome(db, silence)
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert (running, outcome(db, silence)) == (SilenceOutcome.RUNNING, SilenceOutcome.BROKEN)
    said = db.scalars(select(Objection)).one()
    assert (said.amendment, said.delegation.name, said.reason) == (amendment, "Arvenia", "It is clearer.")


def test_the_database_takes_no_objection_at_the_instant(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence, nadia = begun(db, cast, negotiation), cast.nadia.actor
    late = Objection(
        silence_id=silence.id,
        delegation_id=min(nadia.delegation_ids()),
        reason=UNREASONED,
        made_at=silence.until,
        made_by_id=nadia.person_id,
    )

    refused(db, "objected_in_time", late)
