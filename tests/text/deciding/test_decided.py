"""Decisions carried out: the texts that they make, whose every word is, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.deciding.decided import decide, preview
from negotiate.text.deciding.decisions import (
    Adopt,
    Bracket,
    BracketStyle,
    Decision,
    Decline,
    OwnWords,
    parse_decision,
    proposed,
    styles,
)
from negotiate.text.edits import Edit, apply
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.regions import Region
from negotiate.text.provenance.provenance import Carried, Given, Run, spans, whole
from negotiate.text.tokens import tokenize
from tests.text.notation import cases, columns, credited, merged
from tests.text.strategies import edits_of, rivals, texts

Rivals = tuple[str, dict[str, tuple[Edit, ...]]]


def decided_alike(merge: Merge, decision: Decision) -> dict[int, Decision]:
    """Give one decision on everything in dispute, and adopt the rest."""
    return {region.index: decision if region.is_disputed else Adopt() for region in merge.regions}


def origins(base: str, decision: str, *texts: str) -> str:
    """Show who brought in which words of the decided text; those of the base stand bare."""
    merge = merged(base, *texts)
    decided = decide(merge, decided_alike(merge, parse_decision(decision)), secretariat="S")
    return credited(decided.text, decided.provenance(whole(base, "")))


@st.composite
def decisions_on(draw: st.DrawFn, merge: Merge) -> dict[int, Decision]:
    """Draw a decision for every region."""
    return {region.index: draw(_decision(merge, region)) for region in merge.regions}


def _decision(merge: Merge, region: Region) -> st.SearchStrategy[Decision]:
    readings = st.integers(0, len(region.readings) - 1).map(lambda number: Adopt((number,)))
    brackets = st.sampled_from([*styles(merge, region), BracketStyle.ALTERNATIVES]).map(Bracket)
    return st.one_of(readings, st.just(Decline()), brackets, texts.map(OwnWords))


@pytest.mark.parametrize("case", cases("decisions"))
def test_decisions_make_the_text_that_the_table_says(case: str) -> None:
    (base, *others, decision), expected = columns(case)
    merge = merged(base, *others)

    decided = decide(merge, decided_alike(merge, parse_decision(decision)), secretariat="S")

    assert decided.text.replace("\n", "¶") == expected.replace("(empty)", "")


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        ("adopt 0", "States<A: should> act."),
        ("adopt 1", "States<B: must> act."),
        ("decline", "States shall act."),
        ("bracket alternatives", "States <S:[>shall<S:][><A:should><S:][><B:must><S:]> act."),
        ("words: may", "States<S: may> act."),
    ],
)
def test_every_word_is_of_the_one_who_wrote_it(decision: str, expected: str) -> None:
    assert origins("States shall act.", decision, "States should act.", "States must act.") == expected


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        ("adopt 0,1", "Act<A: now><B: fully>."),
        ("adopt 1,0", "Act<B: fully><A: now>."),
        ("bracket optional", "Act<A: ><S:[><A:now><S:]><B: ><S:[><B:fully><S:]>."),
        ("bracket alternatives", "Act<A: ><S:[><A:now><S:][><B:fully><S:]>."),
    ],
)
def test_insertions_at_one_point_keep_their_authors(decision: str, expected: str) -> None:
    assert origins("Act.", decision, "Act now.", "Act fully.") == expected


def test_words_of_the_base_repeated_in_a_bracketed_reading_stay_the_bases() -> None:
    shown = origins("Parties shall act in good faith.", "bracket alternatives", "", "Parties must act in good faith.")

    assert shown == "<S:[>Parties shall act in good faith.<S:][>Parties<B: must> act in good faith.<S:][No text]>"


def test_words_of_the_base_in_own_words_stay_the_bases() -> None:
    shown = origins("We shall act in good faith.", "words: We shall act in utmost good faith.", "", "We act.")

    assert shown == "We shall act in<S: utmost> good faith."


def test_co_authors_of_a_reading_stay_known() -> None:
    merge = merged("States shall act.", "States should act.", "States should act.")

    (change,) = decide(merge, {0: Adopt()}, secretariat="S", origins={"A": "amendment 7"}).changes

    assert change.sources == (Given(1, ("amendment 7", "B")),)
    assert change.origin == "amendment 7"


def test_words_set_in_brackets_are_carried_not_written_again() -> None:
    merge = merged("States shall act.", "States should act.", "States must act.")

    (change,) = decide(merge, {0: Bracket()}, secretariat="S").changes

    assert Carried(1, 1) in change.sources


def test_undecided_regions_are_named() -> None:
    merge = merged("States shall act. States shall report.", "States should act. States may report.")

    with pytest.raises(ValueError, match="not yet decided: 1"):
        decide(merge, {0: Decline()}, secretariat="S")


def test_a_decision_about_no_region_is_refused() -> None:
    with pytest.raises(ValueError, match="no region 3"):
        decide(merged("Act.", "Act."), {3: Decline()}, secretariat="S")


@pytest.mark.parametrize("numbers", [(), (2,), (-1,), (0, 0)])
def test_readings_that_are_not_there_are_refused(numbers: tuple[int, ...]) -> None:
    merge = merged("States shall act.", "States should act.", "States must act.")

    with pytest.raises(ValueError, match="readings 0 to 1"):
        decide(merge, {0: Adopt(numbers)}, secretariat="S")


def test_readings_that_change_the_same_words_cannot_stand_together() -> None:
    merge = merged("States shall act.", "States should act.", "States must act.")

    with pytest.raises(ValueError, match="change the same words"):
        decide(merge, {0: Adopt((0, 1))}, secretariat="S")


@pytest.mark.parametrize("style", [BracketStyle.OPTIONAL, BracketStyle.DELETION])
def test_a_replacement_is_bracketed_as_alternatives_only(style: BracketStyle) -> None:
    merge = merged("States shall act.", "States should act.")

    with pytest.raises(ValueError, match="use alternatives"):
        decide(merge, {0: Bracket(style)}, secretariat="S")


def test_a_preview_shows_the_region_alone() -> None:
    merge = merged("States shall act.", "States should act.", "States shall cooperate.")

    assert preview(merge, merge.regions[0], Adopt((0, 1))) == " should cooperate"


def test_own_words_never_grow_into_their_neighbours() -> None:
    merged_text = merge("nonstate", {"A": [Edit(0, 0, ("a",))]})

    assert decide(merged_text, {0: OwnWords("some")}, secretariat="S").text == "some nonstate"


@pytest.mark.parametrize(("order", "expected"), [((0, 1), "I\nnow fully"), ((1, 0), "I\nfully now")])
def test_words_of_two_proposals_adopted_together_never_grow_into_one(order: tuple[int, ...], expected: str) -> None:
    both = merge("I\n", {"A": [Edit(2, 2, ("now",))], "B": [Edit(2, 2, ("fully",))]})
    decided = decide(both, {0: Adopt(order)}, secretariat="S")

    assert decided.text == expected
    assert {span.origin for span in spans(decided.text, decided.provenance(whole("I\n", "")))} == {"", "A", "B"}


def test_edits_cover_whole_words_where_adopted_words_grow_together() -> None:
    pieces = merge("non-state", {"A": [Edit(1, 2)]})

    decided = decide(pieces, {0: Adopt()}, secretariat="S")

    assert decided.text == "nonstate"
    assert decided.edits == (Edit(0, 3, ("nonstate",)),)


@given(rivals(), st.data())
def test_edits_runs_and_text_agree_whatever_is_decided(rivals: Rivals, draw: st.DataObject) -> None:
    base, proposals = rivals
    whole_merge = merge(base, proposals)
    decided = decide(whole_merge, draw.draw(decisions_on(whole_merge)), secretariat="S")
    runs = decided.provenance([Run(1, f"word {number}") for number in range(len(tokenize(base)))])

    assert apply(base, decided.edits) == decided.text
    assert decided.tokens == tokenize(decided.text)
    assert "".join(span.text for span in spans(decided.text, runs)) == decided.text


@given(rivals())
def test_declining_everything_gives_the_base_with_its_runs(rivals: Rivals) -> None:
    base, proposals = rivals
    merged_all = merge(base, proposals)
    decided = decide(merged_all, {region.index: Decline() for region in merged_all.regions}, secretariat="S")

    assert decided.text == base
    assert decided.provenance(whole(base, "import")) == whole(base, "import")


@given(rivals())
def test_adopting_what_is_undisputed_contains_every_such_edit(rivals: Rivals) -> None:
    base, proposals = rivals
    merged_all = merge(base, proposals)
    decided = decide(merged_all, decided_alike(merged_all, Decline()), secretariat="S")

    assert decided.text == merged_all.text


@given(rivals())
def test_the_proposed_decisions_lose_no_word_of_any_disputed_reading(rivals: Rivals) -> None:
    base, proposals = rivals
    merged_all = merge(base, proposals)
    decided = decide(merged_all, proposed(merged_all), secretariat="S")
    readings = [reading for region in merged_all.clashes for reading in region.readings]
    words = {word.strip() for reading in readings for edit in reading.edits for word in edit.tokens}

    assert all(word in decided.text for word in words)


@given(texts, st.data())
def test_one_proposal_adopted_is_its_text(base: str, draw: st.DataObject) -> None:
    edits = draw.draw(edits_of(base))
    alone = merge(base, {"A": edits})

    decided = decide(alone, {region.index: Adopt() for region in alone.regions}, secretariat="S")

    assert decided.text == apply(base, edits)


LIST = "1. Each State shall publish a list of its points of contact.\n"
REPORT = "2. The secretariat shall report every year on the use of the list.\n"


def test_a_line_that_an_amendment_moves_stays_of_who_wrote_it() -> None:
    base = LIST + REPORT
    length, moved = len(tokenize(LIST)), tokenize(LIST)
    merge = merged_edits(base, Edit(0, length), Edit(len(tokenize(base)), len(tokenize(base)), moved))
    decided = decide(merge, {0: Adopt()}, secretariat="S")

    assert credited(decided.text, decided.provenance(whole(base, ""))) == (REPORT + LIST).replace("\n", "¶")


def test_a_line_that_the_secretariat_moves_in_its_own_words_is_told_of_it() -> None:
    base = LIST + REPORT
    merge = merged_edits(base, Edit(0, len(tokenize(base)), ("Nothing", ".")))
    decided = decide(merge, {0: OwnWords(REPORT + LIST)}, secretariat="S")

    assert "S" in {run.origin for run in decided.provenance(whole(base, ""))}


def merged_edits(base: str, *edits: Edit) -> Merge:
    """Return the merge of one amendment of these edits."""
    return merge(base, {"A": edits})
