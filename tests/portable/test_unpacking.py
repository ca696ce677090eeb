"""Taking an archive in: the house is the same again, and what is wrong is refused in a sentence, nothing stored."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from negotiate.errors import Invalid
from negotiate.models import Person, SearchEntry, SignIn
from negotiate.portable.unpacking import unpack
from negotiate.queries.record.verification import verification
from negotiate.store import Store
from tests.cast import Cast
from tests.operations.negotiation import begin
from tests.portable.archives import Change, Members, changed, first, listed, packed, refusal, with_rows, write


def test_an_archive_taken_in_and_written_again_is_the_same_byte_for_byte(
    lived_in: Store, other: Store, tmp_path: Path
) -> None:
    first = packed(lived_in, tmp_path / "first.zip")

    unpack(other, tmp_path / "first.zip")

    assert packed(other, tmp_path / "second.zip") == first


def test_the_record_of_a_house_that_was_taken_in_is_whole_and_the_same(
    lived_in: Store, other: Store, tmp_path: Path
) -> None:
    packed(lived_in, tmp_path / "house.zip")

    unpack(other, tmp_path / "house.zip")

    with lived_in.reading() as before, other.reading() as after:
        assert verification(after) == verification(before)
        assert verification(after).faults == ()


def test_a_house_that_was_taken_in_goes_on(lived_in: Store, cast: Cast, other: Store, tmp_path: Path) -> None:
    packed(lived_in, tmp_path / "house.zip")
    unpack(other, tmp_path / "house.zip")

    with other.writing() as db:
        begin(db, cast)

    with other.reading() as db:
        assert verification(db).faults == ()


def test_nobody_has_a_password_or_is_signed_in(lived_in: Store, other: Store, tmp_path: Path) -> None:
    packed(lived_in, tmp_path / "house.zip")

    unpack(other, tmp_path / "house.zip")

    with other.reading() as db:
        assert set(db.scalars(select(Person.password_hash))) == {None}
        assert db.scalars(select(SignIn)).all() == []


def test_words_are_found_again(lived_in: Store, other: Store, tmp_path: Path) -> None:
    packed(lived_in, tmp_path / "house.zip")

    unpack(other, tmp_path / "house.zip")

    entered = select(SearchEntry.key, SearchEntry.stems).order_by(SearchEntry.key, SearchEntry.stems)
    with lived_in.reading() as before, other.reading() as after:
        assert after.execute(entered).all() == before.execute(entered).all()


def test_nothing_is_taken_into_a_house_that_is_not_empty(lived_in: Store, tmp_path: Path) -> None:
    packed(lived_in, tmp_path / "house.zip")

    with pytest.raises(Invalid, match="not empty"):
        unpack(lived_in, tmp_path / "house.zip")


def without_rows_of_clauses(members: Members) -> None:
    """Take a member out that is listed."""
    del members["rows/clause.jsonl"]


def with_one_more(members: Members) -> None:
    """Put a member in that is not listed."""
    members["rows/spell.jsonl"] = b""


def with_other_bytes(members: Members) -> None:
    """Change a member and leave the list as it is."""
    members["rows/person.jsonl"] += b"\n"


def without_a_list(members: Members) -> None:
    """Take the list out."""
    del members["manifest.json"]


def listing(raw: bytes) -> Change:
    """Return what replaces the list."""
    return lambda members: members.update({"manifest.json": raw})


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (without_rows_of_clauses, "rows/clause.jsonl is missing: the archive lists it"),
        (with_one_more, "rows/spell.jsonl is none of the archive's own"),
        (with_other_bytes, "rows/person.jsonl is not the file that the archive lists"),
        (without_a_list, "it has no manifest.json"),
        (listing(b"[]"), "manifest.json is no list"),
        (listing(b"{"), "manifest.json cannot be read"),
        (listing(b"[" * 100_000), "manifest.json cannot be read"),
        (listed(schema=0), "of schema 0; this program reads schema 1"),
        (listed(schema=2), "of schema 2; this program reads schema 1"),
        (listed(kind="spell"), "of a 'spell'"),
        (listed(revision="head"), "of which revision"),
        (listed(members=[]), "does not list what"),
        (first("version", body="Other words."), "record of the archive is not whole"),
        (first("person", name="Somebody else"), "record of the archive is not whole"),
        (with_rows("record_entry", lambda rows: rows.pop()), "record of the archive is not whole"),
        (first("version", runs=[["x"]]), "record of the archive"),
    ],
)
def test_what_is_wrong_with_an_archive_is_said_and_nothing_is_stored(
    whole: Path, other: Store, change: Change, sentence: str
) -> None:
    assert sentence in refusal(other, changed(whole, change))


@pytest.mark.parametrize("words", [b"", b"no zip", b"PK\x03\x04 half of one", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_archive_is_refused(store: Store, tmp_path: Path, words: bytes) -> None:
    file = tmp_path / "house.zip"
    file.write_bytes(words)

    with pytest.raises(Invalid, match="no archive"):
        unpack(store, file)


def test_a_backup_is_no_archive(store: Store, tmp_path: Path) -> None:
    file = write(
        tmp_path / "house.backup", {"house.json": json.dumps({"revision": "0001"}).encode(), "secret_key": b"k"}
    )

    with pytest.raises(Invalid, match="it has no manifest"):
        unpack(store, file)
