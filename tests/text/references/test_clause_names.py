"""What a clause is called in addresses, whatever its language."""

import pytest

from negotiate.text.references.clause_names import clause_name


@pytest.mark.parametrize(
    ("kind", "label", "name"),
    [
        ("article", "Article 5", "art_5"),
        ("article", "المادة 5 مكررا", "art_5bis"),
        ("article", "Статья 12", "art_12"),
        ("chapter", "Chapter II", "chp_2"),
        ("part", "第三部分", "part_3"),
        ("annex", "Annex A", "annex_1"),
        ("article", "Norm 13 (c)", "art_13.3"),
        ("preamble", "Préambule", "preamble"),
        ("front", "", "front"),
    ],
)
def test_a_clause_is_called_by_its_number_in_any_language(kind: str, label: str, name: str) -> None:
    assert clause_name(kind, label) == name
