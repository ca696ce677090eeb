"""Which text was forked from which, as far as a reader may know."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Capacity
from negotiate.operations.text.instruments import admit
from negotiate.state.variants.families import needed_parent, parent_of, variants_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.variants.forked import forked


def test_a_reader_of_one_of_the_two_does_not_learn_of_the_other(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    admit(db, cast.sefa.actor, family.variant.code, cast.ostravia, Capacity.OBSERVER)

    assert parent_of(db, cast.obi.actor, family.variant) is None
    assert variants_of(db, cast.nadia.actor, negotiation.instrument) == []
    with pytest.raises(NotFound):
        needed_parent(db, cast.obi.actor, family.variant)


def test_a_reader_of_both_finds_each_from_the_other(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    row = family.row(db)

    assert parent_of(db, cast.sefa.actor, family.variant) is row
    assert variants_of(db, cast.chen.actor, negotiation.instrument) == [row]
    assert parent_of(db, cast.sefa.actor, negotiation.instrument) is None
