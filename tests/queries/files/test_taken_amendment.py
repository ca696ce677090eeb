"""An amendment to be taken along."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Stance
from negotiate.operations.amendments import positions
from negotiate.operations.amendments.positions import NewPosition
from negotiate.queries.files.taken_amendment import amendment_to_take
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_it_says_what_it_is_and_what_delegations_say_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE, "Too weak."))

    taken = amendment_to_take(db, cast.bela.actor, amendment.code)

    assert taken.standing == "Amendment 1, Arvenia: changes Article 2"
    said = [(remark.by.name, remark.text) for remark in taken.clauses[0].remarks]
    assert said == [("Arvenia", "It is clearer."), ("Belmara", "oppose: Too weak.")]


def test_a_draft_is_its_delegations_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall not", "should not")

    assert amendment_to_take(db, cast.noor.actor, draft.code).standing.startswith("Draft amendment, Arvenia")
    with pytest.raises(NotFound):
        amendment_to_take(db, cast.bela.actor, draft.code)
