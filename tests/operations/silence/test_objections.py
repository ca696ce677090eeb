"""Breaking a silence: by words, or by an amendment to the words."""

from functools import partial

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid
from negotiate.models import AmendmentKind, Objection
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.tabling import check_tabling, draft, table
from negotiate.operations.silence.objections import break_silence
from negotiate.state.silence.courses import SilenceOutcome
from negotiate.state.text.versions import current_version
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


def test_an_amendment_without_a_rationale_breaks_no_silence_and_is_not_tabled(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = unreasoned(db, cast, negotiation)
    table_it = partial(table, db, cast.nadia.actor, code, 1)
    silence = begun(db, cast, negotiation)

    with pytest.raises(Invalid, match="Everybody at the table reads why"):
        check_tabling(db, cast.nadia.actor, code)
    with pytest.raises(Invalid, match="write the rationale first"):
        table_it()
    assert outcome(db, silence) is SilenceOutcome.RUNNING
    with clock.at(silence.until):
        assert table_it().tabled_at is not None


def unreasoned(db: Session, cast: Cast, negotiation: Negotiation) -> str:
    """Let Nadia draft a change to the conduct clause of which she does not say why."""
    version = current_version(db, negotiation.conduct)
    proposal = Proposal(version.code, version.label, version.heading, version.body.replace("hospitals", "clinics"), "")
    return draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.MODIFY, proposal).code


def test_the_database_takes_no_objection_at_the_instant(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence, nadia = begun(db, cast, negotiation), cast.nadia.actor
    late = Objection(
        silence_id=silence.id,
        delegation_id=min(nadia.delegation_ids()),
        reason="We need more time.",
        made_at=silence.until,
        made_by_id=nadia.person_id,
    )

    refused(db, "objected_in_time", late)
