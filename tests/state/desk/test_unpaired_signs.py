"""Unpaired signs: what decisions would leave without its other half, and how somebody says that it is meant."""

import pytest

from negotiate.state.desk.unpaired_signs import UnpairedSign, seal_of, unpaired_signs

BASE = "A State [shall] act (in time).\n\n2. It “reports”."


@pytest.mark.parametrize(
    ("base", "text", "signs"),
    [
        (BASE, BASE, ()),
        (BASE, BASE.replace("[", ""), (UnpairedSign("A State shall", "]", " act (in time)."),)),
        (BASE, BASE.replace("(", ""), (UnpairedSign("tate [shall] act in time", ")", "."),)),
        (BASE, BASE.replace("”", ""), (UnpairedSign("2. It ", "“", "reports."),)),
        (BASE.replace("[", ""), BASE.replace("[", "") + " Now]", ()),
        (BASE, BASE.replace("[shall]", "shall"), ()),
        (BASE, "a) act; b) report.", ()),
    ],
)
def test_only_a_sort_of_sign_that_was_balanced_is_watched(
    base: str, text: str, signs: tuple[UnpairedSign, ...]
) -> None:
    assert unpaired_signs(base, text) == signs


def test_a_seal_is_of_just_these_signs() -> None:
    first = unpaired_signs(BASE, BASE.replace("[", ""))
    second = unpaired_signs(BASE, BASE.replace("(", ""))

    assert seal_of(first) != seal_of(second)
    assert seal_of(()) == ""
