"""Many files in one, written one after another and never held as a whole: each is listed with its size and SHA-256."""

import hashlib
from collections.abc import Iterable
from typing import IO, Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from negotiate.exporting.archives import DAY

#: Bytes that are packed at once: each packing of a few takes as long as one of many.
AT_ONCE = 65_536


class Bundle:
    """A zip that is being written to an open file, as a context; `members` is what has been written so far, by name."""

    def __init__(self, file: IO[bytes]) -> None:
        self._zip = ZipFile(file, "w", ZIP_DEFLATED)
        self.members: dict[str, dict[str, int | str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def write(self, name: str, parts: Iterable[bytes]) -> int:
        """Write one file, list it, and return of how many parts it is."""
        count = size = 0
        digest = hashlib.sha256()
        waiting = bytearray()
        with self._zip.open(_member(name), "w", force_zip64=True) as opened:
            for part in parts:
                waiting += part
                digest.update(part)
                count, size = count + 1, size + len(part)
                if len(waiting) >= AT_ONCE:
                    opened.write(waiting)
                    waiting = bytearray()
            opened.write(waiting)
        self.members[name] = {"size": size, "sha256": digest.hexdigest()}
        return count

    def write_list(self, name: str, raw: bytes) -> None:
        """Write the file that lists the others, and not itself."""
        self._zip.writestr(_member(name), raw)


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name, DAY.timetuple()[:6])
    member.compress_type = ZIP_DEFLATED
    member.create_system = 3
    return member
