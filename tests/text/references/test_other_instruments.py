"""Other instruments: named by what stands behind a mention or before it."""

import pytest

from negotiate.text.references.mention_groups import grouped
from negotiate.text.references.mentions import mentions
from negotiate.text.references.other_instruments import instruments


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("article 5", [""]),
        ("article 5 of this Agreement", [""]),
        ("article 5 of the present Agreement", [""]),
        ("article 5 above of the Charter", [""]),
        ("article 33 of the Charter", ["Charter"]),
        ("article 33 of States Parties", [""]),
        ("article 3 and article 4 of the Charter", ["Charter", "Charter"]),
        ("article 3, and article 4 of the Charter", ["", "Charter"]),
        ("article 3, and article 4, of the Charter", ["Charter", "Charter"]),
        ("article 3. Article 4 of the Charter", ["", "Charter"]),
        ("Part XV, section 2, of the Convention", ["Convention", "Convention"]),
        ("paragraph 2 of Part II", [""]),
        ("《公约》第十五部分第二节", ["《公约》", "《公约》"]),
        ("ее статьи 5 настоящего Договора", [""]),
    ],
)
def test_each_group_knows_its_instrument(text: str, named: list[str]) -> None:
    assert instruments(text, grouped(text, mentions(text)), ()) == named


def test_a_name_of_its_own_is_no_other_instrument() -> None:
    text = "article 5 of the Convention"

    assert instruments(text, grouped(text, mentions(text)), ["the Convention"]) == [""]
