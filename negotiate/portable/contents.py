"""What an archive holds: which rows and columns of the database, under which names; no key, and nobody's way in."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, true

from negotiate.ids import hash_of, new_secret
from negotiate.models import Base, Letter
from negotiate.models.house.letter import LINK

#: The layout of the archive itself; what its rows look like is said by the revision of the database beside it.
SCHEMA = 1
MANIFEST, README, DESCRIPTION = "manifest.json", "README.md", "schema.json"
#: In the archive of an instrument: which of its rows journals bind that stay behind, and which rows stay behind.
TIES = "ties.json"
#: What an archive can be of.
HOUSE, INSTRUMENT = "house", "instrument"

#: Tables that stay behind, each with the reason.
LEFT_OUT: Mapping[str, str] = {
    "sign_in": "whoever is signed in signs in anew",
    "personal_token": "a token lets a program in for a person",
    "kept_answer": "what a program was answered under its token, for a day",
    "long_work": "what is being made for somebody; its file lies beside the house",
    "worker_sign": "which programs run now",
    "invitation": "a link lets a person in",
    "feed": "the address of a calendar is a secret; its reader makes a new one",
    "desk_presence": "who has a desk open now",
    "search_entry": "what is searched is made anew of the words",
}
#: Columns that stay behind, each with what stands there in the house that takes the row in.
BLANK: Mapping[str, Callable[[], Any]] = {
    "person.password_hash": lambda: None,
    "telling.secret_hash": lambda: hash_of(new_secret()),
    "outbox.subject": lambda: "",
    "outbox.body": lambda: "",
    "outbox.way_out": lambda: "",
}
#: The tables that an archive holds, each after those that it refers to.
TABLES: tuple[Table, ...] = tuple(table for table in Base.metadata.sorted_tables if table.name not in LEFT_OUT)


def rows_member(table: str) -> str:
    """Return the name of the file that holds the rows of a table.

    >>> rows_member("clause")
    'rows/clause.jsonl'
    """
    return f"rows/{table}.jsonl"


def columns_kept(table: Table) -> tuple[Column[Any], ...]:
    """Return the columns that an archive holds of a table, in order."""
    return tuple(column for column in table.columns if f"{table.name}.{column.name}" not in BLANK)


def blanks_of(table: str) -> dict[str, Any]:
    """Return what stands, in the house that takes a row in, for the columns that stayed behind."""
    return {
        column: blank()
        for (owner, _, column), blank in ((name.partition("."), blank) for name, blank in BLANK.items())
        if owner == table
    }


def kept_rows(table: Table) -> ColumnElement[bool]:
    """Return which rows of a table an archive holds: of mail that which has left, so that it is not sent again."""
    if table is not Letter.__table__:
        return true()
    return table.c.sent_at.is_not(None) & ~table.c.occasion.startswith(LINK)
