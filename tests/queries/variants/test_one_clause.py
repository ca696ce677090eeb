"""One clause of a variant beside that of its parent."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.queries.variants.one_clause import clause_beside
from negotiate.text.edits import apply
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.variants.forked import forked


def test_the_parents_words_are_shown_with_what_makes_those_of_the_variant(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    own = corrected(db, cast, family.own(db)[1], "hospitals", "clinics")
    page = clause_beside(db, cast.sefa.actor, family.variant.code, negotiation.conduct.code)

    assert page.compared
    assert apply(page.compared.text, page.compared.edits) == own.wording.text
    assert [value for value, _, _ in page.kinds] == ["same", "stricter", "narrower", "broader"]


def test_of_an_absent_clause_only_the_parents_words_are_shown(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    page = clause_beside(db, cast.sefa.actor, family.variant.code, negotiation.clauses[2].code)

    assert (page.compared, page.own) == (None, "")
    assert [value for value, _, _ in page.kinds] == ["absent"]


def test_a_clause_that_the_parent_never_published_is_not_found(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = forked(db, cast, negotiation)
    with pytest.raises(NotFound):
        clause_beside(db, cast.sefa.actor, family.variant.code, family.own(db)[0].code)
