"""Uses of terms: the longest that stands there, in every number, and capitals where they tell."""

import pytest

from negotiate.text.norms.term_uses import uses


@pytest.mark.parametrize(
    ("text", "terms", "found"),
    [
        ("A significant incident is an incident.", ("incident", "significant incident"), ["significant incident", "incident"]),
        ("Points of contact meet each point of contact.", ("point of contact",), ["Points of contact", "point of contact"]),
        ("The Parties and a third party.", ("Party", "incident"), ["Parties"]),
        ("Marine technology and marine technology.", ("Marine technology",), ["Marine technology", "marine technology"]),
        ("“incident” means an event", ("incident",), []),
        ("an ICT\nproduct", ("ICT product",), ["ICT\nproduct"]),
    ],
)  # fmt: skip
def test_a_use_is_found_once_and_whole(text: str, terms: tuple[str, ...], found: list[str]) -> None:
    assert [text[use.start : use.end] for use in uses(text, terms)] == found


def test_french_words_have_their_plural_each() -> None:
    assert len(uses("des services essentiels", ("service essentiel",), "fr")) == 1
