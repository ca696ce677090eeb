"""Mentions that belong together: points with their paragraph, paragraphs with their clause."""

import pytest

from negotiate.text.references.mention_groups import grouped
from negotiate.text.references.mentions import mentions


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("subparagraph (a) of paragraph 2", [("2", "a")]),
        ("paragraph 2, subparagraphs (a) and (b)", [("2", "a"), ("2", "b")]),
        ("paragraph 2 and subparagraph (a)", [("2",), ("a",)]),
    ],
)
def test_points_are_those_of_the_paragraph_beside_them(text: str, paths: list[tuple[str, ...]]) -> None:
    assert [item.path for mention in mentions(text) for item in mention.items] == paths


def test_a_list_that_is_not_sure_makes_what_it_joins_unsure() -> None:
    (mention,) = mentions("paragraph 2, subparagraphs (a) | 3")

    assert not mention.is_sure


def test_a_paragraph_belongs_to_the_clause_behind_it_first() -> None:
    text = "article 4, paragraph 2 of article 5"

    assert [len(group) for group in grouped(text, mentions(text))] == [1, 2]
