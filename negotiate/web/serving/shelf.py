"""The shelf: finished pages in the memory of this process, the least recently asked for dropped when they are too many.

It knows neither readers nor rows. The key that a page is put under says everything that the page follows from.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from threading import Event, Lock

from negotiate.web.serving.stitching import Squeezed, squeezed, stitched

#: Bytes of finished pages that one process keeps, their compressed form included.
ROOM = 160 * 1024 * 1024
#: Bytes from which on a piece is sent by itself.
LONG = 64 * 1024
#: Seconds for which a reader waits for a page that another reader's request is making.
PATIENCE = 20


@dataclass(frozen=True)
class Said:
    """What fills a blank: the words, and what they come to, which stays the same where only their form is new."""

    words: str
    meaning: str


Fill = Callable[[], Said]
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SharedPart:
    """A part that many pages have, as bytes, with the hash of them: so that a page need not be read to be hashed."""

    words: bytes
    digest: bytes

    @classmethod
    def of(cls, words: str) -> "SharedPart":
        """Return words as such a part."""
        encoded = words.encode()
        return cls(encoded, hashlib.blake2b(encoded, digest_size=12).digest())


@dataclass(frozen=True)
class KeptPage:
    """A page as it is for all its readers: bytes, and between them the blanks that are filled for each of them.

    `digest` is the hash of everything but what fills the blanks.
    """

    pieces: tuple[bytes | Fill, ...]
    headers: Headers
    digest: str

    @cached_property
    def size(self) -> int:
        """Return how many bytes it takes at most."""
        whole = sum(len(piece) for piece in self.pieces if isinstance(piece, bytes))
        return 1024 + whole + whole // 2

    @cached_property
    def _squeezed(self) -> tuple[Squeezed | Fill, ...]:
        return tuple(squeezed(piece) if isinstance(piece, bytes) else piece for piece in self.pieces)

    def filled(self, *, compressed: bool) -> tuple[list[bytes], tuple[str, ...]]:
        """Return the page for the reader of this request, and what her blanks came to."""
        said: list[Said] = []
        pieces: list[bytes | Squeezed] = []
        for piece in self._squeezed if compressed else self.pieces:
            if isinstance(piece, bytes | Squeezed):
                pieces.append(piece)
            else:
                said.append(piece())
                pieces.append(said[-1].words.encode())
        whole = stitched(pieces) if compressed else [piece for piece in pieces if isinstance(piece, bytes)]
        return _packed(whole), tuple(one.meaning for one in said)


def finished(pieces: Iterable[bytes | SharedPart | Fill], headers: Headers) -> KeptPage:
    """Return a page of pieces: those that stand between two blanks become one."""
    whole: list[bytes | Fill] = []
    stretch: list[bytes] = []
    found = hashlib.blake2b(repr(headers).encode(), digest_size=12)
    for piece in pieces:
        if isinstance(piece, SharedPart):
            found.update(piece.digest)
            stretch.append(piece.words)
        elif isinstance(piece, bytes):
            found.update(piece)
            stretch.append(piece)
        else:
            found.update(b"\x00")
            whole += (b"".join(stretch), piece)
            stretch = []
    return KeptPage(tuple(filter(None, (*whole, b"".join(stretch)))), headers, found.hexdigest())


def _packed(pieces: Iterable[bytes]) -> list[bytes]:
    """Return pieces as they are sent: short ones together, a long one by itself, for to copy it takes longer."""
    packed: list[bytes] = []
    for is_long, run in groupby(pieces, lambda piece: len(piece) > LONG):
        stretch = list(run)
        packed += stretch if is_long else [b"".join(stretch)]
    return packed


def tag_of(page: KeptPage, meanings: Iterable[str]) -> str:
    """Return the entity tag of a page as one reader gets it; it follows from what she reads and from nothing else."""
    return hashlib.blake2b("\x00".join((page.digest, *meanings)).encode(), digest_size=16).hexdigest()


class Shelf:
    """Pages by their keys, up to a number of bytes; two readers who ask at once for a new page wait for one making."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._taken = room, 0
        self._pages: OrderedDict[Hashable, KeptPage] = OrderedDict()
        self._under_way: dict[Hashable, Event] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], KeptPage | None]) -> KeptPage | None:
        """Return the page of a key, made now where it is not there; what `make` gives as None is not kept."""
        while True:
            with self._lock:
                page, made = self._found(key), self._under_way.get(key)
                if page is not None:
                    return page
                if made is None:
                    self._under_way[key] = Event()
            if made is None:
                return self._make(key, make)
            if not made.wait(PATIENCE):
                return make()

    def forget(self) -> None:
        """Drop everything, as a new start does."""
        with self._lock:
            self._pages.clear()
            self._taken = 0

    def _found(self, key: Hashable) -> KeptPage | None:
        page = self._pages.get(key)
        if page is not None:
            self._pages.move_to_end(key)
        return page

    def _make(self, key: Hashable, make: Callable[[], KeptPage | None]) -> KeptPage | None:
        page = None
        try:
            page = make()
        finally:
            with self._lock:
                if page is not None:
                    self._keep(key, page)
                self._under_way.pop(key).set()
        return page

    def _keep(self, key: Hashable, page: KeptPage) -> None:
        """Put a page on the shelf, unless it alone would fill it; those asked for longest ago make room."""
        if page.size > self._room:
            return
        before = self._pages.pop(key, None)
        self._taken += page.size - (before.size if before is not None else 0)
        self._pages[key] = page
        while self._taken > self._room:
            self._taken -= self._pages.popitem(last=False)[1].size
