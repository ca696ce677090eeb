"""Limits of size, and their sentences."""

import pytest

from negotiate.errors import Invalid
from negotiate.importing.outline import ImportedClause, ImportedText
from negotiate.importing.sizes import CLAUSE_LIMIT, CLAUSES_LIMIT, check_sizes


def text_of(*clauses):
    return ImportedText("Norms", "en", clauses, ())


def article(body, label="Article 5"):
    return ImportedClause("article", 0, 3, label, "", "", body)


def test_a_clause_of_the_greatest_size_passes():
    check_sizes(text_of(article("x" * CLAUSE_LIMIT)))


def test_a_longer_clause_is_refused_by_its_label_with_the_limit():
    with pytest.raises(Invalid) as refused:
        check_sizes(text_of(article("brief"), article("x" * (CLAUSE_LIMIT + 1), "Article 6")))

    assert refused.value.sentence.startswith("“Article 6” has 60,001 characters; a clause holds at most 60,000.")
    assert refused.value.field == "file"


def test_every_script_has_the_same_room():
    check_sizes(text_of(article("第" * CLAUSE_LIMIT)))


def test_too_many_clauses_are_refused_with_their_number():
    with pytest.raises(Invalid, match="5001 clauses"):
        check_sizes(text_of(*[article("")] * (CLAUSES_LIMIT + 1)))
