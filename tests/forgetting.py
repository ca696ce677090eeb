"""Forgetting: the house as a new start finds it, with nothing kept in memory."""

import functools
import sys
from collections.abc import Callable, Iterator

from negotiate.state.remembered import Remembered


def forget() -> None:
    """Empty every memory of the house, as a new start does."""
    for empty in _emptying(len(sys.modules)):
        empty()


@functools.cache
def _emptying(modules: int) -> tuple[Callable[[], object], ...]:
    """Return what empties the memories that the house has with so many modules loaded: to look for them takes long."""
    names = [name for name in sys.modules if name.startswith("negotiate.")]
    return tuple(empty for name in names for empty in _memories(vars(sys.modules[name])))


def _memories(things: dict[str, object]) -> Iterator[Callable[[], object]]:
    for thing in things.values():
        match thing:
            case functools._lru_cache_wrapper():
                yield thing.cache_clear
            case Remembered():
                yield thing.forget
