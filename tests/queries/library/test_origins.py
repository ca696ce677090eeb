"""From which model clause an amendment was begun: seen by whoever sees the amendment, with what was changed."""

from sqlalchemy.orm import Session

from negotiate.library import LibraryTopic
from negotiate.operations.norms.model_clauses import NewModelClause, add, begin_from, retire
from negotiate.queries.library.origins import origin_of_draft
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_another_delegation_sees_nothing_of_a_draft(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = begin_from(db, cast.nadia.actor, negotiation.conduct.code, "review")

    assert origin_of_draft(db, cast.bela.actor, amendment.code) is None


def test_an_amendment_of_ones_own_words_has_no_origin(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert origin_of_draft(db, cast.bela.actor, amendment.code) is None


def test_a_retired_model_clause_is_named_without_a_link(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    kept = add(db, cast.sefa.actor, NewModelClause(LibraryTopic.REVIEW, "Review", "It is reviewed each year."))
    amendment = begin_from(db, cast.nadia.actor, negotiation.conduct.code, kept.code)
    retire(db, cast.sefa.actor, kept.code)
    origin = origin_of_draft(db, cast.nadia.actor, amendment.code)

    assert origin is not None
    assert (origin.key, origin.model.heading) == ("", "Review")
