"""From what an amendment was begun: all that names one in the demonstration, and nothing where nothing does."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Base, ModelOrigin, Remedy, VariantOrigin
from negotiate.state.amendments.began_from import began_from
from tests.demo.loaded import Loaded

KINDS = [ModelOrigin, VariantOrigin, Remedy]


@pytest.fixture
def told(demonstrated: Loaded) -> Iterator[Session]:
    """Return a reading session on the demonstration."""
    with demonstrated.store.reading() as session:
        yield session


@pytest.mark.parametrize("kind", KINDS)
def test_an_amendment_that_rows_of_a_kind_name_is_said_to_have_them_and_no_other(
    told: Session, kind: type[Base]
) -> None:
    codes = set(told.scalars(select(Amendment.code)))
    named = set(told.scalars(select(Amendment.code).where(Amendment.id.in_(select(kind.__table__.c.amendment_id)))))

    assert {code for code in codes if kind in began_from(told, code)} == named


def test_an_amendment_that_nobody_knows_was_begun_from_nothing(told: Session) -> None:
    assert began_from(told, "unknown") == frozenset()
