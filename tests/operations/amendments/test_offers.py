"""Own words put to proposers, and their answers."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Consent, Offer
from negotiate.operations.amendments.offers import offer, reply
from tests.cast import Cast
from tests.operations.desks import clash, filled, keys
from tests.operations.negotiation import Negotiation


def offered(db: Session, cast: Cast) -> tuple[Negotiation, list[Offer]]:
    """Offer "is to" to both proposers, and return the offers."""
    negotiation = clash(db, cast)
    form = filled(db, negotiation, 0, place="own", own="is to")
    offer(db, cast.sefa.actor, negotiation.conduct.code, form, keys(db, negotiation)[0])
    return negotiation, list(db.scalars(select(Offer).order_by(Offer.id)))


def test_every_proposer_of_the_place_is_asked(db: Session, cast: Cast) -> None:
    _, offers = offered(db, cast)

    assert [(row.amendment.number, row.standing, row.offered) for row in offers] == [
        (1, " shall", "is to"),
        (2, " shall", "is to"),
    ]


def test_the_same_words_are_offered_once(db: Session, cast: Cast) -> None:
    negotiation, _ = offered(db, cast)
    form = filled(db, negotiation, 1)
    offer(db, cast.sefa.actor, negotiation.conduct.code, form, keys(db, negotiation)[0])

    assert len(db.scalars(select(Offer)).all()) == 2


def test_only_own_words_are_offered(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    form = filled(db, negotiation, 0, place="adopt 0")

    with pytest.raises(Invalid, match="Choose own words"):
        offer(db, cast.sefa.actor, negotiation.conduct.code, form, keys(db, negotiation)[0])


def test_the_proposer_answers_once(db: Session, cast: Cast) -> None:
    _, (mine, _) = offered(db, cast)
    reply(db, cast.nadia.actor, mine.code, Consent.DOES_NOT_AGREE, " Too weak. ")

    assert (mine.reply.consent, mine.reply.note) == (Consent.DOES_NOT_AGREE, "Too weak.")
    with pytest.raises(Invalid, match="answered this already"):
        reply(db, cast.nadia.actor, mine.code, Consent.AGREES, "")


def test_nobody_answers_for_another_delegation(db: Session, cast: Cast) -> None:
    _, (mine, _) = offered(db, cast)

    with pytest.raises(Forbidden):
        reply(db, cast.bela.actor, mine.code, Consent.AGREES, "")


def test_a_delegate_offers_nothing(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    form = filled(db, negotiation, 0, place="own", own="is to")

    with pytest.raises(Forbidden):
        offer(db, cast.nadia.actor, negotiation.conduct.code, form, keys(db, negotiation)[0])
