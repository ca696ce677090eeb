"""The store: readers never write, writers lose nothing, and the migrations are the models."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, inspect, select, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from negotiate.models import GUARDS, Base, Chain, Delegation, Person
from negotiate.operations.record import hold, record
from negotiate.policy import COMMAND_LINE
from negotiate.queries.record.verification import verify
from negotiate.state.rows import by_code
from negotiate.store import PATIENCE, ReadOnly, Store, database_url, migrate, open_store
from tests.cast import Cast
from tests.databases import SQLITE, Databases

WRITERS, ACTS = 6, 12


def test_a_reading_session_refuses_to_write(store: Store) -> None:
    with store.reading() as db:
        db.add(Chain(name="x"))

        with pytest.raises(ReadOnly):
            db.flush()


def test_what_is_written_in_passing_waits_for_nobody(databases: Databases) -> None:
    with databases.new(SQLITE) as url:
        file = open_store(url)
        begun = time.monotonic()
        with file.writing() as db:
            db.connection()
            with pytest.raises(OperationalError, match="locked"), file.in_passing() as other:
                other.connection()
        assert time.monotonic() - begun < PATIENCE / 2
        with file.engine.connect() as one, file.engine.connect() as other:
            patience = [connection.exec_driver_sql("PRAGMA busy_timeout").scalar() for connection in (one, other)]
        assert patience == [PATIENCE * 1000] * 2
        file.engine.dispose()


def test_what_is_written_in_passing_stays(store: Store, cast: Cast) -> None:
    with store.in_passing() as db:
        by_code(db, Person, cast.nadia.code).zone = "Africa/Nairobi"

    with store.reading() as db:
        assert by_code(db, Person, cast.nadia.code).zone == "Africa/Nairobi"


def test_a_writing_session_that_raises_leaves_nothing(store: Store, cast: Cast) -> None:
    with pytest.raises(RuntimeError), store.writing() as db:  # noqa: PT012
        _rename(db, cast.arvenia, "Elsewhere")
        raise RuntimeError

    with store.reading() as db:
        assert db.scalar(select(Delegation.name).where(Delegation.code == cast.arvenia)) == "Arvenia"


def test_many_writers_at_once_lose_nothing(store: Store, cast: Cast) -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda writer: _act_often(store, cast, writer), range(WRITERS)))

    with store.reading() as db:
        assert db.scalar(select(Chain.length).where(Chain.name == "house")) == WRITERS * ACTS
        assert verify(db) == []


def test_the_migrations_make_what_the_models_say(store: Store, made_from_models: Engine) -> None:
    migrated = _schema(store.engine)
    migrated.pop("alembic_version")

    assert migrated == _schema(made_from_models)


def test_the_migrations_put_up_the_guards_that_the_models_say(store: Store, made_from_models: Engine) -> None:
    assert _guards(store.engine) == _guards(made_from_models)
    assert {guard.name for guard in GUARDS} == {name for name, *_ in _guards(store.engine)}


def test_a_migrated_database_is_migrated_again_without_a_change(store: Store) -> None:
    before = _schema(store.engine)

    migrate(store)

    assert _schema(store.engine) == before


def test_an_empty_database_is_brought_up_to_the_newest_schema(store: Store, bare: str) -> None:
    fresh = open_store(bare)

    migrate(fresh)

    assert _schema(fresh.engine) == _schema(store.engine)
    fresh.engine.dispose()


def test_programs_that_start_at_once_on_an_empty_database_all_find_it_whole(bare: str, tmp_path: Path) -> None:
    environment = {**os.environ, "NEGOTIATE_DATABASE_URL": bare, "NEGOTIATE_DATA_DIR": str(tmp_path)}
    with ThreadPoolExecutor(3) as pool:
        ended = pool.map(lambda _: _verified(environment), range(3))

    assert [one.stdout or one.stderr for one in ended] == ["The record is whole.\n"] * 3


def test_the_environment_may_name_another_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEGOTIATE_DATABASE_URL", "postgresql://house@db/negotiate")

    assert database_url(tmp_path) == "postgresql://house@db/negotiate"


@pytest.fixture
def made_from_models(bare: str) -> Iterator[Engine]:
    """Return an engine on a database that `create_all` made."""
    engine = open_store(bare).engine
    Base.metadata.create_all(engine)
    yield engine
    engine.dispose()


def _verified(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "negotiate", "verify"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def _act_often(store: Store, cast: Cast, writer: int) -> None:
    for _ in range(ACTS):
        with store.writing() as db:
            delegation = db.scalars(select(Delegation).where(Delegation.code == cast.arvenia)).one()
            hold(db, ["house"])
            record(db, COMMAND_LINE, "counted", delegation, chain="house", writer=writer)


def _rename(db: Session, code: str, name: str) -> None:
    db.scalars(select(Delegation).where(Delegation.code == code)).one().name = name
    db.flush()


def _schema(engine: Engine) -> dict[str, Any]:
    """Return all that the database knows of its tables, in an order of its own."""
    seen = inspect(engine)
    return {
        table: {
            "columns": sorted((c["name"], str(c["type"]), c["nullable"]) for c in seen.get_columns(table)),
            "primary": seen.get_pk_constraint(table)["constrained_columns"],
            "foreign": sorted(
                (k["name"], k["constrained_columns"], k["referred_table"]) for k in seen.get_foreign_keys(table)
            ),
            "unique": sorted((u["name"], u["column_names"]) for u in seen.get_unique_constraints(table)),
            "checks": sorted((c["name"], c["sqltext"]) for c in seen.get_check_constraints(table)),
            "indexes": sorted(
                (i["name"], i["column_names"], i["unique"], [str(one) for one in i.get("dialect_options", {}).values()])
                for i in seen.get_indexes(table)
            ),
        }
        for table in sorted(seen.get_table_names())
    }


def _guards(engine: Engine) -> list[tuple[str, ...]]:
    """Return the triggers of a database with all that they do."""
    query = {
        "sqlite": "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
        "postgresql": "SELECT t.tgname, pg_get_triggerdef(t.oid), p.prosrc FROM pg_trigger t"
        " JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal ORDER BY t.tgname",
    }
    with engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query[engine.dialect.name])]


def test_what_a_statement_carries_stays_out_of_the_log(store: Store) -> None:
    with pytest.raises(DBAPIError) as fault, store.reading() as db:
        db.execute(text("select no_such_column where :draft = 'x'"), {"draft": "words of a delegation"})

    assert "words of a delegation" not in str(fault.value)
