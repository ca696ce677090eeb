"""The page of what a text protects and excepts is read by those who read the table."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.queries.norms.protections.protections import protections_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_text_without_either_says_so(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = protections_page(db, cast.chen.actor, negotiation.instrument.code)

    assert (page.lists, page.clauses, page.reads_duties) == ((), (), True)


def test_who_is_not_there_finds_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        protections_page(db, cast.ada.actor, negotiation.instrument.code)
