"""Backups: a house comes back whole, in either kind of database, and nothing is restored over another."""

from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.backups import TABLES, back_up, restore
from negotiate.errors import Invalid
from negotiate.models import SignIn
from negotiate.operations.amendments.tabling import withdraw
from negotiate.queries.record.verification import verification
from negotiate.store import Store, migrate, open_store
from tests.cast import Cast
from tests.operations.negotiation import begin, merged, published, tabled

KEY = "a-key-that-signs-sessions"


@pytest.fixture
def lived_in(store: Store, cast: Cast) -> Store:
    """Return a house with a finished round: what was proposed was adopted, and withdrawn."""
    with store.writing() as db:
        negotiation = begin(db, cast)
        tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
        merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
        withdraw(db, cast.bela.actor, tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard").code, "Enough.")
        published(db, cast, negotiation.round)
    return store


def test_a_restored_house_is_the_same_and_goes_on(lived_in: Store, cast: Cast, bare: str, tmp_path: Path) -> None:
    file = tmp_path / "house.backup"
    back_up(lived_in, file, KEY)
    other = open_store(bare)
    migrate(other)

    assert restore(other, file) == KEY

    with lived_in.reading() as before, other.reading() as after:
        assert _counts(after) == _counts(before)
        assert verification(after) == verification(before)
        assert verification(after).faults == ()
    with other.writing() as db:
        begin(db, cast)
    other.engine.dispose()


def test_nobody_is_signed_in_in_a_restored_house(lived_in: Store, bare: str, tmp_path: Path) -> None:
    file = tmp_path / "house.backup"
    back_up(lived_in, file, KEY)
    other = open_store(bare)
    migrate(other)

    restore(other, file)

    with other.reading() as db:
        assert db.scalars(select(SignIn)).all() == []
    other.engine.dispose()


def test_nothing_is_restored_over_a_house_that_is_there(lived_in: Store, tmp_path: Path) -> None:
    file = tmp_path / "house.backup"
    back_up(lived_in, file, KEY)

    with pytest.raises(Invalid, match="not empty"):
        restore(lived_in, file)


def test_a_backup_never_overwrites_another_file(lived_in: Store, tmp_path: Path) -> None:
    file = tmp_path / "house.backup"
    file.write_text("something else")

    with pytest.raises(FileExistsError):
        back_up(lived_in, file, KEY)


@pytest.mark.parametrize("words", [b"", b"no zip", b"PK\x03\x04 half of one"])
def test_what_is_no_backup_is_refused(store: Store, tmp_path: Path, words: bytes) -> None:
    file = tmp_path / "house.backup"
    file.write_bytes(words)

    with pytest.raises(Invalid, match="no whole backup"):
        restore(store, file)


def _counts(db: Session) -> dict[str, int | None]:
    return {table.name: db.scalar(select(func.count()).select_from(table)) for table in TABLES}
