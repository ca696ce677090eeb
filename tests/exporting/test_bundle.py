"""Many files in one: written piece by piece, each listed with its size and hash."""

import hashlib
from io import BytesIO
from zipfile import ZipFile

from negotiate.exporting.bundle import Bundle


def test_each_file_is_written_in_pieces_and_listed() -> None:
    raw = BytesIO()

    with Bundle(raw) as bundle:
        assert bundle.write("a/b.txt", (piece for piece in (b"Pea", b"ce."))) == 2
        bundle.write_list("list.txt", b"a/b.txt")

    assert bundle.members == {"a/b.txt": {"size": 6, "sha256": hashlib.sha256(b"Peace.").hexdigest()}}
    with ZipFile(raw) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "a/b.txt": b"Peace.",
            "list.txt": b"a/b.txt",
        }


def test_the_same_files_make_the_same_bytes() -> None:
    once, again = BytesIO(), BytesIO()
    with Bundle(once) as one, Bundle(again) as other:
        one.write("a.txt", [b"Peace."])
        other.write("a.txt", [b"Peace."])

    assert once.getvalue() == again.getvalue()
