"""What an archive says of itself: the JSON Schema of its rows, made of the models, and a page to begin with."""

import inspect
import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Enum, Integer, Table

from negotiate.models import Base, UtcDateTime
from negotiate.portable.contents import BLANK, HOUSE, INSTRUMENT, LEFT_OUT, SCHEMA, TABLES, columns_kept

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_COMMENT = re.compile(r"((?:^ +#: .*\n)+) +(\w+): Mapped", re.MULTILINE)

WELCOME = """# {title}

This archive was written by Negotiate, a workspace in which treaties are drafted. It can be read without that program:
every file is text in UTF-8.

- `instruments/CODE/text.md`: the working text of an instrument as it stood, in Markdown.
- `instruments/CODE/publications/N.md`: each text that was published, as it was issued, in Markdown. A line that begins
  with a backslash before what looks like a title is no title; the backslash is none of its words.
- `rows/TABLE.jsonl`: everything else, one row a line, each an object of JSON. `schema.json` says of every table and
  column what it holds (JSON Schema 2020-12; the definition of a table has its name). A column that names a row of
  another table says so in `x-references`. Instants are in UTC.
- `manifest.json`: the number of this layout (`schema`), the revision of the tables (`revision`), and the size and the
  SHA-256 of every other file. The same rows always make the same archive, byte for byte.

`rows/record_entry.jsonl` is the record: every act, each entry bound to the one before it by a hash. An entry binds the
rows that its act wrote (`rows`): a short value stands there as it is, a longer one as its SHA-256.

{reach} What is private to one delegation is
here as well: whoever has this file reads it all.

What is not here: {left_out}.

`negotiate unpack FILE` takes it into an empty house. Nobody has a password there: the command `negotiate invite` prints
a link by which a person sets one.
"""

_REACH = {
    HOUSE: "Everything is here that its house knew.",
    INSTRUMENT: (
        "Everything is here that its house knew of this instrument, with the people, delegations and groups that it\n"
        "names, and the seats of these people in delegations; no seat that reaches further. Journals that other\n"
        "instruments share stayed behind, and rows that name another instrument. `ties.json` says which rows those\n"
        "journals bind (the house that takes them in binds them anew), and which rows were left out. What sealed a\n"
        "publication names the other journals by their codes."
    ),
}
_LEFT_OUT = (
    "passwords, sign-ins, tokens of programs, links of invitations, addresses of calendars, mail\n"
    "that has not left, and the words of mail that has"
)


def welcome(kind: str, title: str) -> str:
    """Return the page that a reader opens first, of a house or of an instrument."""
    return WELCOME.format(title=title, reach=_REACH[kind], left_out=_LEFT_OUT)


def row_schema() -> dict[str, Any]:
    """Return the JSON Schema of the rows: one definition for each table."""
    return {
        "$schema": DIALECT,
        "title": f"Rows of an archive of Negotiate, schema {SCHEMA}",
        "description": f"What stays behind: {'; '.join(_stays_behind())}.",
        "$defs": {table.name: _definition(table) for table in TABLES},
    }


def _stays_behind() -> Iterator[str]:
    yield from (f"{table} ({reason})" for table, reason in sorted(LEFT_OUT.items()))
    yield from sorted(BLANK)


def _definition(table: Table) -> dict[str, Any]:
    kind = _kinds()[table.name]
    said = _comments(kind)
    columns = columns_kept(table)
    return {
        "type": "object",
        "description": inspect.cleandoc(kind.__doc__ or ""),
        "properties": {column.name: _property(column, said.get(column.name, "")) for column in columns},
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }


def _property(column: Column[Any], said: str) -> dict[str, Any]:
    """Return what a value of a column is; what has another name in the program than in the table bears no words."""
    made = _value(column)
    if column.nullable:
        made = {"anyOf": [made, {"type": "null"}]}
    if said:
        made["description"] = said
    for key in column.foreign_keys:
        made["x-references"] = key.target_fullname
    return made


def _value(column: Column[Any]) -> dict[str, Any]:
    match column.type:
        case Enum() as words:
            return {"type": "string", "enum": list(words.enums)}
        case UtcDateTime():
            return {"type": "string", "format": "date-time"}
        case Date():
            return {"type": "string", "format": "date"}
        case Boolean():
            return {"type": "boolean"}
        case Integer():
            return {"type": "integer"}
        case JSON():
            return {"type": ["object", "array"]}
        case text:
            length = getattr(text, "length", None)
            return {"type": "string"} | ({"maxLength": length} if length else {})


def _kinds() -> dict[str, type[Base]]:
    return {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}


def _comments(kind: type[Base]) -> dict[str, str]:
    """Return what the source of a model says of its columns, in the comments above them."""
    return {
        name: " ".join(line.strip().removeprefix("#:").strip() for line in comment.splitlines())
        for comment, name in _COMMENT.findall(inspect.getsource(kind))
    }
