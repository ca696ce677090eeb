"""A house in PostgreSQL as it was at the beginning: what differs from it now, and how it is made so again.

What differs is told without what is drawn by chance or taken from the clock: a code, a key or an instant that was not
there at the beginning is called new, so that the same deeds in another transaction come to the same words.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Engine, event

from negotiate.ids import ALPHABET
from negotiate.models import Base

TABLES = tuple(table.name for table in Base.metadata.sorted_tables)
#: Which table a column refers to.
TARGETS = {
    (table.name, column.name): next(iter(column.foreign_keys)).column.table.name
    for table in Base.metadata.sorted_tables
    for column in table.columns
    if column.foreign_keys
}
WRITE = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM) \"?(\w+)")
CODE = re.compile(rf"\b[{ALPHABET}]{{10}}\b")
#: An instant as a column has it, or as a letter says it.
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:\+00:00|Z)?|\d\d [A-Z][a-z]+ \d{4}, \d\d:\d\d UTC")
#: A hash, or a secret, inside other words: drawn by chance, or following from what was.
SECRET = re.compile(r"\b[0-9a-f]{64}\b|(?<![\w-])[\w-]{43}(?![\w-])")
#: Columns that hold what is drawn by chance, or a hash of it.
CHANCE = {"secret_hash", "password_hash"}
#: The one list of keys that is no table of its own: which version stands where in a text made ready.
LISTED = "preparation", "entries"
#: What an entry binds: the rows as they stand, which are told of by themselves; here it counts of which tables.
BOUND = "record_entry", "rows"
#: Where every hash follows from instants; a head is made of nothing but hashes.
SEALED = {"chain", "record_entry", "record_head"}
SEALS = {"hash", "previous_hash", "own", "others", "salt"}


class Snapshot:
    """The beginning, kept in a schema of its own beside the house; only what is written to is looked at again."""

    def __init__(self, engine: Engine, connection: Connection) -> None:
        self._written: set[str] = set()
        event.listen(engine, "before_cursor_execute", self._note)
        connection.exec_driver_sql("CREATE SCHEMA beginning")
        for table in TABLES:
            connection.exec_driver_sql(f'CREATE TABLE beginning."{table}" AS TABLE public."{table}"')
        rows = [(table, row) for _, table, row in self._rows(connection, _everything())]
        self._known = set(CODE.findall(json.dumps(rows))) | {row[name] for _, row in rows for name in CHANCE & set(row)}
        self._newest = dict.fromkeys(TABLES, 0)
        for table, row in rows:
            self._newest[table] = max(self._newest[table], row["id"])

    def changes(self, connection: Connection) -> tuple[str, ...]:
        """Return, in an order of their own, the rows that are new or changed, and those that are gone."""
        found = self._rows(connection, _differences(self._written))
        return tuple(sorted(f"{way} {table} {self._told(table, row)}" for way, table, row in found))

    def restore(self, connection: Connection) -> None:
        """Make every table what it was."""
        statements = ["SET session_replication_role = replica"]
        for table in self._written:
            statements += [f'DELETE FROM "{table}"', f'INSERT INTO "{table}" SELECT * FROM beginning."{table}"']
        connection.exec_driver_sql("; ".join([*statements, "SET session_replication_role = DEFAULT"]))
        self._written.clear()

    def _note(self, _: Any, __: Any, statement: str, *___: Any) -> None:
        """Note to which table a statement writes."""
        if (found := WRITE.match(statement)) and found[1] in TABLES:
            self._written.add(found[1])

    def _rows(self, connection: Connection, query: str) -> list[tuple[str, str, dict[str, Any]]]:
        return [(way, table, json.loads(row)) for way, table, row in connection.exec_driver_sql(query)]

    def _told(self, table: str, row: dict[str, Any]) -> str:
        """Return a row in words that do not depend on chance and time."""
        told = {name: self._value(table, name, value) for name, value in row.items() if not _is_seal(table, name)}
        words = INSTANT.sub("some time", json.dumps(told, sort_keys=True, ensure_ascii=False))
        words = SECRET.sub("a secret", words)
        return CODE.sub(lambda found: found[0] if found[0] in self._known else "new", words)

    def _value(self, table: str, name: str, value: Any) -> Any:
        if value is None:
            return None
        if (table, name) == LISTED:
            return [[clause, self._value("version", "id", version)] for clause, version in value]
        if (table, name) == BOUND:
            return sorted(row.partition(":")[0] for row in value)
        target = table if name == "id" else TARGETS.get((table, name))
        if target is not None:
            return value if value <= self._newest[target] else "new"
        return "new" if name in CHANCE and value not in self._known else value


def _is_seal(table: str, name: str) -> bool:
    return table in SEALED and name in SEALS


def _everything() -> str:
    return " UNION ALL ".join(f"SELECT '+', '{table}', to_jsonb(one)::text FROM \"{table}\" one" for table in TABLES)


def _differences(tables: Iterable[str]) -> str:
    """Return the query for rows that stand in one of the two houses alone."""
    parts = ["SELECT '', '', '' WHERE FALSE"]
    for table in sorted(tables):
        now = f'SELECT to_jsonb(one)::text AS row FROM public."{table}" one'
        before = f'SELECT to_jsonb(one)::text AS row FROM beginning."{table}" one'
        for way, here, there in (("+", now, before), ("-", before, now)):
            parts.append(f"SELECT '{way}', '{table}', row FROM ({here} EXCEPT {there}) found")
    return " UNION ALL ".join(parts)
