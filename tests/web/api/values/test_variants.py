"""Variants and model clauses as values for programs."""

from negotiate.library import library_clauses
from negotiate.queries.library.shelves import ShelvedClause
from negotiate.queries.variants.lines import BesideLine, Likeness
from negotiate.queries.variants.table import VariantColumn, VariantRow, VariantsPage
from negotiate.state.variants.followed_clauses import ParentMove
from negotiate.web.api.values.variants import model_answer, variants_answer


def test_a_clause_names_what_each_variant_has_of_it_and_what_waits_there() -> None:
    regional, other = VariantColumn("r", "Regional", 1, ()), VariantColumn("o", "Other", 0, ())
    line = BesideLine("c", "Article 1", "Article 1", "d", "Rule 1", Likeness.DIFFER, None, ParentMove.CHANGED)
    row = VariantRow("c", "Article 1", ((regional, line), (other, None)))
    found = variants_answer(VariantsPage(None, ("p", "Parent"), (regional, other), (row,), (), False))  # type: ignore[arg-type]

    assert (found.parent, [one.waiting for one in found.variants]) == ("p", [1, 0])
    assert [(one.variant, one.clause, one.likeness, one.move) for one in found.clauses[0].variants] == [
        ("r", "d", "words differ", "changed")
    ]


def test_a_model_clause_says_its_topic_in_words() -> None:
    found = model_answer(ShelvedClause(library_clauses()[0], is_of_house=False))

    assert (found.topic, found.heading) == ("Words and scope", "Use of terms")
