"""N1: numbers that do not run on."""

import pytest

from negotiate.text.hints.form.numbering import CHECK
from negotiate.text.hints.hint import DraftedClause, NeighbourClause
from tests.text.hints.drafting import pointed_at

LONG = "Each State shall protect the essential services on its territory from malicious operations of others."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Aim\n\n1. Act.\n\n2. Meet.\n\n4. Report.", ["4."]),
        ("Aim\n\n1. Act.\n\n2. Meet.\n\n2. Report.", ["2."]),
        ("Aim\n\n1. Act.\n\n2. Meet.\n\n2 bis. Report.\n\n3. Vote.", []),
        (f"Aim\n\n1. {LONG}\n\n2. Meet.\n\n3. {LONG}", [f"3. {LONG}"]),
        ("Aim\n\n1. Other measures.\n\n2. Other measures.", []),
    ],
)
def test_what_does_not_run_on_or_stands_twice_is_pointed_out(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text) == words


@pytest.mark.parametrize(
    ("label", "before", "is_agreed", "says"),
    [
        ("Article 5", ["Article 3"], False, ["“Article 5” does not run on from the labels before it: a number is missing."]),
        ("Article 3", ["Article 2", "Article 3"], False, ["“Article 3” does not run on from the labels before it: the number was used before."]),
        ("Article 2", ["Article 1", "Article 2", "Annex", "Article 1"], False, []),
        ("Article 4 bis", ["Article 4"], False, []),
        ("Article 4 bis", ["Article 4"], True, ["The clause is marked as agreed, and its label still says “4 bis”."]),
    ],
)  # fmt: skip
def test_a_label_runs_on_or_says_why_not(label: str, before: list[str], is_agreed: bool, says: list[str]) -> None:
    neighbours = tuple(NeighbourClause(one, "") for one in ["Article 1", *before][1:])
    clause = DraftedClause("Aim\n\nAct.", "en", label, is_agreed=is_agreed, neighbours=neighbours, place=len(before))

    assert [hint.says for hint in CHECK.find(clause)] == says
