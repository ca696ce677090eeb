"""To which words a hint belongs."""

import pytest

from negotiate.text.hints.binding import bound_to
from negotiate.text.hints.checks import hints_on
from negotiate.text.hints.hint import DraftedClause

TEXT = "Aim\n\n1. They act.\n\n2. It opens on [date]."


def bound(text: str) -> str:
    """Return the name of the words that the one hint of a text is on."""
    [hint] = hints_on(DraftedClause(text), {"P1"})
    return bound_to(text, hint)


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        (TEXT.replace("They act", "Each State acts"), True),
        (TEXT.replace("1. They act.\n\n2.", "1."), True),
        (TEXT.replace("It opens", "It is open"), False),
        (TEXT.replace("[date]", "[place]"), False),
    ],
)
def test_a_name_lasts_until_the_words_of_the_paragraph_change(text: str, is_same: bool) -> None:
    assert (bound(text) == bound(TEXT)) is is_same
