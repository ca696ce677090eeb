"""Identifiers of clauses and of what stands in them."""

import pytest

from negotiate.exporting.akn.identifiers import AknNames, AknPlace, clause_name


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


def test_no_identifier_is_given_twice() -> None:
    names = AknNames()
    given = [names.clause("article", label, "Article 1") for label in ("Article 1", "Article 2", "Article 1")]

    assert given == [AknPlace("art_1", "art_1"), AknPlace("art_2", "art_1-2"), AknPlace("art_1-2", "art_1-3")]
    inside = [names.inside(given[0], "para", number) for number in ("1.", "1.", "", "")]
    assert [one.now for one in inside] == ["art_1__para_1", "art_1__para_1-2", "art_1__para", "art_1__para-2"]
