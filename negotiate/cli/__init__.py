"""The command line: each command opens a store, calls an operation or a query, and prints.

`shell` is the group that they all belong to; `keeping` has those by which a house is kept: backups and archives;
`working` has the one that runs beside it.
"""

import json
from collections.abc import Callable
from pathlib import Path

import click
from flask import Flask
from sqlalchemy.orm import Session

from negotiate import demo as demonstration
from negotiate.cli import keeping, working
from negotiate.cli.shell import BASE_URL, house, main, opened
from negotiate.exporting import check_record
from negotiate.exporting.markdown import to_markdown
from negotiate.importing.office.plain import OfficeAccount, written_out
from negotiate.importing.office.reading import is_office_file, read_office_file
from negotiate.importing.parse import parse
from negotiate.importing.reading import UPLOAD_LIMIT, read_upload
from negotiate.models import Person, Role
from negotiate.operations.house.invitations import Invited
from negotiate.operations.house.invitations import invite as invite_person
from negotiate.operations.house.people import add_person, correct_person
from negotiate.operations.house.seats import WantedSeat, confirm_seat, give_seat
from negotiate.operations.text.instruments import import_text
from negotiate.policy import COMMAND_LINE
from negotiate.queries.house.entrances import code_of
from negotiate.queries.house.people import is_empty
from negotiate.queries.record.record_file import record_file
from negotiate.queries.text.written_text import written_text
from negotiate.state.rows import by_code
from negotiate.store import Store, data_folder, database_url, open_store
from negotiate.web.app import create_app
from negotiate.web.serving.attempts import AttemptsFile
from negotiate.web.serving.process.first_readings import read_first
from negotiate.web.serving.process.server import Address, Server, check_free, usual_workers
from negotiate.web.serving.secret_key import kept_secret_key
from negotiate.web.work.results import work_folder

__all__ = ["keeping", "main", "working"]

HOUSE_ROLES = [role.value for role in Role if not role.sits_in_delegation]
#: What is written of an instrument.
WRITERS: dict[str, Callable[[Session, str], str]] = {
    "md": lambda db, code: to_markdown(written_text(db, COMMAND_LINE, code)),
    "record": lambda db, code: json.dumps(record_file(db, COMMAND_LINE, code), ensure_ascii=False),
}
FORMATS = ("check", *WRITERS)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, help="0 takes any that is free.")
@click.option("--workers", default=usual_workers, show_default="one a core, at most 8", help="Processes.")
@click.option("--threads", default=8, show_default=True, help="Threads in each process.")
@click.option("--demo", is_flag=True, help="A ready negotiation, in the folder `demo` below the data folder.")
def serve(*, host: str, port: int, workers: int, threads: int, demo: bool) -> None:
    """Serve the workspace; the first start makes its database."""
    check_free(host, port)
    folder = data_folder() / "demo" if demo else data_folder()
    folder.mkdir(exist_ok=True)
    url = f"sqlite:///{folder / 'negotiate.sqlite'}" if demo else database_url(folder)
    _prepare(url, demonstration.load if demo else _leave_empty)
    key = kept_secret_key(folder)
    address = Address(host, port, workers, threads)
    attempts = AttemptsFile.address(folder / "attempts.sqlite")

    def make_app() -> Flask:
        app = create_app(open_store(url), secret_key=key, attempts=attempts, demo=demo)
        app.work_folder = work_folder(folder)
        read_first(app)
        return app

    Server(address, make_app, _announce).run()


def _account(raw: bytes, name: str) -> OfficeAccount:
    """Return the text of a file, and what was done on the way."""
    if is_office_file(raw) and len(raw) <= UPLOAD_LIMIT:
        return written_out(read_office_file(raw))
    return OfficeAccount(read_upload(raw, name), ())


