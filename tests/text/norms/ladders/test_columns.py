"""Heads of a ladder: which questions they ask."""

import pytest

from negotiate.text.norms.ladders.columns import LadderColumn, columns_of, is_of_ladder


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Level of breach", LadderColumn.LEVEL),
        ("*Step*", LadderColumn.LEVEL),
        ("Responses", LadderColumn.RESPONSE),
        ("Measure to be taken", LadderColumn.RESPONSE),
        ("Conduct contrary to this Convention that …", LadderColumn.CONDUCT),
        ("Before a measure is taken", LadderColumn.PRECONDITION),
        ("Required attribution", LadderColumn.PRECONDITION),
        ("Proportionality of the response", LadderColumn.PROPORTIONALITY),
        ("Reversible", LadderColumn.REVERSIBLE),
        ("Can the measure be undone?", LadderColumn.REVERSIBLE),
        ("The measure ends when", LadderColumn.END),
        ("Review", LadderColumn.REVIEW),
        ("Niveau", LadderColumn.LEVEL),
        ("Riposte", LadderColumn.RESPONSE),
        ("Nivel", LadderColumn.LEVEL),
        ("Respuesta", LadderColumn.RESPONSE),
        ("Уровень", LadderColumn.LEVEL),
        ("Ответные меры", LadderColumn.RESPONSE),
        ("المستوى", LadderColumn.LEVEL),
        ("التدابير", LadderColumn.RESPONSE),
        ("级别", LadderColumn.LEVEL),
        ("应对措施", LadderColumn.RESPONSE),
        ("Contribution", None),
    ],
)
def test_a_head_asks_in_plain_variations_and_six_languages(head: str, kind: LadderColumn | None) -> None:
    assert columns_of([head]) == (kind,)


def test_a_question_is_asked_by_the_first_head_that_names_it() -> None:
    assert columns_of(["Level", "Conduct at this level", "Response"]) == (
        LadderColumn.LEVEL,
        LadderColumn.CONDUCT,
        LadderColumn.RESPONSE,
    )


def test_a_table_without_levels_is_no_ladder() -> None:
    assert not is_of_ladder(columns_of(["State", "Response"]))
    assert not is_of_ladder(columns_of(["Level", "Contribution"]))
