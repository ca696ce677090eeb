"""Memories that trust nothing: whatever they find is made once more for the reader who asks, and must be the same.

And one that counts how often it had to make something.
"""

from collections.abc import Callable, Hashable
from typing import Any

from negotiate.state.stamps import Stamps
from negotiate.state.unchanged import Answers
from negotiate.web.serving.shelf import KeptPage, Shelf


class Distrustful(Shelf):
    """A shelf that fails wherever a kept page is not the page that an empty one would have given."""

    def __init__(self) -> None:
        super().__init__()
        self.found = 0

    def get(self, key: Hashable, make: Callable[[], KeptPage | None]) -> KeptPage | None:
        """Return the page of a key, compared with a new one where it is there."""
        made: list[KeptPage | None] = []

        def made_now() -> KeptPage | None:
            made.append(make())
            return made[0]

        page = super().get(key, made_now)
        if not made:
            self.found += 1
            fresh = make()
            assert page is not None
            assert fresh is not None, "a page is kept that is not to be kept"
            assert visible(page) == visible(fresh), "a kept page is not as it would be drawn now"
        return page


_in_state = Answers.in_state


def distrusted(answers: Answers, key: Hashable, stamps: Stamps, make: Callable[[], Any]) -> Any:
    """Return the answer to a question as `Answers.in_state` does, compared with a new one where it is known."""
    made: list[Any] = []

    def made_now() -> Any:
        made.append(make())
        return made[0]

    answer = _in_state(answers, key, stamps, made_now)
    if not made:
        assert answer == make(), "an answer is kept that is not as it would be given now"
    return answer


def visible(page: KeptPage) -> list[bytes]:
    """Return the bytes of a page, with an empty place for each blank."""
    return [piece if isinstance(piece, bytes) else b"" for piece in page.pieces]


class Counting(Shelf):
    """A shelf that counts how many pages had to be drawn."""

    drawn = 0

    def _make(self, key: object, make: Callable[[], KeptPage | None]) -> KeptPage | None:
        self.drawn += 1
        return super()._make(key, make)
