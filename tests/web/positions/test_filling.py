"""Rows that come back, against what is recorded: what is new, what stands in its way, and what is said twice."""

from dataclasses import dataclass

import pytest

from negotiate.errors import Invalid
from negotiate.importing.sheets.fill_in_form import FormOfRow
from negotiate.importing.sheets.position_form import FilledRow
from negotiate.models import Stance
from negotiate.web.positions.filling import Troubles, filled_in

OF = FormOfRow("Arvenia", "arv", "The pact", "pac")
TROUBLES = Troubles("it is gone", "it reads otherwise")


@dataclass(frozen=True)
class _Row:
    code: str
    wording: str
    stance: Stance | None = None
    note: str = ""


def row(number: int, code: str, position: str, note: str = "", wording: str = "w") -> FilledRow:
    return FilledRow(number, OF, code, wording, position, note)


def test_each_row_says_what_stands_in_its_way() -> None:
    rows = [
        row(2, "a", "support"),
        row(3, "b", "support"),
        row(4, "c", "support", wording="v"),
        row(5, "d", "yes"),
        row(6, "e", "", "Why?"),
    ]
    asked = [_Row(code, "w") for code in "acde"]

    troubles = [one.trouble for one in filled_in(rows, asked, TROUBLES)]

    assert troubles[:3] == ["", "it is gone", "it reads otherwise"]
    assert troubles[3].startswith("“yes” is none of: support")
    assert troubles[4].startswith("it has a note and no position")


def test_what_is_recorded_already_is_left_out_and_what_is_said_twice_is_not() -> None:
    asked = [_Row("a", "w", Stance.SUPPORT, "Gladly."), _Row("b", "w")]

    (first, second) = filled_in(
        [row(2, "a", "support", "Gladly."), row(3, "b", "oppose"), row(4, "b", "reserve")], asked, TROUBLES
    )

    assert [first.row.number, second.row.number] == [3, 4]
    assert "rows 3 and 4 speak of the same" in first.trouble


def test_a_form_that_says_nothing_new_is_refused() -> None:
    with pytest.raises(Invalid, match="nothing else than what is recorded"):
        filled_in([row(2, "a", "support")], [_Row("a", "w", Stance.SUPPORT)], TROUBLES)
