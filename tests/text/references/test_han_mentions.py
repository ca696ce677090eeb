"""Mentions in Chinese: each number of a list is an item, the last with the paragraphs behind it."""

import pytest

from negotiate.text.references.han_mentions import han_mentions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第五、六条", [(5, (), False), (6, (), False)]),
        ("第五至七条", [(5, (), False), (7, (), True)]),
        ("第五条第二、三款", [(5, ("二",), False), (5, ("三",), False)]),
        ("第五、六条第一款第（二）项", [(5, (), False), (6, ("一", "（二）"), False)]),
        ("第二至四款", [(0, ("二",), False), (0, ("四",), True)]),
        ("条约", []),
    ],
)
def test_every_number_of_a_list_is_an_item(text: str, found: list[tuple[int, tuple[str, ...], bool]]) -> None:
    items = [item for mention in han_mentions(text) for item in mention.items]

    assert [(item.key[1], item.path, item.is_last) for item in items] == found


def test_a_suffix_belongs_to_the_last_of_a_list() -> None:
    (mention,) = han_mentions("第五、六条之二")

    assert [item.key for item in mention.items] == [("article", 5, 0), ("article", 6, 1)]
