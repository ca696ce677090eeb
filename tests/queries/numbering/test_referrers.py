"""Referrers: who points to a clause, also by a range that runs over it."""

from types import SimpleNamespace
from typing import Any

import pytest

from negotiate.queries.numbering.referrers import referrers
from negotiate.text.wording import Wording

BODIES = {
    "Article 1": "States act under articles 2 to 4.",
    "Article 2": "1. See article 3, paragraph 1, and article 3.\n\n2. Paragraph 1 holds.",
    "Article 3": "1. Article 33 of the Charter holds; article 3 does too.",
    "Article 4": "Articles 2 and 1 hold.",
}


def lines() -> list[tuple[Any, Any]]:
    """Return the text as clauses and versions, each with its label as its code."""
    return [
        (SimpleNamespace(code=label), SimpleNamespace(label=label, heading="", wording=Wording("", body)))
        for label, body in BODIES.items()
    ]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("Article 1", [("Article 4", ("… 1",))]),
        ("Article 2", [("Article 1", ("articles 2",)), ("Article 4", ("Articles 2",))]),
        ("Article 3", [("Article 1", ("articles 2 … 4",)), ("Article 2", ("article 3, paragraph 1", "article 3"))]),
        ("Article 4", [("Article 1", ("articles 2 … 4",))]),
    ],
)
def test_whoever_points_to_a_clause_is_listed(code: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(one.label, one.words) for one in referrers(lines(), code)] == found
