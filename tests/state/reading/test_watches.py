"""What is watched in an instrument says so for that instrument alone."""

from sqlalchemy.orm import Session

from negotiate.models import Attention
from negotiate.operations.reading.watching import attend_to_amendment, attend_to_clause, attend_to_delegation
from negotiate.state.reading.watches import watches_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, tabled


def test_everything_that_is_watched_is_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    nadia, amendment = cast.nadia.actor, tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    attend_to_clause(db, nadia, negotiation.clauses[0].code, Attention.WATCH)
    attend_to_amendment(db, nadia, amendment.code, Attention.WATCH)
    attend_to_delegation(db, nadia, negotiation.instrument.code, cast.belmara, Attention.WATCH)

    watches = watches_of(db, nadia, negotiation.instrument)

    assert set(watches.clauses) == {negotiation.clauses[0].id, negotiation.conduct.id}
    assert watches.amendments == {amendment.id}
    assert watches.delegations == {amendment.delegation_id}


def test_another_instrument_is_watched_by_itself(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    other = begin(db, cast)
    attend_to_delegation(db, cast.nadia.actor, negotiation.instrument.code, cast.belmara, Attention.WATCH)
    tabled(db, cast.bela, other.conduct, "hospitals", "clinics")

    assert watches_of(db, cast.nadia.actor, other.instrument).clauses == {}
