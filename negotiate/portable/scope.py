"""Which rows go into an archive: all of a house, or those of one instrument with whom and what they name of the house.

A row belongs to an instrument by the first column that leads there, table by table. Of the house it takes along whoever
its rows name: people, delegations, groups with their members, and the seats that these people have in delegations.
Journals that other instruments share stay behind; of them it is only told which rows of this instrument they bind. So
does a row that names one of another instrument: what ties the two together is in neither archive.
"""

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, false, select

from negotiate.errors import NotFound
from negotiate.models import Base, Instrument
from negotiate.models.house.record import HOUSE as RECORD_OF_HOUSE
from negotiate.portable.contents import HOUSE, INSTRUMENT, TABLES, kept_rows

#: Tables of the house, of which an instrument takes those rows along that it names.
OF_HOUSE = ("person", "delegation", "group", "membership", "seat")
#: Tables of which an instrument takes nothing along: what is a person's own, or every instrument's.
NOT_OF_INSTRUMENT = frozenset({"model_clause", "house_term", "outbox", "reminder_wish", "telling_wish", "telling"})
JOURNALS = ("chain", "record_entry")
#: Entries of the record that are read at once.
AT_ONCE = 500

_CHAIN, _ENTRY, _SEAT, _MEMBERSHIP = map(Base.metadata.tables.__getitem__, (*JOURNALS, "seat", "membership"))


@dataclass(frozen=True)
class Scope:
    """What an archive is of: its kind, its title, the condition on the rows of each table, and of which instruments.

    `bound` are the rows that journals bind which stay behind, by the name of the journal; `left` those rows that stay
    behind themselves, for they name others that do.
    """

    kind: str
    title: str
    rows: Mapping[str, ColumnElement[bool]]
    instruments: tuple[str, ...]
    bound: Mapping[str, list[str]] = field(default_factory=dict)
    left: tuple[str, ...] = ()


def of_house(connection: Connection) -> Scope:
    """Return the scope of a whole house."""
    codes = connection.scalars(select(Instrument.code).order_by(Instrument.id)).all()
    return Scope(HOUSE, "A house of Negotiate", {table.name: kept_rows(table) for table in TABLES}, tuple(codes))


def of_instrument(connection: Connection, code: str) -> Scope:
    """Return the scope of one instrument; raise NotFound."""
    found = connection.execute(select(Instrument.id, Instrument.title).where(Instrument.code == code)).one_or_none()
    if found is None:
        raise NotFound(f"There is no instrument with the code {code}.")
    names = [f"{kind}:{code}" for kind in ("instrument", "secretariat")]
    rows = _owned(found.id)
    left = _left(connection, rows) | _left_before(connection, code)
    rows["chain"] = _CHAIN.c.name.in_(names)
    rows["record_entry"] = _ENTRY.c.chain_id.in_(select(_CHAIN.c.id).where(rows["chain"]))
    told = _told(connection, rows["record_entry"])
    rows |= _named_of_house(connection, found.id, rows, told)
    whole = {table.name: rows.get(table.name, false()) for table in TABLES}
    return Scope(INSTRUMENT, found.title, whole, (code,), _bound(connection, whole), tuple(sorted(left)))


def _owned(instrument: int) -> dict[str, ColumnElement[bool]]:
    """Return the condition on the rows of each table that belongs to an instrument."""
    rows: dict[str, ColumnElement[bool]] = {"instrument": Base.metadata.tables["instrument"].c.id == instrument}
    for table in TABLES:
        if table.name in {*OF_HOUSE, *JOURNALS, *NOT_OF_INSTRUMENT, *rows}:
            continue
        owner = _owner(table, rows)
        if owner is not None:
            there = _referred(owner)
            rows[table.name] = owner.in_(select(there.c.id).where(rows[there.name]))
    return rows


def _left(connection: Connection, rows: dict[str, ColumnElement[bool]]) -> set[str]:
    """Take those rows out that name one of another instrument, and whatever belongs to them; return their names."""
    left: set[str] = set()
    for table in (table for table in TABLES if table.name in rows):
        for column in table.columns:
            there = _referred(column).name if column.foreign_keys else ""
            if there not in rows or there == table.name:
                continue
            within = select(_referred(column).c.id).where(rows[there])
            strange = select(table.c.id).where(rows[table.name], column.is_not(None), column.not_in(within))
            if numbers := connection.scalars(strange.order_by(table.c.id)).all():
                rows[table.name] = rows[table.name] & table.c.id.not_in(numbers)
                left |= {f"{table.name}:{number}" for number in numbers}
    return left


