"""What an archive says of its rows."""

import json
from pathlib import Path

import pytest
from jsonschema_rs import Draft202012Validator, meta

from negotiate.models import Base
from negotiate.portable.contents import BLANK, LEFT_OUT, TABLES
from negotiate.portable.described import row_schema, welcome
from tests.portable.archives import members_of

#: The schema as it is written.
SCHEMA = json.loads(json.dumps(row_schema()))


def test_the_schema_is_one_of_json_schema() -> None:
    meta.validate(SCHEMA)


def test_every_row_of_an_archive_is_as_its_schema_says(whole: Path) -> None:
    members = members_of(whole)

    faults = [fault for table in TABLES for fault in faults_of(table.name, members[f"rows/{table.name}.jsonl"])]

    assert faults == []


def faults_of(table: str, lines: bytes) -> list[str]:
    """Return what is wrong with the rows of a table."""
    validator = Draft202012Validator(SCHEMA | {"$ref": f"#/$defs/{table}"})
    return [fault.message for line in lines.splitlines() for fault in validator.iter_errors(json.loads(line))]


def test_a_column_is_described_by_the_words_of_its_model() -> None:
    said = SCHEMA["$defs"]["instrument"]["properties"]["silence_hours"]

    assert said == {"type": "integer", "description": "For how many hours at least words are put under silence."}


def test_a_column_says_which_table_it_names() -> None:
    assert SCHEMA["$defs"]["version"]["properties"]["clause_id"]["x-references"] == "clause.id"


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_what_stays_behind_is_a_table_of_the_house(name: str) -> None:
    assert name in Base.metadata.tables
    assert name not in SCHEMA["$defs"]


@pytest.mark.parametrize("name", sorted(BLANK))
def test_a_column_that_stays_behind_is_one_of_an_archive(name: str) -> None:
    table, _, column = name.partition(".")

    assert column in Base.metadata.tables[table].columns
    assert column not in SCHEMA["$defs"][table]["properties"]


def test_every_column_that_looks_like_a_secret_stays_behind_but_what_seals_the_record() -> None:
    kept = [(table.name, column) for table in TABLES for column in SCHEMA["$defs"][table.name]["properties"]]

    assert [one for one in kept if "secret" in one[1] or "password" in one[1]] == [("record_head", "secret")]


def test_the_first_page_names_what_it_is() -> None:
    assert welcome("house", "A house").startswith("# A house\n")
