"""Bringing an older database up to date: what contradicts itself is made whole, and nothing is lost unseen."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, select, update

from negotiate.models import Fate, PrintedClause, Printing
from negotiate.queries.record.verification import read_journals, row_faults
from negotiate.state.record.covered_rows import COVERED
from negotiate.store import WEB, Store, migrate, open_store

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
HASH = "0" * 64
#: How many characters the table of migrations gives the name of one; SQLite holds longer ones, PostgreSQL does not.
LONGEST_NAME = 32


@pytest.fixture
def older(bare: str) -> Iterator[Store]:
    """Return a store at the schema before guards, with an instrument, an amendment on the table, and its delegation."""
    store = open_store(bare)
    migrate(store, "0006_contained_in_part")
    with store.engine.begin() as connection:
        House(connection).found()
    yield store
    store.engine.dispose()


class House:
    """Rows of a schema that no model describes any more, written as they are read from the database itself."""

    def __init__(self, connection: Connection) -> None:
        self.connection, self.tables = connection, MetaData()
        self.tables.reflect(connection)

    def write(self, table: str, **values: Any) -> None:
        """Write one row; what is not said is filled in as far as the table wants it."""
        columns = self.tables.tables[table].columns
        wanted = {column.name: self._usual(column) for column in columns if not column.nullable and column.name != "id"}
        self.connection.execute(self.tables.tables[table].insert().values({**wanted, **values}))

    def rows(self, table: str, *columns: str) -> list[tuple[Any, ...]]:
        """Return the rows of a table in order."""
        found = self.tables.tables[table].columns
        query = select(*(found[name] for name in columns)).order_by(found["id"])
        return [tuple(row) for row in self.connection.execute(query)]

    def found(self) -> None:
        """Write the house."""
        self.write("person", code="nadia", email="nadia@example.org")
        self.write("delegation", code="arvenia", name="Arvenia", kind="State")
        self.write("instrument", code="convention", audience="everyone")
        self.write("chain", name="instrument:convention", length=0, hash="")
        self.write("clause", code="article", kind="article")
        self.write("version", code="first", kind="import")
        self.write("round", code="round", opened_at=AT)
        self.write("amendment", code="soft", kind="modify", number=7, tabled_at=AT, round_id=1)
        self.write("revision", code="words", tabled_at=AT)
        self.write("merge", code="merge")

    def _usual(self, column: Any) -> Any:
        if column.name.endswith("_id"):
            return 1
        match column.type.python_type.__name__:
            case "int":
                return 1
            case "datetime":
                return AT
            case "dict":
                return []
            case _:
                return column.name


def change(store: Store, *rows: tuple[str, dict[str, Any]]) -> None:
    """Write further rows into an older house."""
    with store.engine.begin() as connection:
        house = House(connection)
        for table, values in rows:
            house.write(table, **values)


def after(store: Store, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """Return the rows of a table after the house has been brought up to date."""
    migrate(store)
    with store.engine.begin() as connection:
        return House(connection).rows(table, *columns)


def fate(kind: str, **values: Any) -> tuple[str, dict[str, Any]]:
    """Return a fate to be written."""
    return "fate", {"kind": kind, "reason": "because", **values}


def test_the_words_that_stand_in_the_text_count_against_a_withdrawal(older: Store) -> None:
    change(older, fate("withdrawn"), ("withdrawal", {}), fate("adopted", merge_id=1))

    assert after(older, "fate", "kind") == [("adopted",)]
    assert after(older, "withdrawal", "id") == []


def test_a_position_of_before_is_told_to_all_and_bound_to_the_wording_of_its_day(older: Store) -> None:
    revised = ("revision", {"code": "revised", "number": 2, "tabled_at": LATER})
    stated = [("position", {"stance": "oppose", "taken_at": at}) for at in (AT, LATER)]
    change(older, revised, *stated)

    found = after(older, "position", "revision_id", "instrument_id", "reach", "behalf_id")
    codes = after(older, "position", "code")

    assert found == [(1, 1, "all participants", None), (2, 1, "all participants", None)]
    assert len(set(codes)) == len(codes)


def test_a_deferral_of_what_was_decided_is_struck(older: Store) -> None:
    change(older, fate("deferred"), fate("adopted", merge_id=1), fate("deferred"))

    assert after(older, "fate", "kind") == [("deferred",), ("adopted",)]


def test_a_fate_of_a_merge_that_was_taken_back_strikes_nothing(older: Store) -> None:
    change(older, fate("adopted", merge_id=1), ("take_back", {}), fate("withdrawn"), ("withdrawal", {}))

    assert after(older, "fate", "kind") == [("adopted",), ("withdrawn",)]


def test_what_is_struck_stands_in_the_journal_which_stays_whole(older: Store) -> None:
    change(older, fate("adopted", merge_id=1), fate("withdrawn"), ("withdrawal", {}))

    entries = after(older, "record_entry", "act", "subject", "facts")

    facts = {"number": 7, "kind": "withdrawn", "reason": "because", "counts": "adopted"}
    assert entries[:1] == [("struck", "amendment:soft", facts)]
    with older.reading() as db:
        assert read_journals(db).faults == []


def test_the_later_of_two_sponsorships_ends_as_it_began(older: Store) -> None:
    change(older, ("sponsorship", {"since": AT}), ("sponsorship", {"since": LATER}))

    (_, first), (began, second) = after(older, "sponsorship", "since", "until")

    assert first is None
    assert second == began


def test_the_newer_of_two_calendar_addresses_works(older: Store) -> None:
    change(older, ("feed", {"secret_hash": "a"}), ("feed", {"secret_hash": "b"}))

    (first,), (second,) = after(older, "feed", "ended_at")

    assert first is not None
    assert second is None


def test_two_open_rounds_are_left_to_people(older: Store) -> None:
    change(older, ("round", {"code": "other", "number": 2, "opened_at": AT}))

    with pytest.raises(RuntimeError, match="round: more than one row"):
        migrate(older)


def test_what_contradicts_nothing_is_left_as_it_is(older: Store) -> None:
    change(older, fate("deferred"), fate("withdrawn"), ("withdrawal", {}), ("sponsorship", {}))

    assert after(older, "fate", "kind") == [("deferred",), ("withdrawn",)]
    assert after(older, "withdrawal", "amendment_id") == [(1,)]
    assert after(older, "record_entry", "act") == [("took stock of",)]


def test_what_stood_before_rows_were_bound_is_bound_as_it_stands(older: Store) -> None:
    change(older, fate("adopted", merge_id=1), ("sponsorship", {}))
    migrate(older)

    with older.reading() as db:
        bound = read_journals(db).rows
        assert [fault for kind in COVERED for fault in row_faults(db, bound, kind)] == []
        db.execute(update(Fate).values(reason="another"))
        assert [fault.split(":")[0] for fault in row_faults(db, bound, Fate)] == ["fate 1, column reason"]


def test_what_was_printed_before_printings_were_bound_is_bound_as_it_stands(older: Store) -> None:
    migrate(older, "0064_facilitations")
    printed = {"numbers": "page", "file": "a file", "printed_at": AT}
    rows = (("publication", {"standing": "negotiating text", "language": "en"}), ("published_clause", {}))
    change(older, *rows, ("printing", printed), ("printed_clause", {"paragraphs": [[0, 1, 4, 4, 1, 5, 5]]}))
    migrate(older)

    with older.reading() as db:
        journals = read_journals(db)
        assert journals.faults == []
        assert [fault for kind in (Printing, PrintedClause) for fault in row_faults(db, journals.rows, kind)] == []
        db.execute(update(Printing).values(file="another file"))
        assert [fault.split(":")[0] for fault in row_faults(db, journals.rows, Printing)] == ["printing 1, column file"]


def test_every_migration_has_a_name_that_the_database_can_hold() -> None:
    names = [script.revision for script in ScriptDirectory(str(WEB / "migrations")).walk_revisions()]

    assert [name for name in names if len(name) > LONGEST_NAME] == []