def _left_before(connection: Connection, code: str) -> set[str]:
    """Return what an instrument had left behind already when it was taken in here."""
    house = select(_CHAIN.c.id).where(_CHAIN.c.name == RECORD_OF_HOUSE)
    came = _ENTRY.c.chain_id.in_(house), _ENTRY.c.act == "took in", _ENTRY.c.subject == f"instrument:{code}"
    return {name for facts in connection.scalars(select(_ENTRY.c.facts).where(*came)) for name in facts["left"]}


def _owner(table: Table, owned: Container[str]) -> Column[Any] | None:
    """Return the column of a table that leads to what it belongs to; one that is never empty where there is one."""
    leading = [column for column in table.columns if column.foreign_keys and _referred(column).name in owned]
    return next((column for column in leading if not column.nullable), leading[0] if leading else None)


def _referred(column: Column[Any]) -> Table:
    """Return the table that a column refers to."""
    return next(iter(column.foreign_keys)).column.table


def _told(connection: Connection, entries: ColumnElement[bool]) -> dict[str, set[int]]:
    """Return which rows some entries of the record tell of, table by table."""
    told: dict[str, set[int]] = defaultdict(set)
    for rows in connection.execution_options(yield_per=AT_ONCE).scalars(select(_ENTRY.c.rows).where(entries)):
        for name in rows or {}:
            table, _, number = name.partition(":")
            told[table].add(int(number))
    return told


def _named_of_house(
    connection: Connection, instrument: int, rows: Mapping[str, ColumnElement[bool]], told: Mapping[str, set[int]]
) -> dict[str, ColumnElement[bool]]:
    """Return the condition on the rows of the house that an instrument names; with a group come all its members."""
    named = {table: set(told.get(table, ())) for table in OF_HOUSE}
    for table in TABLES:
        for column in table.columns if table.name in rows else ():
            if column.foreign_keys and _referred(column).name in named:
                found = select(column).where(rows[table.name], column.is_not(None)).distinct()
                named[_referred(column).name] |= set(connection.scalars(found))
    members = _MEMBERSHIP.c.group_id.in_(named["group"]) | _MEMBERSHIP.c.id.in_(named["membership"])
    for row in connection.execute(select(_MEMBERSHIP).where(members)).mappings():
        _add(named, "membership", row)
    here = _SEAT.c.instrument_id.is_(None) & _SEAT.c.delegation_id.in_(named["delegation"])
    seats = here | (_SEAT.c.instrument_id == instrument) | _SEAT.c.id.in_(named["seat"])
    for row in connection.execute(select(_SEAT).where(seats)).mappings():
        _add(named, "seat", row)
    return {table: Base.metadata.tables[table].c.id.in_(sorted(ids)) for table, ids in named.items()}


def _add(named: dict[str, set[int]], table: str, row: Mapping[Any, Any]) -> None:
    """Add a row, and what it names of the house."""
    named[table].add(row["id"])
    for column in Base.metadata.tables[table].columns:
        if column.foreign_keys and row[column.name] is not None and _referred(column).name in named:
            named[_referred(column).name].add(row[column.name])


def _bound(connection: Connection, rows: Mapping[str, ColumnElement[bool]]) -> dict[str, list[str]]:
    """Return which of these rows journals bind that stay behind, but for those of the house: it binds them anew."""
    others = select(_CHAIN.c.id, _CHAIN.c.name).where(~rows["chain"]).order_by(_CHAIN.c.name)
    told = {name: _told(connection, _ENTRY.c.chain_id == number) for number, name in connection.execute(others).all()}
    tables = {table for tables in told.values() for table in tables} - {*OF_HOUSE}
    taken = {
        table: set(connection.scalars(select(Base.metadata.tables[table].c.id).where(rows[table]))) for table in tables
    }
    bound = {
        name: [
            f"{table}:{number}"
            for table in sorted(tables & found.keys())
            for number in sorted(taken[table] & found[table])
        ]
        for name, found in told.items()
    }
    return {name: here for name, here in bound.items() if here}
