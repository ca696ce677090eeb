"""Which brackets opened and closed: tables, and the law that the counts lead from the one text to the other."""

import pytest
from hypothesis import given

from negotiate.text.changes.bracket_changes import BracketChanges, bracket_changes
from negotiate.text.diff.paragraphs.compare import compare
from negotiate.text.marks.brackets import parse
from tests.text.strategies import clauses, drafts


def changes(old: str, new: str) -> BracketChanges:
    """Return the changes of brackets between two texts."""
    return bracket_changes(old, new, compare(old, new))


@pytest.mark.parametrize(
    ("old", "new", "opened", "closed"),
    [
        ("States act.", "States [act].", 1, 0),
        ("States [act].", "States act.", 0, 1),
        ("States [shall][should] act.", "States shall act.", 0, 2),
        ("States shall [act now] together.", "States shall [act at once] together.", 0, 0),
        ("States [act].\n\nThey report yearly on it.", "They report yearly on it.\n\nStates [act].", 0, 0),
        ("States [shall] act, as it is agreed.", "States shall act, as it is [agreed].", 1, 1),
        ("[States act.]", "[States act.]\n\n[They report.]", 1, 0),
        ("", "States [act].", 1, 0),
    ],
)
def test_a_pair_is_opened_closed_or_stays(old: str, new: str, opened: int, closed: int) -> None:
    found = changes(old, new)

    assert (found.opened_count, found.closed_count) == (opened, closed)


@given(clauses, clauses)
def test_what_was_less_what_closed_and_what_opened_is_what_stands(old: str, new: str) -> None:
    found = changes(old, new)

    assert len(parse(old).spans) - found.closed_count + found.opened_count == len(parse(new).spans)


@given(drafts)
def test_a_text_opens_and_closes_nothing_against_itself(text: str) -> None:
    assert changes(text, text) == BracketChanges()
