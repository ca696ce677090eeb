"""To which words an obligation is bound: its paragraph and the openings of its lists, whatever their numbers."""

import pytest

from negotiate.text.norms.obligations.binding import bindings, bound_words

LIST = "1. Parties shall:\n\n(a) act;\n\n(b) report.\n\n2. They meet."


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("1",), "Parties shall:"),
        (("1", "a"), "Parties shall:\nact;"),
        (("1", "b"), "Parties shall:\nreport."),
        (("2",), "They meet."),
    ],
)
def test_an_item_is_bound_to_the_opening_of_its_list_too(path: tuple[str, ...], words: str) -> None:
    assert bound_words(LIST)[path] == words


@pytest.mark.parametrize(
    ("old", "new", "stays"),
    [("act;", "rest;", False), ("shall:", "should:", False), ("(a) ", "(c) ", True), ("They meet", "It meets", True)],
)
def test_a_binding_lasts_as_long_as_those_words(old: str, new: str, stays: bool) -> None:
    before, after = bindings(LIST)[("1", "a")], bindings(LIST.replace(old, new))

    assert (before in after.values()) is stays


def test_a_paragraph_without_a_number_goes_by_its_count() -> None:
    assert list(bound_words("States act.\n\nThey meet.")) == [("n1",), ("n2",)]
