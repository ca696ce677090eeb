"""Moving what is decided to be moved: adopted, declined or in brackets, with the words decided for it."""

import pytest
from hypothesis import given

from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import Adopt, Bracket, Decision, Decline, OwnWords, choices, proposed
from negotiate.text.diff.diff import diff
from negotiate.text.edits import apply
from negotiate.text.merge.merge import merge
from negotiate.text.provenance.provenance import spans, whole
from tests.text.merge.test_move_groups import BASE, FIRST, FOURTH, MOVED, SECOND, THIRD, text
from tests.text.notation import credited, merged
from tests.text.strategies import Listed, listed_rivals

WORDED = BASE.replace("every second year", "each year")


@pytest.mark.parametrize(
    ("decision", "made"),
    [
        (Adopt(), MOVED.replace("every second year", "each year")),
        (Decline(), WORDED),
        (
            Bracket(),
            "[1. The Conference shall meet each year.]\n\n2. "
            + FIRST
            + "\n\n3. "
            + SECOND
            + "\n\n[1. The Conference shall meet each year.]\n\n4. "
            + FOURTH,
        ),
    ],
)
def test_a_move_is_decided_apart_from_the_words_of_what_moves(decision: Decision, made: str) -> None:
    both = merged(BASE, MOVED, WORDED)
    decisions = {region.index: decision if region.moves else Adopt() for region in both.regions}

    assert decide(both, decisions, secretariat="S").text == made


def test_words_that_move_keep_who_wrote_them() -> None:
    both = merged(BASE, MOVED, WORDED)
    decided = decide(both, proposed(both), secretariat="S")
    said = credited(decided.text, decided.provenance(whole(BASE, "")))

    assert said.count("<") == said.count("<A:") + 1
    assert "The Conference shall meet<B: each> year." in said


def test_no_other_words_can_stand_in_the_place_of_a_move() -> None:
    both = merged(BASE, MOVED)

    with pytest.raises(ValueError, match="moves paragraphs"):
        decide(both, {0: OwnWords("x")}, secretariat="S")


def test_both_are_offered_where_one_puts_a_paragraph_where_another_moves_one() -> None:
    both = merged(BASE, MOVED, text("Nothing else.", FIRST, SECOND, THIRD, FOURTH))
    (region,) = both.clashes

    assert choices(both, region)[-1] == Adopt((0, 1))
    assert sorted(
        decide(both, {0: Adopt((0, 1))}, secretariat="S").text.count(one) for one in (THIRD, "Nothing else.")
    ) == [1, 1]


@given(listed_rivals())
def test_every_decision_gives_a_well_formed_text_with_every_word_accounted_for(
    rivals: tuple[Listed, dict[str, Listed]],
) -> None:
    base, authors = rivals
    both = merge(base.text, {author: diff(base.text, one.text) for author, one in authors.items()})
    decided = [
        decide(both, {region.index: decision for region in both.regions}, secretariat="S")
        for decision in (Adopt(), Decline(), Bracket())
    ]

    assert [one.text.count("[") for one in decided] == [one.text.count("]") for one in decided]
    assert [apply(base.text, one.edits) for one in decided] == [one.text for one in decided]
    assert decided[1].text == base.text
    assert [
        "".join(span.text for span in spans(one.text, one.provenance(whole(base.text, "import")))) for one in decided
    ] == [one.text for one in decided]
