"""Files that are given as archives and mean harm."""

from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from negotiate.errors import Invalid
from negotiate.portable import sealed
from negotiate.portable.sealed import unsealed


def refusal(file: Path) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(Invalid) as refused, unsealed(file):
        pass
    return refused.value.sentence


@pytest.mark.parametrize(
    "name", ["../house.json", "/etc/passwd", "rows/../../x", "C:\\x", "rows\\x", ".hidden", "rows//x", "r\n", "é"]
)
def test_no_name_leads_out_of_the_archive(tmp_path: Path, name: str) -> None:
    file = tmp_path / "archive.zip"
    with ZipFile(file, "w") as made:
        made.writestr(name, b"")

    assert "is no name" in refusal(file)


def test_what_is_packed_too_tightly_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "archive.zip"
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        made.writestr("manifest.json", b"0" * 20_000_000)

    assert "so tightly" in refusal(file)


def test_members_that_lie_over_one_another_are_not_read(tmp_path: Path) -> None:
    file = tmp_path / "archive.zip"
    with ZipFile(file, "w", ZIP_STORED) as made:
        made.writestr("manifest.json", b"0" * 1_000)
        made.filelist += [twin(made, f"rows/{number}.jsonl") for number in range(3)]

    assert "lie over one another" in refusal(file)


def twin(made: ZipFile, name: str) -> object:
    """Return a further name for the first member of an archive."""
    member = made.filelist[0]
    other = type(member)(name, member.date_time)
    for field in ("compress_type", "CRC", "compress_size", "file_size", "header_offset", "create_system"):
        setattr(other, field, getattr(member, field))
    return other


def test_a_way_of_packing_that_no_archive_uses_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "archive.zip"
    with ZipFile(file, "w", ZIP_BZIP2) as made:
        made.writestr("manifest.json", b"{}")

    assert "packed in a way" in refusal(file)


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "archive.zip"
    with ZipFile(file, "w") as made:
        made.writestr("manifest.json", b"{}")
        made.filelist[0].flag_bits |= 1

    assert "is encrypted" in refusal(file)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "archive.zip"
    with ZipFile(file, "w") as made:
        made.writestr("manifest.json", b"{}")
        made.writestr("manifest.json", b"[]")

    assert "twice" in refusal(file)


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        ("MOST_MEMBERS", "has 2 files"),
        ("LARGEST", "longer than 1 bytes"),
        ("LARGEST_MEMBER", "is too long"),
        ("LARGEST_LIST", "manifest.json is too long"),
    ],
)
def test_what_is_absurdly_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, sentence: str
) -> None:
    monkeypatch.setattr(sealed, limit, 1)
    file = tmp_path / "archive.zip"
    with ZipFile(file, "w") as made:
        made.writestr("manifest.json", b"{}")
        made.writestr("README.md", b"words")

    assert sentence in refusal(file)


def test_a_damaged_member_is_found(tmp_path: Path) -> None:
    file = tmp_path / "archive.zip"
    with ZipFile(file, "w") as made:
        made.writestr("manifest.json", b'{"schema": 1}')
    file.write_bytes(file.read_bytes().replace(b'{"schema": 1}', b'{"schema": 2}'))

    assert "damaged on its way" in refusal(file)
