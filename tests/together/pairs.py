"""Every two deeds of a table, and each with itself."""

from collections.abc import Iterable
from itertools import product

import pytest


def pairs(deeds: Iterable[str]) -> pytest.MarkDecorator:
    """Run a test for every ordered pair of deeds."""
    every = list(product(deeds, repeat=2))
    return pytest.mark.parametrize(("first", "second"), every, ids=[f"{one} - {other}" for one, other in every])
