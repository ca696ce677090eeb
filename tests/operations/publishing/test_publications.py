"""A publication freezes the text: what stood where, for ever."""

from sqlalchemy.orm import Session

from negotiate.operations.publishing.publications import NewPublication, Terms, publish
from negotiate.operations.text.arranging.placement import bracket_clause
from negotiate.state.text.publications import latest_publication
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_publication_knows_the_one_that_it_was_made_from(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    basis = latest_publication(db, negotiation.instrument)
    new = NewPublication(Terms("Text of round 1"), round=negotiation.round)
    next_one = publish(db, cast.sefa.actor, negotiation.instrument, new)

    assert basis is not None
    assert (next_one.basis_id, next_one.ordinal) == (basis.id, 1)


def test_the_same_text_has_the_same_seal_and_another_text_another(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    basis = latest_publication(db, negotiation.instrument)
    bracket_clause(db, cast.sefa.actor, current_version(db, negotiation.conduct))
    new = NewPublication(Terms("Text of round 1"), round=negotiation.round)
    changed = publish(db, cast.sefa.actor, negotiation.instrument, new)

    assert basis is not None
    assert changed.hash != basis.hash
