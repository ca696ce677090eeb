"""One row by its code."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Clause
from negotiate.state.rows import by_code


def test_an_unknown_code_is_not_found(db: Session) -> None:
    with pytest.raises(NotFound):
        by_code(db, Clause, "nothing")
