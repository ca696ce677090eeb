"""The shell: the group of all commands, how they say no, and the store that the environment names."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import click
from sqlalchemy.exc import DBAPIError

from negotiate.errors import Refusal
from negotiate.store import NotMigrated, Store, data_folder, database_url, migrate, open_store

#: Where the house is served, where nobody says it.
BASE_URL = "http://127.0.0.1:8000"
#: What is taken off the rights of every file that a command makes.
OWNER_ALONE = 0o077


class Sentence(click.ClickException):
    """A refusal as the shell sees it: its sentence on standard error, and exit status 1."""

    def show(self, file: Any = None) -> None:
        """Print the sentence alone."""
        click.echo(self.message, file=file, err=file is None)


class Commands(click.Group):
    """The commands, which all say no in the same way."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; turn a refusal, and a database that cannot be opened, into one sentence."""
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            raise Sentence(refusal.sentence) from None
        except DBAPIError as failure:
            raise Sentence(f"The database cannot be used: {failure.orig}") from None
        except NotMigrated as failure:
            raise Sentence(f"This version of the program does not know the schema of the database: {failure}") from None


@click.group(cls=Commands, context_settings={"max_content_width": 110})
@click.version_option(package_name="negotiate")
def main() -> None:
    """A treaty drafting and negotiation workspace.

    Data lie in the folder NEGOTIATE_DATA_DIR (by default ./data), as an SQLite file, unless
    NEGOTIATE_DATABASE_URL names another database. Whatever is written there is for its owner alone.
    """
    os.umask(OWNER_ALONE)


@contextmanager
def opened(url: str) -> Iterator[Store]:
    """Give the store at a URL, at the newest schema, and let go of it."""
    store = open_store(url)
    try:
        migrate(store)
        yield store
    finally:
        store.engine.dispose()


def house() -> AbstractContextManager[Store]:
    """Give the store that the environment names."""
    return opened(database_url(data_folder()))
