"""The form that begins a variant."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.queries.variants.fork_form import fork_form
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.variants.forked import forked, newest, parent_moves


def test_the_newest_text_is_offered_unless_another_is_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = newest(db, negotiation)
    second = parent_moves(db, cast, forked(db, cast, negotiation), ("water", "energy"))
    code = negotiation.instrument.code

    assert fork_form(db, cast.sefa.actor, code, "").chosen == second.code
    assert fork_form(db, cast.sefa.actor, code, first.code).chosen == first.code
    with pytest.raises(NotFound):
        fork_form(db, cast.sefa.actor, code, "nowhere")


def test_its_clauses_are_named_in_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    form = fork_form(db, cast.sefa.actor, negotiation.instrument.code, "")

    assert [name for _, name, _ in form.clauses] == ["Article 1, Objective", "Article 2, Conduct", "Article 3, Review"]
