"""Qualifiers: found by their form, and as often as others counted them in an adopted text."""

import pytest

from negotiate.text.norms.qualifiers import qualifiers
from tests.real_texts import needs_real_texts, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Parties shall, as appropriate, act.", ("as appropriate",)),
        ("Parties shall act, where feasible and as and when necessary.", ("where feasible", "as and when necessary")),
        ("to the greatest extent possible", ("to the greatest extent possible",)),
        ("subject to their national laws", ("subject to their national laws",)),
        ("An appropriate measure is taken where the text is available.", ()),
    ],
)
def test_a_qualifier_is_found_by_its_form(text: str, found: tuple[str, ...]) -> None:
    assert qualifiers(text) == found


#: Others counted "where available" 13 times, in small letters; one sentence begins with it.
@needs_real_texts
def test_an_adopted_treaty_has_as_many_as_others_counted() -> None:
    found = qualifiers(read("bbnj-en.md"))

    assert (found.count("as appropriate"), found.count("where available")) == (31, 13 + 1)
