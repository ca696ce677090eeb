"""A finding on a ladder is bound to the words of its rows: it moves with them, and ends when they change."""

import pytest

from negotiate.text.norms.ladders.bound_findings import BY_LADDER_CODE, CODES, bound_to_rows
from negotiate.text.norms.ladders.checks import LadderCheck, findings
from negotiate.text.norms.ladders.ladder import ladder_in

HEAD = "| Level | Response | Ends when |\n|---|---|---|\n"
ROWS = "| 1 | protest | it is heard |\n| 2 | recall |  |\n"


def bound(table: str) -> list[str]:
    """Return the names of what is found in a table."""
    ladder = ladder_in(table)
    assert ladder is not None
    return [bound_to_rows(ladder, one) for one in findings(ladder)]


def test_a_row_that_moves_takes_what_was_found_along() -> None:
    assert bound(HEAD + ROWS) == bound(f"{HEAD}| 2 | recall |  |\n| 1 | protest | it is heard |\n")


@pytest.mark.parametrize("other", [ROWS.replace("recall", "recall of envoys"), ROWS.replace("| 2", "| 2–3")])
def test_a_cell_that_is_rewritten_ends_it(other: str) -> None:
    assert set(bound(HEAD + ROWS)).isdisjoint(bound(HEAD + other))


def test_every_check_has_a_code_of_its_own() -> None:
    assert {BY_LADDER_CODE[CODES[check]] for check in LadderCheck} == set(LadderCheck)
