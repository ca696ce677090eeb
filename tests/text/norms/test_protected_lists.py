"""Lists of protected things: found by their opening or their heading, with what leaves them open."""

import pytest

from negotiate.text.norms.protected_lists import protected_lists

LIST = (
    "1. The protection extends in particular to:\n\n(a) hospitals;\n\n(b) water, food and any other supply.\n\n2. Rest."
)


def test_a_list_has_its_opening_its_items_and_its_open_words() -> None:
    [found] = protected_lists("Services", LIST)

    assert LIST[found.start : found.end].endswith("in particular to:")
    assert [(LIST[item.start : item.end], item.open_words) for item in found.items] == [
        ("(a) hospitals;", ()),
        ("(b) water, food and any other supply.", ("any other",)),
    ]
    assert found.open_words == ("in particular",)


@pytest.mark.parametrize(
    ("heading", "body", "count"),
    [
        ("Duties", "1. A Party shall:\n\n(a) act;\n\n(b) report.", 0),
        ("Safeguards", "1. A Party shall respect:\n\n(a) courts;\n\n(b) schools.", 1),
        ("Protection", "A Party shall protect hospitals, schools and water.", 0),
        ("Protection", "The following are protected:\n\n(a) hospitals;\n\n(b) water.", 1),
        ("Protection", "They are protected:", 0),
    ],
)
def test_what_is_a_list_of_protected_things(heading: str, body: str, count: int) -> None:
    assert len(protected_lists(heading, body)) == count


def test_other_languages_are_not_read() -> None:
    assert protected_lists("Protection", LIST, "fr") == ()


def test_a_list_within_an_item_belongs_to_that_item() -> None:
    body = "1. There are protected:\n\n(a) services:\n\n(i) water;\n\n(ii) food;\n\n(b) persons."
    outer = protected_lists("Protection", body)[0]

    assert [item.path for item in outer.items] == [("1", "a"), ("1", "b")]
