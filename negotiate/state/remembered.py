"""Results kept in memory by what they were made of, the least recently asked for dropped first; holds no session."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Remembered(Generic[Result]):
    """A bounded memory for results that follow from their key alone; safe for threads, which may do a thing twice."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, Result] = OrderedDict()
        self._lock = Lock()

    def forget(self) -> None:
        """Drop everything, as a new start does."""
        with self._lock:
            self._kept.clear()

    def get(self, key: Hashable, make: Callable[[], Result]) -> Result:
        """Return the result of a key, made now where it is not known.

        >>> memory = Remembered(1)
        >>> memory.get("a", lambda: 1), memory.get("a", lambda: 2)
        (1, 1)
        """
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
        return made
