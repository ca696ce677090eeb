"""Single things that a delegation answers."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Consent, Offer
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.offers import reply
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.silence.objections import break_silence
from negotiate.queries.waiting.of_delegations import carried_amendments, changes_to_amendments, offers, silences
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, corrected, tabled
from tests.operations.silences import begun
from tests.together.scenes import talks


def test_words_under_silence_wait_until_their_instant_or_until_they_are_broken(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    silence, here = begun(db, cast, negotiation), [negotiation.instrument]
    waiting = list(silences(db, cast.nadia.actor, here))
    chairs = list(silences(db, cast.chen.actor, here))
    with clock.at(silence.until):
        passed = list(silences(db, cast.nadia.actor, here))
    break_silence(db, cast.bela.actor, silence.code, "We need more time.")

    assert [(thing.title, thing.due) for thing in waiting] == [("Silence on Article 2", silence.until)]
    assert (chairs, passed, list(silences(db, cast.nadia.actor, here))) == ([], [], [])


def test_an_amendment_on_changed_text_waits_for_its_own_delegation(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    base = current_version(db, negotiation.conduct)
    carry_open(db, negotiation.conduct, base, [corrected(db, cast, negotiation.conduct, "water", "waters")])
    db.flush()

    (thing,) = carried_amendments(db, cast.nadia.actor, [])
    assert thing.action == "Confirm, revise or withdraw"
    assert (thing.changed_at, thing.zone) == (amendment.revision.carriages[-1].made_at, "UTC")
    assert list(carried_amendments(db, cast.bela.actor, [])) == []


def test_a_change_to_an_amendment_waits_for_whose_it_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    change = changed(db, cast.bela, amendment, "clinics", "all clinics")
    (thing,) = changes_to_amendments(db, cast.nadia.actor, [])

    assert (thing.title, thing.changed_at) == ("Amendment 2 of Belmara, to Amendment 1", change.tabled_at)


def test_a_change_to_an_amendment_that_was_withdrawn_waits_since_then(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    changed(db, cast.bela, amendment, "clinics", "all clinics")
    withdrawal = withdraw(db, cast.nadia.actor, amendment.code, "")
    db.expire_all()
    (thing,) = changes_to_amendments(db, cast.bela.actor, [])

    assert thing.changed_at == withdrawal.withdrawn_at


def test_an_offer_waits_until_it_is_answered(db: Session, cast: Cast) -> None:
    talks(db, cast)
    offer = db.scalars(select(Offer).order_by(Offer.id)).first()
    assert offer is not None
    here, nadia = [offer.amendment.instrument], cast.nadia.actor
    waiting = list(offers(db, nadia, here))
    before = [thing.arguments["code"] for thing in waiting]
    reply(db, nadia, offer.code, Consent.AGREES, "")

    assert offer.amendment.code in before
    assert offer.made_at in [thing.changed_at for thing in waiting]
    assert offer.amendment.code not in [thing.arguments["code"] for thing in offers(db, nadia, here)]
