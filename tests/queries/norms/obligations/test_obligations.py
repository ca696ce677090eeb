"""The page of obligations: for whoever reads the text; what people said of them, for those at the table."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience, Hand
from negotiate.operations.norms.obligations import ReadIn, confirm
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.signatures import sign
from negotiate.policy import NOBODY
from negotiate.queries.norms.obligations.obligations import ObligationsPage, obligations_page
from negotiate.queries.norms.obligations.sieve import ObligationView
from negotiate.text.norms.obligations.binding import bindings
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, published


def page(db: Session, player: Player, negotiation: Negotiation, **asked: str) -> ObligationsPage:
    """Return the page with everything on it."""
    return obligations_page(db, player.actor, negotiation.instrument.code, ObligationView(**asked))


def test_those_at_the_table_read_who_confirmed_what(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    confirm(db, cast.sefa.actor, negotiation.conduct.code, ReadIn(bindings(CONDUCT)[("n1",)], 0))
    hers, chairs = page(db, cast.nadia, negotiation), page(db, cast.chen, negotiation)

    assert (hers.total, hers.confirmed, hers.may_confirm, chairs.may_confirm) == (2, 1, False, True)


def test_the_public_reads_what_is_found_in_the_published_text_and_nothing_else(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    negotiation.instrument.audience = Audience.PUBLIC
    before = obligations_page(db, NOBODY, negotiation.instrument.code, ObligationView())
    confirm(db, cast.sefa.actor, negotiation.conduct.code, ReadIn(bindings(CONDUCT)[("n1",)], 0))
    published(db, cast, negotiation.round)
    after = obligations_page(db, NOBODY, negotiation.instrument.code, ObligationView())

    assert (before.total, after.total, after.confirmed, after.stale) == (2, 2, 0, ())


def test_two_published_texts_are_compared_as_they_were_issued(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first = published(db, cast, negotiation.round)
    second_round = open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    changed = corrected(db, cast, negotiation.clauses[2], "shall", "may")
    sign(db, cast.chen.actor, changed.code, Hand.CHAIR, "The chair’s own words.")
    second = published(db, cast, second_round)
    there = page(db, cast.nadia, negotiation, since=first.code, until=second.code)
    back = page(db, cast.nadia, negotiation, since=second.code, until=first.code)

    assert [group.says for group in there.groups] == ["1 obligation became weaker"]
    assert [group.says for group in back.groups] == ["1 obligation became stronger"]
    assert [title for _, title in there.texts][1:3] == [first.title, second.title]
    with pytest.raises(NotFound):
        page(db, cast.nadia, negotiation, until="nothing")
