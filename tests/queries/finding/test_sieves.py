"""Sieves: what is of one round or of one delegation, in the order in which it was found."""

from sqlalchemy.orm import Session

from negotiate.queries.finding.questions import OPEN, Sieve
from negotiate.queries.finding.sieves import sieved
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_the_order_and_what_holds_the_words_as_typed_are_kept(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics").revision.id
    second = tabled(db, cast.bela, negotiation.conduct, "water", "clinics").revision.id
    third = tabled(db, cast.nadia, negotiation.conduct, "water", "wards").revision.id

    found = sieved(db, [third, second, first], OPEN, 2)
    hers = sieved(db, [third, second, first], Sieve(whom="Arvenia"), 2)

    assert (found.revisions, found.as_typed) == ((third, second, first), 2)
    assert (hers.revisions, hers.as_typed) == ((third, first), 1)
    assert (hers.rounds, hers.delegations) == ((1,), ("Arvenia", "Belmara"))
