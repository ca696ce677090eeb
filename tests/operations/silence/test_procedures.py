"""Putting words under silence, extending it, and what ends it before its time."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Amendment, Level, Objection, Publication, RecordEntry, Silence, SilenceTerm
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.silence.objections import UNREASONED, break_silence
from negotiate.operations.silence.procedures import Named, SilenceTerms, extend, put_under_silence
from negotiate.operations.text.instruments import set_silence_hours
from negotiate.state.silence.courses import Outcome, procedures_of
from negotiate.state.text.levels import levels_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.models.test_guards import refused
from tests.operations.negotiation import Negotiation, changed, corrected, inserted, tabled

#: As many hours as every instrument promises that says nothing else.
LEAST = timedelta(hours=72)
KNOWN = frozenset(range(1, 20))


def begun(db: Session, cast: Cast, negotiation: Negotiation, until: datetime | None = None) -> Silence:
    """Let the chair put the conduct of States under silence."""
    version = current_version(db, negotiation.conduct)
    named = Named({negotiation.conduct.code: version.code})
    terms = SilenceTerms(until or clock.now() + LEAST + timedelta(hours=1), despite=KNOWN)
    return put_under_silence(db, cast.chen.actor, negotiation.instrument.code, named, terms)


def amended(db: Session, cast: Cast, negotiation: Negotiation, amendment: Amendment) -> Silence:
    """Let the chair put an amendment under silence."""
    named = Named(amendment=amendment.code, revision=amendment.revision.code)
    terms = SilenceTerms(clock.now() + LEAST + timedelta(hours=1))
    return put_under_silence(db, cast.chen.actor, negotiation.instrument.code, named, terms)


def outcome(db: Session, silence: Silence, now: datetime | None = None) -> Outcome:
    """Return how a procedure stands."""
    db.flush()
    return procedures_of(db, silence.instrument)[silence.id].course.at(now or clock.now()).outcome


def test_capitals_have_the_time_that_the_instrument_promises(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with clock.at(clock.now()):
        with pytest.raises(Invalid, match="72 hours at least"):
            begun(db, cast, negotiation, clock.now() + LEAST - timedelta(seconds=1))
        assert begun(db, cast, negotiation, clock.now() + LEAST).until == clock.now() + LEAST


def test_another_least_time_can_be_promised(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_silence_hours(db, cast.sefa.actor, negotiation.instrument.code, 24)

    assert outcome(db, begun(db, cast, negotiation, clock.now() + timedelta(hours=25))) is Outcome.RUNNING


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


def test_one_objection_with_a_reason_breaks_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)

    with pytest.raises(Invalid, match="Say why"):
        break_silence(db, cast.nadia.actor, silence.code, "  ")
    break_silence(db, cast.nadia.actor, silence.code, "We need more time.")
    assert outcome(db, silence, silence.until) is Outcome.BROKEN
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

    assert (running, outcome(db, silence)) == (Outcome.RUNNING, Outcome.BROKEN)
    said = db.scalars(select(Objection)).one()
    assert (said.amendment, said.delegation.name, said.reason) == (amendment, "Arvenia", "It is clearer.")


def test_an_amendment_elsewhere_and_a_new_clause_leave_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)
    tabled(db, cast.nadia, negotiation.clauses[0], "protect", "safeguard")
    inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States cooperate.")

    assert outcome(db, silence) is Outcome.RUNNING


def test_changed_words_are_void_of_it_and_can_be_put_under_silence_anew(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    silence = begun(db, cast, negotiation)
    with pytest.raises(Invalid, match="under silence already"):
        begun(db, cast, negotiation)
    corrected(db, cast, negotiation.conduct, "water", "waters")

    assert outcome(db, silence, silence.until) is Outcome.VOID
    assert outcome(db, begun(db, cast, negotiation)) is Outcome.RUNNING


def test_a_form_that_showed_other_words_is_stale(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    shown = current_version(db, negotiation.conduct).code
    corrected(db, cast, negotiation.conduct, "water", "waters")
    terms = SilenceTerms(clock.now() + LEAST + timedelta(hours=1))

    with pytest.raises(Stale):
        put_under_silence(
            db, cast.chen.actor, negotiation.instrument.code, Named({negotiation.conduct.code: shown}), terms
        )


def test_a_change_to_an_amendment_breaks_the_silence_on_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    silence = amended(db, cast, negotiation, amendment)
    tabled(db, cast.bela, negotiation.conduct, "water", "dams")
    rival = outcome(db, silence)
    changed(db, cast.bela, amendment, "clinics", "all clinics")

    assert (rival, outcome(db, silence)) == (Outcome.RUNNING, Outcome.BROKEN)


def test_silence_on_a_withdrawn_amendment_is_void(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    silence = amended(db, cast, negotiation, amendment)
    withdraw(db, cast.nadia.actor, amendment.code, "We have been heard.")

    assert outcome(db, silence) is Outcome.VOID


def test_a_publication_stays_under_silence_whatever_becomes_of_its_clauses(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = db.scalars(select(Publication.code)).one()
    terms = SilenceTerms(clock.now() + LEAST + timedelta(hours=1))
    silence = put_under_silence(db, cast.sefa.actor, negotiation.instrument.code, Named(publication=code), terms)
    corrected(db, cast, negotiation.conduct, "water", "waters")
    standing = outcome(db, silence)
    inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States cooperate.")

    assert (standing, outcome(db, silence)) == (Outcome.RUNNING, Outcome.BROKEN)


def test_the_record_tells_each_step(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)
    extend(db, cast.chen.actor, silence.code, silence.until + timedelta(hours=5))
    break_silence(db, cast.nadia.actor, silence.code, "We need more time.")

    entries = db.scalars(select(RecordEntry).where(RecordEntry.subject == f"silence:{silence.code}"))
    assert [entry.act for entry in entries] == ["put under silence", "extended the silence", "broke the silence"]


@pytest.mark.parametrize("hours", [0, -1])
def test_the_database_takes_no_earlier_instant(db: Session, cast: Cast, negotiation: Negotiation, hours: int) -> None:
    silence = begun(db, cast, negotiation)
    until = silence.until + timedelta(hours=hours)

    refused(db, "silence_only_extended", SilenceTerm(silence_id=silence.id, until=until, reason="", set_at=clock.now()))


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
