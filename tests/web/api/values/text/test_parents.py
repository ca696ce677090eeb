"""A variant beside its parent as a value for programs."""

from sqlalchemy.orm import Session

from negotiate.queries.variants.beside import beside_page
from negotiate.web.api.values.text.parents import beside_parent
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.variants.forked import forked


def test_a_clause_that_was_left_out_has_no_code_in_the_variant(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    answer = beside_parent(beside_page(db, cast.sefa.actor, forked(db, cast, negotiation).variant.code))

    assert answer.parent == negotiation.instrument.code
    assert [bool(clause.own) for clause in answer.clauses] == [True, True, False]
