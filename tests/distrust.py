"""A shelf that trusts nothing: whatever it finds is drawn once more for the reader who asks, and must be the same."""

from collections.abc import Callable, Hashable

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


def visible(page: KeptPage) -> list[bytes]:
    """Return the bytes of a page, with an empty place for each blank."""
    return [piece if isinstance(piece, bytes) else b"" for piece in page.pieces]