@main.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--title", help="By default the title that the text gives itself.")
@click.option("--language", help="By default the one that the text is written in: en, fr, es, ru, zh, ar.")
def import_(file: Path, title: str | None, language: str | None) -> None:
    """Bring a text in Word, OpenDocument, Markdown or plain text into the house; its code is the last line printed."""
    with file.open("rb") as opened:
        account = _account(opened.read(UPLOAD_LIMIT + 1), file.name)
    for sentence in account.said:
        click.echo(sentence, err=True)
    imported = parse(account.text, title=title, language=language)
    for remark in imported.remarks:
        click.echo(f"Line {remark.line}: {remark.reason}", err=True)
    with house() as store, store.writing() as db:
        instrument = import_text(db, COMMAND_LINE, imported.clauses, title=imported.title, language=imported.language)
    click.echo(f"{instrument.title}: {len(imported.clauses)} clauses")
    click.echo(instrument.code)


@main.command()
@click.argument("code")
@click.option("--format", "form", type=click.Choice(FORMATS), default="md", show_default=True)
def export(code: str, form: str) -> None:
    """Write the text of an instrument, as it stands now, to standard output.

    The format `record` is its record, which the program of the format `check` checks anywhere.
    """
    if form == "check":
        click.echo(Path(check_record.__file__).read_bytes(), nl=False)
        return
    with house() as store, store.reading() as db:
        written = WRITERS[form](db, code)
    click.echo(written.encode("utf-8"), nl=False)


@main.command()
@click.argument("name")
@click.argument("email")
@click.option("--role", "roles", multiple=True, type=click.Choice(HOUSE_ROLES), default=["administrator"],
              show_default=True, help="May be given several times.")  # fmt: skip
@click.option("--url", default=BASE_URL, show_default=True, help="Where the house is served.")
def adduser(name: str, email: str, roles: tuple[str, ...], url: str) -> None:
    """Add a person with seats, and print the link by which she sets her password."""
    with house() as store, store.writing() as db:
        person = add_person(db, COMMAND_LINE, name, email)
        for role in roles:
            give_seat(db, COMMAND_LINE, person.code, WantedSeat(Role(role)))
        invited = invite_person(db, COMMAND_LINE, person.code)
    _print_link(invited, url)


@main.command()
@click.argument("email")
@click.option("--url", default=BASE_URL, show_default=True, help="Where the house is served.")
def invite(email: str, url: str) -> None:
    """Print a new link for somebody who is in the house already, for instance after a forgotten password."""
    with house() as store, store.writing() as db:
        invited = invite_person(db, COMMAND_LINE, code_of(db, email))
    _print_link(invited, url)


@main.command()
@click.argument("email")
def confirm(email: str) -> None:
    """Confirm the seats of somebody whom nobody of her delegation is there to confirm."""
    with house() as store, store.writing() as db:
        seats = [seat for seat in by_code(db, Person, code_of(db, email)).seats if seat.waits_since is not None]
        for seat in seats:
            confirm_seat(db, COMMAND_LINE, seat.code)
    click.echo(f"{len(seats)} confirmed.")


@main.command()
@click.argument("email")
@click.argument("new")
def address(email: str, new: str) -> None:
    """Change the e-mail address of somebody who has come in: links to set her password go there from now on."""
    with house() as store, store.writing() as db:
        person = by_code(db, Person, code_of(db, email))
        correct_person(db, COMMAND_LINE, person.code, person.name, new)


def _prepare(url: str, fill: Callable[[Store], None]) -> None:
    """Bring the database up to date before any worker starts, and fill it where it is empty."""
    with opened(url) as store:
        with store.reading() as db:
            empty = is_empty(db)
        if empty:
            fill(store)


def _leave_empty(_: Store) -> None:
    click.echo("The house is empty: open the address below and found it.")


def _announce(url: str, number: int) -> None:
    click.echo(f"Negotiate is served at {url} (process {number}; stop with Ctrl+C)")


def _print_link(invited: Invited, url: str) -> None:
    click.echo(f"For {invited.name}; it works once, until {invited.expires_at:%d %B %Y, %H:%M} UTC:")
    click.echo(f"{url.rstrip('/')}/invitations/{invited.secret}")
