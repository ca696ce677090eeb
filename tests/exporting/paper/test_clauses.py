"""Clauses on paper: how their titles are put together."""

import pytest

from negotiate.exporting.paper.clauses import ClauseFields, clean_clause, paragraph_starts
from negotiate.text.wording import Wording


@pytest.mark.parametrize(
    ("level", "label", "heading", "title", "body"),
    [
        (3, "Article 5", "Conduct", "Article 5: Conduct", "Peace."),
        (3, "Article 5", "", "Article 5", "Peace."),
        (3, "", "Conduct", "Conduct", "Peace."),
        (-1, "5", "", "", "5: Peace."),
    ],
)
def test_a_title_has_its_joint_only_between_two_parts(
    level: int, label: str, heading: str, title: str, body: str
) -> None:
    fields = ClauseFields("article", level, label, ": ", Wording(heading, "Peace."))

    assert ("".join(fields.title), fields.body) == (title, body)


def test_each_block_begins_where_its_paragraph_does() -> None:
    body = "1. States:\n(a) act;\n\n| A | B |\n|---|---|\n| c | d |\n\nTwo\nlines."
    fields = ClauseFields("article", 3, "Article 5", ": ", Wording("Conduct", body))
    run_in = ClauseFields("article", -1, "5", ". ", Wording("", "Peace.\n\nAnd more."))

    lines = body.index("Two")
    assert paragraph_starts(fields) == (-1, 0, body.index("(a)"), body.index("| A"), lines, lines)
    assert len(clean_clause("c_a", fields).blocks) == len(paragraph_starts(fields)) + 1  # a table has two rows here
    assert paragraph_starts(run_in) == (0, 8)
