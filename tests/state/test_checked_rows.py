"""Every column of such a row that points to a version is named."""

import pytest

from negotiate.models.base import Base
from negotiate.state.checked_rows import CHECKED_ROWS


@pytest.mark.parametrize(("kind", "named"), [(kind, columns) for kind, *columns in CHECKED_ROWS])
def test_every_version_of_a_row_is_named(kind: type[Base], named: list[object]) -> None:
    keys = {column.name for column in kind.__table__.columns if "version_id" in column.name}

    assert keys == {getattr(one, "key", "") for one in named}
