"""What a clause may hold."""

import pytest

from negotiate.errors import Invalid
from negotiate.operations.sizes import check_rationale, check_wording
from negotiate.text.wording import Wording


@pytest.mark.parametrize(
    ("wording", "sentence"),
    [
        (Wording("two\nlines", ""), "more than one line"),
        (Wording("x" * 501, ""), "over 500 characters"),
        (Wording("", "a line.\n" * 8_000), "64,000 characters"),
        (Wording("", "x" * 20_001), "a paragraph of over 20,000"),
        (Wording("", "a\x00b"), "control characters"),
    ],
)
def test_too_much_is_refused_with_what_to_do(wording: Wording, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        check_wording(wording, "Article 5")


def test_an_ordinary_clause_passes() -> None:
    check_wording(Wording("Objective", "1. States shall act.\n\n2. They shall act soon."), "Article 1")


def test_a_rationale_is_not_a_treatise() -> None:
    with pytest.raises(Invalid, match="over 10,000 characters"):
        check_rationale("x" * 10_001)
