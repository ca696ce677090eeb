"""Writing an archive: what it lists of itself, what can be read of it without us, and what is not in it."""

import hashlib
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.exporting.markdown import to_markdown
from negotiate.models import Instrument, Letter, Person, PersonalToken, SignIn
from negotiate.operations.house.letters import LINK
from negotiate.policy import COMMAND_LINE
from negotiate.portable import packing
from negotiate.portable.packing import pack_house
from negotiate.queries.text.written_text import written_text
from negotiate.store import Store
from tests.cast import Cast
from tests.portable.archives import manifest, members_of, packed


def test_the_same_house_makes_the_same_archive(lived_in: Store, tmp_path: Path) -> None:
    assert packed(lived_in, tmp_path / "first.zip") == packed(lived_in, tmp_path / "second.zip")


def test_everything_is_listed_by_its_size_and_its_hash(whole: Path) -> None:
    members = members_of(whole)
    listed = manifest(members)["members"]

    assert listed == {
        name: {"size": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
        for name, raw in members.items()
        if name != "manifest.json"
    }


def test_an_archive_says_of_which_schema_it_is_and_what_is_in_it(whole: Path) -> None:
    members = members_of(whole)

    assert manifest(members)["schema"] == 1
    assert re.match(r"\d{4}_", manifest(members)["revision"])
    assert b"rows/TABLE.jsonl" in members["README.md"]


def test_no_file_in_it_bears_a_day_or_a_machine(whole: Path) -> None:
    with ZipFile(whole) as opened:
        assert {(one.date_time, one.create_system) for one in opened.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_texts_and_publications_lie_beside_the_rows_as_the_site_gives_them(lived_in: Store, tmp_path: Path) -> None:
    packed(lived_in, tmp_path / "house.zip")
    members = members_of(tmp_path / "house.zip")

    with lived_in.reading() as db:
        code = db.scalars(select(Instrument.code)).one()
        text = to_markdown(written_text(db, COMMAND_LINE, code))
    assert members[f"instruments/{code}/text.md"].decode("utf-8") == text
    assert members[f"instruments/{code}/publications/1.md"].decode("utf-8") == text


def test_nothing_by_which_anybody_comes_in_is_in_an_archive(lived_in: Store, cast: Cast, tmp_path: Path) -> None:
    with lived_in.writing() as db:
        write_letters(db, cast)
        secrets = {*db.scalars(select(SignIn.secret_hash)), *db.scalars(select(PersonalToken.secret_hash))}
        secrets |= {*db.scalars(select(Person.password_hash))} - {None}

    packed(lived_in, tmp_path / "house.zip")

    held = b"".join(members_of(tmp_path / "house.zip").values()).decode("utf-8")
    assert len(secrets) > 2
    assert [one for one in (*secrets, "a-secret-link", "what-it-says", "a-way-out") if one in held] == []
    assert "of a rule" in held


def write_letters(db: Session, cast: Cast) -> None:
    """Write a letter that has left, one with a link, and one that waits."""
    person = cast.ada.actor.person_id
    told = {"person_id": person, "subject": "what-it-says", "body": "what-it-says", "written_at": clock.now()}
    db.add_all(
        [
            Letter(occasion="of a rule", sent_at=clock.now(), way_out="a-way-out", **told),
            Letter(occasion=f"{LINK} a-secret-link", sent_at=clock.now(), **told),
            Letter(occasion="a-secret-link that waits", **told),
        ]
    )


def test_what_is_half_written_is_gone(store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(packing, "row_schema", failing)

    with pytest.raises(RuntimeError, match="in the middle"):
        pack_house(store, tmp_path / "house.zip")

    assert not (tmp_path / "house.zip").exists()


def failing() -> None:
    """Fail."""
    raise RuntimeError("in the middle of it")


def test_an_archive_overwrites_no_file(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "house.zip"
    file.write_text("something else")

    with pytest.raises(Invalid, match="there already"):
        pack_house(store, file)
