"""What tests of operations may ask for beside the database and the cast."""

import pytest
from sqlalchemy.orm import Session

from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin


@pytest.fixture
def negotiation(db: Session, cast: Cast) -> Negotiation:
    """Return a small negotiation, round 1 open."""
    return begin(db, cast)
