"""Clauses on paper: how their titles are put together."""

import pytest

from negotiate.exporting.paper.clauses import ClauseFields
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
