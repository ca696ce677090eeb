"""The values of an imported text."""

import dataclasses

import pytest

from negotiate.importing.outline import ImportedClause


@pytest.mark.parametrize(
    ("label", "heading", "name"), [("Article 1", "Scope", "Article 1"), ("", "Scope", "Scope"), ("", "", "Text")]
)
def test_a_clause_is_called_by_its_label_else_its_heading(label, heading, name):
    assert ImportedClause("article", 0, 3, label, " — ", heading, "").name == name


def test_a_clause_has_exactly_the_fields_that_are_stored():
    names = [field.name for field in dataclasses.fields(ImportedClause)]

    assert names == ["kind", "depth", "level", "label", "joint", "heading", "body"]
