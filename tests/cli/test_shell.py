"""The shell says in one sentence why a database cannot be used."""

from pathlib import Path

import pytest
from sqlalchemy import text

from negotiate.store import migrate, open_store
from tests.cli.shells import Shell


def test_a_database_that_cannot_be_opened_is_one_sentence(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'no such folder' / 'x.sqlite'}"
    result = Shell({"NEGOTIATE_DATABASE_URL": url, "NEGOTIATE_DATA_DIR": str(tmp_path)}).run("verify")

    assert result.exit_code == 1
    assert result.stderr.startswith("The database cannot be used")


@pytest.mark.parametrize("at", [0, 4096])
def test_a_database_file_that_is_damaged_is_one_sentence(tmp_path: Path, at: int) -> None:
    file = tmp_path / "negotiate.sqlite"
    whole = open_store(f"sqlite:///{file}")
    migrate(whole)
    whole.engine.dispose()
    file.write_bytes(file.read_bytes()[:at] + b"damaged " * 20_000)

    result = Shell({"NEGOTIATE_DATABASE_URL": f"sqlite:///{file}", "NEGOTIATE_DATA_DIR": str(tmp_path)}).run("verify")

    assert result.exit_code == 1
    assert result.stderr.startswith("The database cannot be used: ")
    assert len(result.stderr.splitlines()) == 1


def test_a_database_that_a_newer_version_has_written_is_one_sentence(bare: str, tmp_path: Path) -> None:
    newer = open_store(bare)
    migrate(newer)
    with newer.writing() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999_of_tomorrow'"))
    newer.engine.dispose()

    result = Shell({"NEGOTIATE_DATABASE_URL": bare, "NEGOTIATE_DATA_DIR": str(tmp_path)}).run("verify")

    assert result.exit_code == 1
    assert result.stderr.startswith("This version of the program does not know the schema of the database")
    assert len(result.stderr.splitlines()) == 1
