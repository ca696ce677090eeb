"""Results kept in memory by what they were made of, the least recently asked for dropped first; holds no session."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Result = TypeVar("Result")


def _one(_: object) -> int:
    return 1


class Remembered(Generic[Result]):
    """A bounded memory for results that follow from their key alone; safe for threads, which may do a thing twice.

    `size` counts results, or what they weigh together where it is told how to weigh one.
    """

    def __init__(self, size: int, weigh: Callable[[Result], int] = _one) -> None:
        self._size = size
        self._weigh = weigh
        self._held = 0
        self._kept: OrderedDict[Hashable, Result] = OrderedDict()
        self._lock = Lock()

    def forget(self) -> None:
        """Drop everything, as a new start does."""
        with self._lock:
            self._kept.clear()
            self._held = 0

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
        return self._keep([(key, make())])[0]

    def known(self, key: Hashable) -> Result | None:
        """Return the result of a key, None where there is none."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: Hashable, result: Result) -> Result:
        """Keep a result in place of the one that its key had, and return it."""
        return self._keep([(key, result)])[0]

    def all(self, keys: Sequence[Key], make: Callable[[list[Key]], Iterable[Result]]) -> list[Result]:
        """Return the results of several keys; those that are not known are made together, in their order.

        >>> memory = Remembered(3)
        >>> memory.all(["a", "b"], lambda missing: map(str.upper, missing)), memory.all(["b", "c"], list)
        (['A', 'B'], ['B', 'c'])
        """
        with self._lock:
            found = {key: self._kept[key] for key in keys if key in self._kept}
            for key in found:
                self._kept.move_to_end(key)
        missing = [key for key in dict.fromkeys(keys) if key not in found]
        if missing:
            made = list(zip(missing, make(missing), strict=True))
            self._keep(made)
            found |= made
        return [found[key] for key in keys]

    def _keep(self, made: Sequence[tuple[Hashable, Result]]) -> list[Result]:
        """Keep results by their keys, drop the oldest beyond the bound, and return them."""
        with self._lock:
            for key, result in made:
                if key in self._kept:
                    self._held -= self._weigh(self._kept.pop(key))
                self._kept[key] = result
                self._held += self._weigh(result)
            while self._held > self._size and self._kept:
                self._held -= self._weigh(self._kept.popitem(last=False)[1])
        return [result for _, result in made]
