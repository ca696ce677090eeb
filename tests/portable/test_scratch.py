"""The rows of an archive take their places by the rules of their day, and are brought up to date."""

import json
from pathlib import Path

import pytest
from sqlalchemy import inspect

from negotiate.portable.unpacking import unpack
from negotiate.queries.record.verification import verification
from negotiate.store import Store, migrate, open_store
from tests.portable.archives import Change, Members, changed, first, listed, listed_anew, refusal, with_rows

#: From before there were exercises.
OLDER = "0035_meeting_summaries"


def test_an_archive_of_an_older_revision_is_brought_up_to_date(whole: Path, other: Store, tmp_path: Path) -> None:
    then = open_store(f"sqlite:///{tmp_path / 'then.sqlite'}")
    migrate(then, OLDER)
    columns = {f"rows/{name}.jsonl": columns_of(then, name) for name in inspect(then.engine).get_table_names()}

    unpack(other, changed(whole, lambda members: make_older(members, columns)))

    with other.reading() as db:
        assert verification(db).faults == ()
    then.engine.dispose()


def columns_of(store: Store, table: str) -> set[str]:
    """Return the names of the columns of a table."""
    return {column["name"] for column in inspect(store.engine).get_columns(table)}


def make_older(members: Members, columns: dict[str, set[str]]) -> None:
    """Make an archive what it would have been when tables had these columns, and others were not there."""
    for name in {one for one in members if one.startswith("rows/")} - columns.keys():
        del members[name]
    for name in members.keys() & columns.keys():
        rows = [json.loads(line) for line in members[name].splitlines()]
        kept = [{column: value for column, value in row.items() if column in columns[name]} for row in rows]
        members[name] = b"".join(json.dumps(row).encode("utf-8") + b"\n" for row in kept)
    listed_anew(members, revision=OLDER)


def without_the_table_of_clauses(members: Members) -> None:
    """Take a member out, and list it no more."""
    del members["rows/clause.jsonl"]
    listed_anew(members)


def with_an_unknown_table(members: Members) -> None:
    """Put a table in that no house has."""
    members["rows/spell.jsonl"] = b""
    listed_anew(members)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (first("clause", kind="spell"), "break a rule of the house: CHECK constraint"),
        (first("clause", instrument_id=999), "names a row of instrument that is not there"),
        (with_rows("clause", lambda rows: rows.append(rows[0])), "break a rule of the house: UNIQUE constraint"),
        (without_the_table_of_clauses, "rows/clause.jsonl is missing"),
        (with_an_unknown_table, "rows/spell.jsonl holds rows of no table"),
        (listed(revision="9999_later"), "revision 9999_later, which this version"),
    ],
)
def test_rows_that_break_a_rule_of_the_house_are_not_taken_in(
    whole: Path, other: Store, change: Change, sentence: str
) -> None:
    assert sentence in refusal(other, changed(whole, change))
