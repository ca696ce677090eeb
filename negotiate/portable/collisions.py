"""What an archive and a house that is not empty both hold: told name by name, and never merged.

The record seals every row with the number that it bears, so that rows cannot be given other numbers; and whether two
people of one name are one person is nobody's guess to make.
"""

from collections.abc import Iterator

from sqlalchemy import Column, Connection, Table, select

from negotiate.models import Delegation, Group, Instrument, Person

#: What is compared: what people call it, its table, and by which columns two of them are one.
COMPARED: tuple[tuple[str, Table, tuple[str, ...]], ...] = (
    ("instrument", Instrument.metadata.tables[Instrument.__tablename__], ("code",)),
    ("delegation", Delegation.metadata.tables[Delegation.__tablename__], ("code", "name")),
    ("group", Group.metadata.tables[Group.__tablename__], ("code", "name")),
    ("person", Person.metadata.tables[Person.__tablename__], ("code", "email")),
)
#: How many of a kind are named.
NAMED = 10


def collisions(archive: Connection, house: Connection) -> tuple[str, ...]:
    """Return in sentences what both hold, by kinds; nothing where they have nothing in common."""
    return tuple(
        sentence for kind, table, columns in COMPARED for sentence in _of_kind(archive, house, kind, table, columns)
    )


def _of_kind(
    archive: Connection, house: Connection, kind: str, table: Table, columns: tuple[str, ...]
) -> Iterator[str]:
    there = {name: _values(house, table.c[name]) for name in columns}
    title = table.c.title if "title" in table.c else table.c.name
    alike = []
    for row in archive.execute(
        select(title.label("called"), *(table.c[name] for name in columns)).order_by(table.c.id)
    ):
        shared = [name for name in columns if _key(getattr(row, name)) in there[name]]
        if shared:
            alike.append(f"“{row.called}” (the same {' and '.join(shared)})")
    if alike:
        more = f", and {len(alike) - NAMED} more" if len(alike) > NAMED else ""
        yield f"{kind}: {', '.join(alike[:NAMED])}{more}"


def _values(house: Connection, column: Column[str]) -> set[str]:
    return {_key(value) for value in house.scalars(select(column))}


def _key(value: str) -> str:
    """Return what a value is compared by: e-mail addresses and names are the same in any case."""
    return value.casefold()
