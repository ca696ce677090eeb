"""Stitching gzip: pieces compressed before, and words put in between."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.web.serving.stitching import squeezed, stitched

PIECES = st.lists(st.tuples(st.booleans(), st.binary(max_size=400)), max_size=8)


@given(PIECES)
def test_what_is_stitched_reads_as_its_pieces_in_a_row(pieces: list[tuple[bool, bytes]]) -> None:
    stream = b"".join(stitched(squeezed(piece) if is_kept else piece for is_kept, piece in pieces))

    assert gzip.decompress(stream) == b"".join(piece for _, piece in pieces)


@pytest.mark.parametrize("size", [0, 1, 0xFFFF, 0x10000, 200_000])
def test_words_of_any_length_are_put_in(size: int) -> None:
    stream = b"".join(stitched([squeezed(b"before"), b"x" * size, squeezed(b"after")]))

    assert gzip.decompress(stream) == b"before" + b"x" * size + b"after"


def test_a_piece_is_used_again_in_another_stream() -> None:
    piece = squeezed(b"Each State shall protect hospitals. " * 50)

    first, second = (b"".join(stitched([piece, words, piece])) for words in (b"Nadia", b"somebody else"))

    assert gzip.decompress(second) == gzip.decompress(first).replace(b"Nadia", b"somebody else")


def test_long_text_becomes_small() -> None:
    text = "".join(f"{n}. Each State shall protect hospitals and water at all times.\n" for n in range(2000)).encode()

    assert len(squeezed(text).deflated) < len(text) / 8


def test_words_put_in_are_not_compressed_with_what_stands_beside_them() -> None:
    guess = squeezed(b"token=3f9a3f9a3f9a, is it not?")

    right, wrong = (b"".join(stitched([guess, words])) for words in (b"token=3f9a3f9a3f9a", b"token=0c6e70de1b52"))

    assert len(right) == len(wrong)


def test_a_damaged_stream_is_noticed_by_its_checksum() -> None:
    stream = bytearray(b"".join(stitched([squeezed(b"shall"), b"should"])))
    stream[-6] ^= 1

    with pytest.raises(zlib.error, match="incorrect data check"):
        zlib.decompress(bytes(stream), 31)
