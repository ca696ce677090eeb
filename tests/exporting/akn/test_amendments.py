"""An amendment for legislative programs: each change told, and pointed to as a modification."""

import pytest

from negotiate.exporting.akn.amendments import amendment_to_akn
from negotiate.exporting.akn.values import AknAmendment, AknRemark
from negotiate.text.diff.wordings import diff_wordings
from tests.exporting.akn.reading import dangling, faults, found, needs_schema
from tests.exporting.akn.test_texts import NOW, clause, work

BEFORE = clause("article", "Article 5", "1. Each State shall act.\n\n2. Each State reports.", "Conduct")
AFTER = clause("article", "Article 5", "1. Each State should act.\n\n2. Each State reports twice a year.", "Conduct")
CALLED = ("amend1", "Amendment 1, Kenya: changes Article 5", "Kenya", NOW)
EDITS = diff_wordings(BEFORE.wording.text, AFTER.wording.text)
CHANGE = AknAmendment(*CALLED, BEFORE, AFTER, EDITS, (AknRemark("Kenya", "It is clearer."),))


@needs_schema
@pytest.mark.parametrize(
    "amendment",
    [
        CHANGE,
        AknAmendment(*CALLED, None, AFTER, ()),
        AknAmendment(*CALLED, BEFORE, None, ()),
        AknAmendment(*CALLED, BEFORE, BEFORE, ()),
    ],
)
def test_an_amendment_of_any_kind_is_valid_and_points_nowhere_in_vain(amendment: AknAmendment) -> None:
    file = amendment_to_akn(amendment, work())

    assert faults(file) == []
    assert dangling(file) == []


def test_each_change_is_told_in_words_and_as_a_modification_of_its_clause() -> None:
    file = amendment_to_akn(CHANGE, work())

    assert found(file, "//a:activeModifications/a:textualMod/@type") == ["substitution", "insertion"]
    assert set(found(file, "//a:destination/@href")) == {"/akn/xx/bill/2026-01-05/pact/!main~art_5"}
    assert found(file, "//a:quotedText") == [" shall", " should", " twice a year"]
    assert found(file, "//a:quotedStructure/a:article/a:paragraph/a:num") == ["1.", "2."]
    assert found(file, "//a:amendmentJustification/a:p") == ["Kenya: It is clearer."]


@pytest.mark.parametrize(
    ("before", "after", "kind"), [(None, AFTER, "insertion"), (BEFORE, None, "repeal"), (BEFORE, BEFORE, "renumbering")]
)
def test_a_clause_that_comes_goes_or_moves_is_one_modification(before: object, after: object, kind: str) -> None:
    file = amendment_to_akn(AknAmendment(*CALLED, before, after, ()), work())  # type: ignore[arg-type]

    assert found(file, "//a:textualMod/@type") == [kind]
