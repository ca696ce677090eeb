"""What a feed reader finds: what was issued, for whoever may read it; what she watches, for herself."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Naming
from negotiate.operations.publishing.compilations import issue_compilation
from negotiate.policy import NOBODY
from negotiate.queries.reading.feeds_of_news import issued_texts, own_news
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published, tabled


def test_publications_and_compilations_are_told_in_their_order(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "Proposals", Naming.MASKED)

    issued = issued_texts(db, cast.bela.actor, negotiation.instrument.code).issued

    assert [(text.title, text.is_compilation) for text in issued] == [("Basis text", False), ("Proposals", True)]
    assert amendment.number == 1


def test_what_is_not_public_is_in_no_public_feed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        issued_texts(db, NOBODY, negotiation.instrument.code)


def test_ones_own_feed_tells_of_every_instrument(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    (found,) = own_news(db, cast.nadia.actor)

    assert found.title == "Convention"
    assert [item.words for item in found.items][-1:] == ["A text was published"]
