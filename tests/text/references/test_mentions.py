"""Mentions: the words that name clauses and paragraphs, one item for each number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.references.mention_groups import grouped
from negotiate.text.references.mentions import mentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("articles 5 and 6", ["articles 5", "6"]),
        ("articles 5, 6 and 7 and 8 days", ["articles 5", "6", "7"]),
        ("article 5, 6 days later", ["article 5"]),
        ("paragraphs 2 (a) and (b)", ["paragraphs 2 (a)", "(b)"]),
        ("Annex II", ["Annex II"]),
        ("Articles [9]", ["Articles [9]"]),
        ("1.5 per cent of article 50 %", []),
        ("第五条第一款", ["第五条第一款"]),
        ("articles of this Agreement", []),
    ],
)
def test_every_number_of_a_mention_is_an_item(text: str, found: list[str]) -> None:
    assert [text[item.start : item.end] for mention in mentions(text) for item in mention.items] == found


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("article 5, paragraph 2", [2]),
        ("paragraph 2 of article 5", [2]),
        ("article 5. Paragraph 2", [1, 1]),
        ("article 4, paragraph 2 of article 5", [1, 2]),
        ("paragraph 2 and article 5", [1, 1]),
    ],
)
def test_a_clause_and_its_paragraph_are_one_group(text: str, sizes: list[int]) -> None:
    assert [len(group) for group in grouped(text, mentions(text))] == sizes


@given(st.text())
def test_mentions_come_in_order_and_lie_in_the_text(text: str) -> None:
    found = mentions(text)

    assert [m.start for m in found] == sorted(m.start for m in found)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
