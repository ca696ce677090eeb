"""Stitching gzip (RFC 1952): pieces compressed long ago and words said only now, in one valid stream.

Each kept piece is compressed once and ends where a byte ends, with nothing in it that points back before it (a full
flush of RFC 1951). What stands between two pieces is put in as it is. So a page that hundreds read is compressed once,
and no secret of a reader is ever compressed together with words that somebody else could have written.
"""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

#: Level 4 is where a long text has become small and the processor's time is still short.
LEVEL = 4
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
#: An empty last block, as every deflate stream ends.
_END = b"\x03\x00"
_LONGEST_STORED = 0xFFFF
#: The polynomial of gzip's checksum, its lowest power first.
_POLYNOMIAL = 0xEDB88320
_ONE = 1 << 31


@dataclass(frozen=True)
class Squeezed:
    """A piece of a page as a part of a deflate stream; `shift` moves a checksum over the piece."""

    deflated: bytes
    length: int
    checksum: int
    shift: int


def squeezed(piece: bytes) -> Squeezed:
    """Compress a piece so that anything may stand before and behind it."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = deflate.compress(piece) + deflate.flush(zlib.Z_FULL_FLUSH)
    return Squeezed(deflated, len(piece), zlib.crc32(piece), _power(len(piece)))


def stitched(pieces: Iterable[Squeezed | bytes]) -> list[bytes]:
    """Return one gzip stream of pieces squeezed before and of words as they are.

    >>> zlib.decompress(b"".join(stitched([squeezed(b"Dear "), b"Nadia", squeezed(b", welcome.")])), 31)
    b'Dear Nadia, welcome.'
    """
    stream, checksum, length = [_HEAD], 0, 0
    for piece in pieces:
        if isinstance(piece, Squeezed):
            stream.append(piece.deflated)
            checksum, length = _product(piece.shift, checksum) ^ piece.checksum, length + piece.length
        else:
            stream += _stored(piece)
            checksum, length = zlib.crc32(piece, checksum), length + len(piece)
    tail = checksum.to_bytes(4, "little") + (length & 0xFFFFFFFF).to_bytes(4, "little")
    return [*stream, _END, tail]


def _stored(words: bytes) -> list[bytes]:
    """Return words as blocks that are not compressed, each with its length and the complement of that."""
    blocks = []
    for start in range(0, len(words), _LONGEST_STORED):
        part = words[start : start + _LONGEST_STORED]
        size = len(part)
        blocks += [b"\x00", size.to_bytes(2, "little"), (size ^ 0xFFFF).to_bytes(2, "little"), part]
    return blocks


def _product(one: int, other: int) -> int:
    """Multiply two polynomials over GF(2), modulo that of the checksum; the highest bit is the power 0."""
    product, bit = 0, _ONE
    while bit:
        if one & bit:
            product ^= other
        bit >>= 1
        other = other >> 1 ^ (_POLYNOMIAL if other & 1 else 0)
    return product


@lru_cache(maxsize=4096)
def _power(size: int) -> int:
    """Return x to the power of as many bits as a piece of `size` bytes has: a product with it skips the piece."""
    power, square = _ONE, _ONE >> 8
    while size:
        if size & 1:
            power = _product(power, square)
        square = _product(square, square)
        size >>= 1
    return power
