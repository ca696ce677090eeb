"""Forgetting: the house as a new start finds it, with nothing kept in memory."""

import functools
import sys
from collections.abc import Iterable

from negotiate.state.remembered import Remembered


def forget() -> None:
    """Empty every memory of the house, as a new start does."""
    for name, module in list(sys.modules.items()):
        if name.startswith("negotiate."):
            _forget(vars(module).values())


def _forget(things: Iterable[object]) -> None:
    for thing in things:
        match thing:
            case functools._lru_cache_wrapper():
                thing.cache_clear()
            case Remembered():
                thing.forget()
