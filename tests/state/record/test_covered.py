"""A table is covered whole where nothing else is said."""

from negotiate.models import NormLink
from negotiate.state.record.covered import Covered


def test_a_row_is_public_and_brings_nothing_with_it_where_nothing_else_is_said() -> None:
    whole, row = Covered(), NormLink()

    assert (whole.is_public(row), tuple(whole.with_it(row)), dict(whole.without)) == (True, (), {})
