"""Keeping a house from the shell."""

from pathlib import Path

import pytest
from sqlalchemy import update

from negotiate.models import RecordEntry
from negotiate.store import Store
from tests.cli.shells import Shell, draft_in, shell_on


@pytest.fixture
def shell(store: Store, tmp_path: Path) -> Shell:
    """Return a shell on the store's database."""
    return shell_on(store, tmp_path)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return the path of a small text."""
    return draft_in(tmp_path)


def test_a_whole_record_is_said_to_be_whole(shell: Shell, draft: Path) -> None:
    shell.run("import", draft, "--title", "Convention")

    assert shell.run("verify").stdout.startswith("The record is whole.\n")


def test_a_house_is_moved_by_its_archive(shell: Shell, draft: Path, tmp_path: Path) -> None:
    code = shell.run("import", draft, "--title", "Convention").stdout.splitlines()[-1]
    other = Shell({"NEGOTIATE_DATA_DIR": str(tmp_path / "other")})

    written = shell.run("archive", tmp_path / "house.zip")
    taken_in = other.run("unpack", tmp_path / "house.zip")

    assert (written.exit_code, taken_in.exit_code) == (0, 0)
    assert taken_in.stdout.endswith("The record is whole.\n")
    assert other.run("export", code).stdout == shell.run("export", code).stdout


def test_an_archive_of_a_record_that_is_not_whole_is_written_and_says_so(
    shell: Shell, draft: Path, store: Store, tmp_path: Path
) -> None:
    shell.run("import", draft, "--title", "Convention")
    with store.writing() as db:
        db.execute(update(RecordEntry).values(actor="somebody else"))

    result = shell.run("archive", tmp_path / "house.zip")

    assert (result.exit_code, (tmp_path / "house.zip").exists()) == (0, True)
    assert "no house takes this in" in result.stderr


def test_one_instrument_is_moved_by_its_archive(shell: Shell, draft: Path, tmp_path: Path) -> None:
    shell.run("import", draft, "--title", "Another")
    code = shell.run("import", draft, "--title", "Convention").stdout.splitlines()[-1]
    other = Shell({"NEGOTIATE_DATA_DIR": str(tmp_path / "other")})

    shell.run("archive", tmp_path / "text.zip", "--instrument", code)

    assert other.run("unpack", tmp_path / "text.zip").exit_code == 0
    assert other.run("verify").stdout.count("\n") == 2
    assert other.run("export", code).stdout == shell.run("export", code).stdout


def test_an_archive_never_overwrites_another_file(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "house.zip"
    file.write_text("something else")

    result = shell.run("archive", file)

    assert (result.exit_code, file.read_text()) == (1, "something else")
    assert "is there already" in result.stderr


def test_a_changed_record_fails_the_verification(shell: Shell, draft: Path, store: Store) -> None:
    shell.run("import", draft, "--title", "Convention")
    with store.writing() as db:
        db.execute(update(RecordEntry).values(actor="somebody else"))

    result = shell.run("verify")

    assert result.exit_code == 1
    assert "does not match its hash" in result.stderr
