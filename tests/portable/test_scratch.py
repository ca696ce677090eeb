"""The rows of an archive take their places by the rules of their day, and are brought up to date."""

from pathlib import Path

import pytest

from negotiate.portable.unpacking import unpack
from negotiate.queries.record.verification import verification
from negotiate.store import Store
from tests.portable.archives import Change, Members, changed, first, listed, listed_anew, refusal, with_rows


def test_an_archive_of_an_older_revision_is_brought_up_to_date(whole: Path, other: Store) -> None:
    file = changed(whole, of_the_revision_before_exercises)

    unpack(other, file)

    with other.reading() as db:
        assert verification(db).faults == ()


def of_the_revision_before_exercises(members: Members) -> None:
    """Make an archive what it would have been before there were exercises."""
    for table in ("exercise", "exercise_closing", "exercise_invitation"):
        del members[f"rows/{table}.jsonl"]
    listed_anew(members, revision="0035_meeting_summaries")


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
