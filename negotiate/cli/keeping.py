"""Keeping a house: whether its record is whole, backups of it, and archives that others read."""

from pathlib import Path

import click

from negotiate.backups import back_up, restore
from negotiate.cli.shell import Sentence, house, main
from negotiate.portable.packing import pack_house, pack_instrument
from negotiate.portable.unpacking import unpack
from negotiate.queries.record.verification import verification
from negotiate.store import data_folder
from negotiate.web.serving.secret_key import keep_secret_key, kept_secret_key


@main.command()
@click.option("--head", default="", help="A head that you have kept of a publication: is it one of this record?")
def verify(head: str) -> None:
    """Recompute every hash of the record, compare every row with it, and say what was changed or is missing."""
    with house() as store, store.reading() as db:
        found = verification(db)
    if found.faults:
        raise Sentence("\n".join(found.faults))
    if head and head not in {one.hash for one in found.heads}:
        raise Sentence("No publication of this record has that head: the record was written anew, or is another one.")
    click.echo("The record is whole.")
    for one in found.heads:
        click.echo(f"{one.hash}  {one.title}")


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(file: Path) -> None:
    """Write the whole house into a new file, with the key that signs sessions: keep it as you keep the house."""
    with house() as store:
        rows = back_up(store, file, kept_secret_key(data_folder()))
    click.echo(f"{rows} rows in {file}")


@main.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore_(file: Path) -> None:
    """Fill an empty house with what a backup holds, and verify the record."""
    with house() as store:
        keep_secret_key(data_folder(), restore(store, file))
        with store.reading() as db:
            faults = verification(db).faults
    if faults:
        raise Sentence("\n".join(("The backup was restored as it is, but:", *faults)))
    click.echo("The record is whole.")


@main.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--instrument", "code", default="", help="Of this instrument alone, by its code.")
def archive(file: Path, code: str) -> None:
    """Write the house into a new file that other programs read, and another house takes in: `unpack`.

    It holds all that is private here, but no password and nothing else by which anybody comes in.
    """
    with house() as store:
        rows = pack_instrument(store, code, file) if code else pack_house(store, file)
        with store.reading() as db:
            is_whole = not verification(db).faults
    click.echo(f"{rows} rows in {file}")
    if not is_whole:
        click.echo("The record is not whole, so no house takes this in; `negotiate verify` says why.", err=True)


@main.command("unpack")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def unpack_(file: Path) -> None:
    """Take an archive into an empty house, whole or not at all; then `invite` its people, who have no passwords."""
    with house() as store:
        rows = unpack(store, file)
    click.echo(f"{rows} rows. The record is whole.")
