"""What waits for the secretariat of a variant."""

from sqlalchemy.orm import Session

from negotiate.queries.waiting.of_variants import for_variants
from tests.cast import Cast, seated
from tests.operations.negotiation import Negotiation
from tests.operations.variants.forked import forked, parent_moves


def test_moves_of_the_parent_wait_for_the_secretariat_that_may_read_both(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    parent_moves(db, cast, family, ("water", "energy"))
    sole = seated(db, cast.solveig, family.variant)
    ((_, thing),) = for_variants(db, cast.sefa.actor, [family.variant])

    assert (thing.title, thing.count) == ("1 move of the parent to answer", 1)
    assert [list(for_variants(db, who.actor, [family.variant])) for who in (cast.chen, sole)] == [[], []]
    assert list(for_variants(db, cast.sefa.actor, [negotiation.instrument])) == []
