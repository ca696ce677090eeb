"""Which deeds meet: every two that touch one thing, and each with itself, in either order."""

from collections.abc import Iterable, Mapping
from itertools import product

import pytest

#: The deeds that read or change a thing, by what the thing is.
Things = Mapping[str, Iterable[str]]


def pairs(things: Things) -> pytest.MarkDecorator:
    """Run a test for every ordered pair of deeds that have a thing in common.

    Two deeds without any are left out: at most they wait for one another at a chain, and neither reads what the other
    writes.
    """
    every = list(dict.fromkeys(pair for deeds in things.values() for pair in product(deeds, repeat=2)))
    return pytest.mark.parametrize(("first", "second"), every, ids=[f"{one} - {other}" for one, other in every])


def untouched(deeds: Iterable[str], things: Things) -> set[str]:
    """Return the deeds that no thing names, and the names of no deed."""
    return set(deeds) ^ {deed for touching in things.values() for deed in touching}
