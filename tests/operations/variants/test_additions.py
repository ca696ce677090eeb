"""Where a new clause of a parent comes to stand in a variant, and under which label."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.record import hold, instrument_chain, record
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert
from negotiate.operations.variants.additions import AddedClause, add_clause
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from negotiate.state.variants.followed_clauses import followed_clauses
from negotiate.text.wording import Wording
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, labels
from tests.operations.variants.forked import Family, forked

SIGNED = Signing(Hand.EDITORIAL, "It was asked for.")


def added(db: Session, cast: Cast, family: Family, at: int) -> list[str]:
    """Put a clause of the parent, by its place there, into the variant once more, and return the labels."""
    clauses = followed_clauses(db, family.row(db), standing_text(db, family.variant)).clauses
    chain = instrument_chain(family.variant)
    hold(db, [chain])
    words = AddedClause.of(clauses, clauses[at], Wording("Else", "It is so."))
    version = add_clause(db, cast.sefa.actor, family.variant, words)
    record(db, cast.sefa.actor, "took from the parent", version.clause, chain=chain)
    return labels(db, family.variant)


def test_it_stands_behind_what_stands_before_it_in_the_parent(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    own = NewClause("Article 9", "Hub", "There is a hub.")
    insert(db, cast.sefa.actor, family.own(db)[1].code, own, SIGNED)

    assert added(db, cast, family, 2) == ["Article 1", "Article 2", "Article 3", "Article 9"]


def test_it_stands_first_where_nothing_before_it_is_here(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    first = family.own(db)[0]
    delete(db, cast.sefa.actor, first.code, current_version(db, first).code, SIGNED)

    assert added(db, cast, family, 0) == ["Article 1", "Article 2"]


def test_a_label_that_is_taken_is_not_given_twice(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = forked(db, cast, negotiation)
    insert(db, cast.sefa.actor, family.own(db)[1].code, NewClause("Article 3", "Hub", "There is a hub."), SIGNED)

    assert added(db, cast, family, 2) == ["Article 1", "Article 2", "Article 3 bis", "Article 3"]
