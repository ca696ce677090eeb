"""The command line."""

import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from negotiate.models import Person, Role
from negotiate.store import Store
from tests.cli.shells import TEXT, Shell, draft_in, shell_on
from tests.serving import LONG


@pytest.fixture
def shell(store: Store, tmp_path: Path) -> Shell:
    """Return a shell on the store's database."""
    return shell_on(store, tmp_path)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return the path of a small text."""
    return draft_in(tmp_path)


def test_an_import_prints_the_code_alone_on_its_last_line(shell: Shell, draft: Path) -> None:
    result = shell.run("import", draft, "--title", "Convention", "--language", "en")

    assert result.exit_code == 0
    assert re.fullmatch(r"[2-9a-z]{10}", result.stdout.splitlines()[-1])


def test_an_export_gives_the_imported_text_back(shell: Shell, draft: Path) -> None:
    code = shell.run("import", draft, "--title", "Convention").stdout.splitlines()[-1]

    assert shell.run("export", code, "--format", "md").stdout_bytes.decode("utf-8") == TEXT


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [(b"", "empty"), (b"%PDF-1.7", "a PDF file"), (b"a\xff\xfeb", "UTF-8"), (b"x" * 10_000_001, "10 MB")],
    ids=["empty", "PDF", "not UTF-8", "over 10 MB"],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(
    shell: Shell, tmp_path: Path, raw: bytes, sentence: str
) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(raw)

    result = shell.run("import", path, "--title", "T")

    assert result.exit_code == 1
    assert sentence in result.stderr
    assert result.stdout == ""


def test_an_export_of_nothing_is_refused(shell: Shell) -> None:
    result = shell.run("export", "zzzzzzzzzz")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "nothing here" in result.stderr


def test_the_first_administrator_comes_from_the_shell(shell: Shell, store: Store) -> None:
    result = shell.run("adduser", "Ada", "ada@example.org", "--url", "https://house.example/")

    assert result.stdout.splitlines()[-1].startswith("https://house.example/invitations/")
    with store.reading() as db:
        person = db.scalars(select(Person)).one()
        assert [seat.role for seat in person.seats] == [Role.ADMINISTRATOR]


def test_several_seats_are_given_at_once(shell: Shell, store: Store) -> None:
    shell.run("adduser", "Ada", "ada@example.org", "--role", "secretariat", "--role", "chair")

    with store.reading() as db:
        assert [seat.role for seat in db.scalars(select(Person)).one().seats] == [Role.SECRETARIAT, Role.CHAIR]


def test_a_person_is_not_added_twice(shell: Shell) -> None:
    shell.run("adduser", "Ada", "ada@example.org")

    result = shell.run("adduser", "Ada", "ada@example.org")

    assert result.exit_code == 1
    assert "already" in result.stderr


def test_somebody_who_forgot_her_password_gets_a_new_link(shell: Shell) -> None:
    first = shell.run("adduser", "Ada", "ada@example.org").stdout.splitlines()[-1]

    second = shell.run("invite", "ADA@example.org").stdout.splitlines()[-1]

    assert second.startswith("http://127.0.0.1:8000/invitations/")
    assert second != first


def test_somebody_who_is_not_there_is_not_invited(shell: Shell) -> None:
    assert shell.run("invite", "nobody@example.org").exit_code == 1


def test_one_turn_of_the_worker_says_what_it_came_to(shell: Shell) -> None:
    assert shell.run("worker", "--once").stdout == "0 letters written, 0 sent, 0 not sent\n"


def test_a_worker_that_is_told_to_stop_stops_without_a_fault(tmp_path: Path) -> None:
    with started(tmp_path, "worker") as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGTERM)

        assert process.wait(timeout=LONG) == 0
        assert first == "0 letters written, 0 sent, 0 not sent\n"


def test_whatever_the_house_writes_is_for_its_owner_alone(served: str, folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]

    assert len(files) > 1
    assert [path.name for path in files if path.stat().st_mode & 0o077] == []


def test_a_first_start_makes_a_house_and_says_where(served: str, folder: Path) -> None:
    with urllib.request.urlopen(f"{served}/first-run", timeout=LONG) as answer:
        page = answer.read().decode("utf-8")

    assert "Found the house" in page
    assert min(path.name for path in folder.glob("[!.]*")) == "negotiate.sqlite"
    assert (folder / "secret-key").exists()


def test_a_port_that_is_taken_is_one_sentence(served: str, tmp_path: Path) -> None:
    port = served.rsplit(":", 1)[1]
    result = Shell({"NEGOTIATE_DATA_DIR": str(tmp_path / "other")}).run("serve", "--port", port)

    assert result.exit_code == 1
    assert "Choose another with --port" in result.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the house that is served."""
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    """Return the address of a house that a process of its own serves from an empty folder."""
    with started(folder, "serve", "--port", "0") as process:
        assert process.stdout is not None
        lines = (re.search(r"http://\S+", line) for line in process.stdout)
        yield next(found[0] for found in lines if found)


@contextmanager
def started(folder: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    """Give a process of the command that has nothing of its own but an empty folder; gone when the block ends."""
    command = [sys.executable, "-m", "negotiate", *words]
    environment = {"NEGOTIATE_DATA_DIR": str(folder), "PYTHONUNBUFFERED": "1", "HOME": str(folder)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=folder, text=True) as process:
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=LONG)
