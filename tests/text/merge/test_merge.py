"""Merging: what composes, what is disputed, and that nothing is lost or made up, in tables, laws and refusals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.merge.merge import merge
from negotiate.text.merge.regions import RegionKind
from negotiate.text.tokens import tokenize
from tests.text.notation import cases, columns, merged, passages, proposals, shown
from tests.text.strategies import edits_of, rivals, texts


@pytest.mark.parametrize("case", cases("merge"))
def test_proposals_merge_as_the_table_says(case: str) -> None:
    (base, *others), expected = columns(case)

    assert shown(merged(base, *others)) == expected.replace("(empty)", "")


def test_the_same_edit_twice_is_one_reading_with_two_authors() -> None:
    (region,) = merged("States shall act.", "States should act.", "States should act.").regions

    assert region.kind is RegionKind.CHANGED
    assert region.readings[0].authors == ("A", "B")


def test_a_reading_carries_its_whole_text_and_its_edits() -> None:
    (region,) = merged("States shall act.", "States should act.", "States must act.").regions

    assert [reading.text for reading in region.readings] == [" should", " must"]
    assert region.readings[1].edits == (Edit(1, 2, (" must",)),)


def test_a_region_says_where_it_stands_and_who_has_an_edit_there() -> None:
    region = merged("States shall act.", "States must act.", "States shall act.", "States should act.").regions[0]

    assert (region.index, region.start, region.end, region.authors) == (0, 1, 2, ("A", "C"))


def test_who_wants_the_base_has_no_reading() -> None:
    region = merged("States shall act.", "States should act.", "States shall act.").regions[0]

    assert region.reading_of("B") is None


def test_a_deletion_of_everything_is_one_region_with_all_edits_inside() -> None:
    (region,) = merged("1. Act. 2. Report.", "", "1. Act now. 2. Report.", "1. Act. 2. Report fully.").regions

    assert region.kind is RegionKind.WORDING
    assert region.readings[0].is_deletion
    assert region.readings[1].text == "1. Act now. 2. Report."


def test_passages_are_the_whole_base_in_text_order() -> None:
    merge = merged("States shall act in good faith.", "All States shall act in good faith.", "States shall act.")

    assert [merge.words(start, end) for start, end, _ in passages(merge)] == [
        "States", " shall act", " in good faith", ".",
    ]  # fmt: skip


def test_everybody_is_named_also_who_changes_nothing() -> None:
    assert merged("States shall act.", "States shall act.").authors == ("A",)


def test_disputed_words_stay_those_of_the_base() -> None:
    merge = merged("States shall act.", "States should act now.", "States must act now.")

    assert merge.text == "States shall act."
    assert not merge.is_clean


def test_an_insertion_counts_as_touching_all_that_it_could_slide_to() -> None:
    merge = merged("a very very big list", "a very very very big list", "a quite very big list")

    assert [region.kind for region in merge.clashes] == [RegionKind.ADJACENT]


def test_two_changes_that_would_grow_into_one_number_are_shown_together() -> None:
    assert [region.kind for region in merged("x,y", "1,y", "x,5").regions] == [RegionKind.ADJACENT]


def test_touching_edits_of_one_author_are_one_edit() -> None:
    edits = [Edit(1, 2, (" should",)), Edit(2, 3, (" cooperate",))]

    assert merge("States shall act.", {"A": edits}).text == "States should cooperate."


def test_an_edit_that_changes_nothing_makes_no_region() -> None:
    assert merge("States shall act.", {"A": [Edit(0, 3, ("States", " shall", " act"))]}).regions == ()


@pytest.mark.parametrize("edits", [[Edit(0, 2), Edit(1, 3)], [Edit(3, 9)], [Edit(-1, 0)], [Edit(2, 1)]])
def test_edits_that_overlap_or_lie_outside_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match=r"overlaps another|ends beyond"):
        merge("States shall act.", {"A": edits})


def test_an_amendment_to_an_amendment_takes_its_text_as_the_base() -> None:
    proposal = "States should act in good faith."
    amended = merge(proposal, proposals(proposal, "States should always act in good faith.", "States should act."))

    assert amended.text == "States should always act."


@given(rivals())
def test_the_order_of_the_proposals_plays_no_part(rivals: tuple[str, dict[str, tuple[Edit, ...]]]) -> None:
    base, proposed = rivals

    assert merge(base, proposed) == merge(base, dict(reversed(proposed.items())))


@given(texts, texts)
def test_one_proposal_alone_gives_its_text(base: str, new: str) -> None:
    merge = merged(base, new)

    assert merge.is_clean
    assert merge.text == new


@given(texts, texts)
def test_a_proposal_merged_with_itself_is_itself(base: str, new: str) -> None:
    merge = merged(base, new, new)

    assert merge.is_clean
    assert merge.text == new


@given(texts, st.data())
def test_any_edits_of_one_author_are_carried_out(base: str, draw: st.DataObject) -> None:
    edits = draw.draw(edits_of(base))

    assert merge(base, {"A": edits}).text == apply(base, edits)


@given(rivals())
def test_every_proposal_can_be_read_off_the_regions(rivals: tuple[str, dict[str, tuple[Edit, ...]]]) -> None:
    base, proposed = rivals
    whole = merge(base, proposed)
    readings = [(region, region.reading_of("A")) for region in whole.regions]
    hers = [
        Edit(*place, part)
        for region, reading in readings
        if reading
        for place, part in zip(region.places, reading.parts, strict=True)
    ]

    assert apply(base, hers) == apply(base, proposed["A"])


@given(rivals())
def test_the_merged_text_has_every_undisputed_edit_and_nothing_else(
    rivals: tuple[str, dict[str, tuple[Edit, ...]]],
) -> None:
    base, proposed = rivals
    whole = merge(base, proposed)

    assert whole.text == apply(base, whole.edits)
    assert set(whole.edits).isdisjoint(edit for region in whole.clashes for edit in region.readings[0].edits)


@given(rivals())
def test_merging_again_on_the_merged_text_changes_nothing(rivals: tuple[str, dict[str, tuple[Edit, ...]]]) -> None:
    base, proposed = rivals
    text = merge(base, proposed).text

    assert merge(base, {"all": diff(base, text)}).text == text


@given(rivals())
def test_regions_lie_apart_and_in_order(rivals: tuple[str, dict[str, tuple[Edit, ...]]]) -> None:
    base, proposed = rivals
    found = passages(merge(base, proposed))

    assert "".join("".join(tokenize(base)[start:end]) for start, end, _ in found) == base
