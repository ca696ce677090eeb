"""What of a negotiation a reader is told she does not read."""

from sqlalchemy.orm import Session

from negotiate.models import Audience, Capacity
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.policy import NOBODY
from negotiate.queries.publishing.not_open import NOBODY_ELSE_S, ON_PAGES, not_open
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_who_has_not_signed_in_is_told_of_all_that_the_law_keeps_from_her(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)

    assert not_open(NOBODY, negotiation.instrument) == (*(words for _, words in ON_PAGES), NOBODY_ELSE_S)


def test_whoever_takes_part_is_told_of_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    readers = (cast.nadia, cast.bela, cast.sefa, cast.chen)

    assert {not_open(one.actor, negotiation.instrument) for one in readers} == {()}


def test_an_admitted_observer_is_told_of_what_those_alone_read_who_negotiate(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.OBSERVERS)
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    told = " ".join(not_open(cast.olu.actor, negotiation.instrument))

    assert "Positions that delegations have told one another" in told
    assert "the record" in told
    assert "Meetings" in told
    assert "Which amendments wait" not in told
