"""The program that checks a file of the record without the house."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from negotiate.exporting import check_record
from negotiate.exporting.check_record import faults
from negotiate.policy import COMMAND_LINE
from negotiate.queries.record.record_file import record_file
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published, tabled
from tests.operations.negotiation import merged as decide


@pytest.fixture
def file(db: Session, cast: Cast, negotiation: Negotiation) -> Any:
    """Return the file of a negotiation after a round, as it is read back."""
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    decide(db, cast, negotiation, negotiation.conduct, "adopt 0")
    published(db, cast, negotiation.round)
    return json.loads(json.dumps(record_file(db, COMMAND_LINE, negotiation.instrument.code)))


def test_a_file_that_nobody_touched_is_whole(file: Any) -> None:
    assert list(faults(file, file["heads"][-1]["hash"])) == []


def test_a_head_of_another_record_is_not_found(file: Any) -> None:
    assert list(faults(file, "0" * 64)) == ["the head that you have kept is none of this record"]


@pytest.mark.parametrize(
    ("kind", "column", "value"),
    [
        ("version", "body", "Another text."),
        ("revision", "body", "Another wording."),
        ("fate", "kind", "declined"),
        ("publication", "hash", "0" * 64),
        ("published_clause", "ordinal", 99),
        ("amendment", "tabled_at", "2020-01-01T00:00:00.000000+00:00"),
    ],
)
def test_a_changed_row_is_named_with_its_column(file: Any, kind: str, column: str, value: object) -> None:
    name = next(name for name in file["rows"] if name.startswith(f"{kind}:"))
    file["rows"][name][column] = value

    assert any(fault.startswith(f"{name}, column {column}") for fault in faults(file))


def test_a_changed_entry_is_found(file: Any) -> None:
    file["entries"][1]["actor"] = "Somebody else"

    assert "entry 2: it does not match its hash" in list(faults(file))


def test_a_head_that_binds_something_else_is_found(file: Any) -> None:
    file["heads"][-1]["own"][1] -= 1

    assert len(list(faults(file))) == 2


def test_it_runs_where_the_application_is_not(file: Any, tmp_path: Path) -> None:
    script = tmp_path / "check_record.py"
    script.write_bytes(Path(check_record.__file__).read_bytes())
    (tmp_path / "record.json").write_text(json.dumps(file), encoding="utf-8")

    command = [sys.executable, "-I", str(script), str(tmp_path / "record.json")]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)

    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "The record is whole" in answer.stdout
