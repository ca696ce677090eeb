"""Offers of own words, as the desk and the proposer read them."""

from sqlalchemy.orm import Session

from negotiate.models import Consent
from negotiate.operations.amendments.offers import reply
from negotiate.queries.amendments.offers import offers_on, offers_to
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.amendments.test_offers import offered
from tests.operations.desks import keys


def test_the_desk_reads_every_answer_at_its_place(db: Session, cast: Cast) -> None:
    negotiation, (mine, _) = offered(db, cast)
    reply(db, cast.nadia.actor, mine.code, Consent.AGREES, "With thanks.")
    lines = offers_on(db, current_version(db, negotiation.conduct))[keys(db, negotiation)[0]]

    assert [(line.delegation, line.consent, line.note) for line in lines] == [
        ("Arvenia", Consent.AGREES, "With thanks."),
        ("Belmara", None, ""),
    ]


def test_a_proposer_reads_her_own_offer(db: Session, cast: Cast) -> None:
    _, (mine, _) = offered(db, cast)
    (line,) = offers_to(db, mine.amendment)

    assert (line.code, line.before, line.standing, line.offered) == (mine.code, "A State", " shall", "is to")
