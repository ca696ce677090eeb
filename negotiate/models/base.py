"""What every row shares: the naming of constraints, instants with their zone, and enums kept by their words."""

from datetime import UTC, datetime
from enum import Enum
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, Index, Integer, MetaData, String, Text, text
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from negotiate.ids import new_code

#: Named constraints, so that a migration can find them again on every database.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: refuses a naive datetime on the way in, gives one in UTC on the way out (SQLite has no zones)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant in UTC; raise ValueError where it has no zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the stored instant with its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """The parent of every row."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime(),
        str: Text(),
        list[Any]: JSON(),
        dict[str, Any]: JSON(),
    }

    id: Mapped[int] = mapped_column(Integer, primary_key=True)


class Coded:
    """A row with a URL of its own: `code` is random, unique and for ever."""

    code: Mapped[str] = mapped_column(String(16), unique=True, default=new_code)


def only_one(name: str, *columns: str, where: str) -> Index:
    """Return the index that lets one row stand for these columns, among those of which a condition is true."""
    return Index(name, *columns, unique=True, sqlite_where=text(where), postgresql_where=text(where))


def words(kind: type[Enum], name: str = "") -> SqlEnum:
    """Return the column type that keeps an enum by its value and lets the database refuse any other.

    The constraint is called as the class is, or by the name under which it was once made.
    """
    return SqlEnum(
        kind,
        name=name or kind.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )
