"""Heading and body as one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.wording import Wording, clean

LINES = st.text(alphabet="ab .[]", max_size=12)
BODIES = st.text(alphabet="ab .[]\n", max_size=30)


@given(LINES, BODIES)
def test_a_wording_comes_back_from_its_text(heading: str, body: str) -> None:
    wording = Wording(heading, body)

    assert Wording.of(wording.text) == wording


@pytest.mark.parametrize("text", ["no border", "one\ntwo\n\nbody"])
def test_a_text_without_its_border_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="border"):
        Wording.of(text)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("\r\nStates act.\r\n", "States act."),
        ("a\rb", "a\nb"),
        ("e\u0301tat", "\u00e9tat"),
        ("  indented", "  indented"),
    ],
)
def test_typed_text_is_stored_clean(typed: str, stored: str) -> None:
    assert clean(typed) == stored
