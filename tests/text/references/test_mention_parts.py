"""What a mention is made of."""

from negotiate.text.references.mention_parts import NOWHERE, Item, Mention


def test_a_list_is_sure_until_somebody_doubts_it() -> None:
    item = Item(0, 9, ("article", 5, 0), 8, 9)

    assert Mention(0, 9, True, (item,), 0).is_sure
    assert NOWHERE not in item.places
