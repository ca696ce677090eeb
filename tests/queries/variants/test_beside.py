"""A variant beside its parent."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.queries.variants.beside import beside_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.variants.forked import forked, parent_moves


def test_it_says_how_often_the_parent_has_published_since(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    before = beside_page(db, cast.sefa.actor, family.variant.code)
    for change in (("water", "energy"), ("hospitals", "clinics")):
        parent_moves(db, cast, family, change)
    after = beside_page(db, cast.sefa.actor, family.variant.code)

    assert (before.since, after.since) == (0, 2)
    assert (len(before.beside.waiting), len(after.beside.waiting)) == (0, 1)
    assert (after.parent_title, after.forked_from.title) == ("Convention", "Basis text")


def test_a_text_that_was_forked_from_none_has_no_such_page(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        beside_page(db, cast.sefa.actor, negotiation.instrument.code)
