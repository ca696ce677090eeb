"""Heading and body as one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply
from negotiate.text.wording import Wording, clean, parted

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


@given(LINES, BODIES, LINES, BODIES)
def test_parted_edits_change_heading_and_body_each_by_itself(
    heading: str, body: str, new_heading: str, new_body: str
) -> None:
    old, new = Wording(heading, body), Wording(new_heading, new_body)
    of_heading = diff(old.heading, new.heading)
    of_body = diff(old.body, new.body)

    assert (apply(old.heading, of_heading), apply(old.body, of_body)) == (new.heading, new.body)
    assert parted(old, ()) == ((), ())


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
