"""Forgetting: the house as a new start finds it, with nothing kept in memory."""

import functools
import inspect
import sys
from collections.abc import Callable, Iterator
from typing import Any

from negotiate.state.remembered import Remembered

Emptying = Callable[[], object]


def forget() -> None:
    """Empty every memory of the house, as a new start does."""
    for empty in (*_of_answers(len(sys.modules)), *_of_constants(len(sys.modules))):
        empty()


def forget_answers() -> None:
    """Empty every memory that may know what stands in a database: not those of functions that are given nothing."""
    for empty in _of_answers(len(sys.modules)):
        empty()


@functools.cache
def _of_answers(modules: int) -> tuple[Emptying, ...]:
    """Return what empties those that the house has with so many modules loaded: to look for them takes long."""
    kept = [thing.forget for thing in _things() if isinstance(thing, Remembered)]
    return (*kept, *(one.cache_clear for one in _cached() if inspect.signature(one).parameters))


@functools.cache
def _of_constants(modules: int) -> tuple[Emptying, ...]:
    """Return what empties the others."""
    return tuple(one.cache_clear for one in _cached() if not inspect.signature(one).parameters)


def _cached() -> Iterator[Any]:
    return (thing for thing in _things() if isinstance(thing, functools._lru_cache_wrapper))


def _things() -> Iterator[object]:
    names = [name for name in sys.modules if name.startswith("negotiate.")]
    return (thing for name in names for thing in vars(sys.modules[name]).values())
