"""Putting words under silence, extending it, and what makes it void."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import Level, RecordEntry, SilenceTerm
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.silence.objections import break_silence
from negotiate.operations.silence.procedures import Named, SilenceTerms, extend, put_under_silence
from negotiate.operations.text.instruments import set_silence_hours
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.silence.courses import SilenceOutcome
from negotiate.state.text.levels import levels_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.models.test_guards import refused
from tests.operations.negotiation import Negotiation, corrected, tabled
from tests.operations.silences import LEAST, amended, begun, outcome


def test_capitals_have_the_time_that_the_instrument_promises(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with clock.at(clock.now()):
        with pytest.raises(Invalid, match="72 hours at least"):
            begun(db, cast, negotiation, clock.now() + LEAST - timedelta(seconds=1))
        assert begun(db, cast, negotiation, clock.now() + LEAST).until == clock.now() + LEAST


def test_another_least_time_can_be_promised(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_silence_hours(db, cast.sefa.actor, negotiation.instrument.code, 24)

    assert outcome(db, begun(db, cast, negotiation, clock.now() + timedelta(hours=25))) is SilenceOutcome.RUNNING


def test_unbroken_words_are_agreed_from_the_instant_on(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence, version = begun(db, cast, negotiation), current_version(db, negotiation.conduct)
    before = levels_of(db, negotiation.instrument).of(negotiation.conduct.id, version)
    with clock.at(silence.until):
        after = levels_of(db, negotiation.instrument).of(negotiation.conduct.id, version)

    assert (before, after) == (Level.NOT_DISCUSSED, Level.AGREED_AD_REFERENDUM)


def test_it_is_extended_and_never_shortened(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)
    first = silence.until

    with pytest.raises(Invalid, match="never shortened"):
        extend(db, cast.sefa.actor, silence.code, first)
    extend(db, cast.sefa.actor, silence.code, first + timedelta(hours=5), "A holiday in two capitals.")
    assert [term.until for term in silence.terms] == [first, first + timedelta(hours=5)]


def test_what_has_ended_is_neither_extended_nor_broken(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)

    with clock.at(silence.until):
        with pytest.raises(Invalid, match="agreed by silence"):
            extend(db, cast.chen.actor, silence.code, silence.until + timedelta(hours=5))
        with pytest.raises(Invalid, match="nothing left to break"):
            break_silence(db, cast.nadia.actor, silence.code, "We need more time.")


def test_changed_words_are_void_of_it_and_can_be_put_under_silence_anew(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    silence = begun(db, cast, negotiation)
    with pytest.raises(Invalid, match="under silence already"):
        begun(db, cast, negotiation)
    corrected(db, cast, negotiation.conduct, "water", "waters")

    assert outcome(db, silence, silence.until) is SilenceOutcome.VOID
    assert outcome(db, begun(db, cast, negotiation)) is SilenceOutcome.RUNNING


def test_what_is_under_silence_keeps_nothing_else_from_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    second = tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    begun(db, cast, negotiation)

    assert outcome(db, amended(db, cast, negotiation, first)) is SilenceOutcome.RUNNING
    assert outcome(db, amended(db, cast, negotiation, second)) is SilenceOutcome.RUNNING
    with pytest.raises(Invalid, match="under silence already"):
        amended(db, cast, negotiation, first)


def test_a_form_that_showed_other_words_is_stale(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    shown = current_version(db, negotiation.conduct).code
    corrected(db, cast, negotiation.conduct, "water", "waters")
    terms = SilenceTerms(clock.now() + LEAST + timedelta(hours=1))

    with pytest.raises(Stale):
        put_under_silence(
            db, cast.chen.actor, negotiation.instrument.code, Named({negotiation.conduct.code: shown}), terms
        )


def test_silence_on_a_withdrawn_amendment_is_void(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    silence = amended(db, cast, negotiation, amendment)
    withdraw(db, cast.nadia.actor, amendment.code, "We have been heard.")

    assert outcome(db, silence) is SilenceOutcome.VOID


def test_the_record_tells_each_step(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)
    extend(db, cast.chen.actor, silence.code, silence.until + timedelta(hours=5))
    break_silence(db, cast.nadia.actor, silence.code, "We need more time.")

    told = select(RecordEntry.act).where(RecordEntry.subject == f"silence:{silence.code}").order_by(RecordEntry.id)
    assert list(db.scalars(told)) == ["put under silence", "extended the silence", "broke the silence"]


@pytest.mark.parametrize("hours", [0, -1])
def test_the_database_takes_no_earlier_instant(db: Session, cast: Cast, negotiation: Negotiation, hours: int) -> None:
    silence = begun(db, cast, negotiation)
    until = silence.until + timedelta(hours=hours)

    refused(db, "silence_only_extended", SilenceTerm(silence_id=silence.id, until=until, reason="", set_at=clock.now()))


def test_silence_asks_for_no_less_than_is_agreed_already(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Agreement(Level.AGREED, "plenary"))

    with pytest.raises(Invalid, match="stands agreed already; unbroken silence would make it agreed ad referendum"):
        begun(db, cast, negotiation)


def test_silence_that_ends_lowers_nothing_that_was_agreed_meanwhile(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    version, silence = current_version(db, negotiation.conduct), begun(db, cast, negotiation)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Agreement(Level.AGREED, "plenary"))

    with clock.at(silence.terms[-1].until + timedelta(hours=1)):
        level = levels_of(db, negotiation.instrument).of(negotiation.conduct.id, version)

    assert level is Level.AGREED
