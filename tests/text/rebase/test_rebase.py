"""Rebasing: what becomes of an open amendment when others have been merged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.decisions import proposed
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.relations import Relation, footprints
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import Collision, RebaseState
from negotiate.text.tokens import tokenize
from tests.text.notation import carried, carried_out, cases, columns, part_of, passages, proposals
from tests.text.strategies import rivals, texts

SEVERAL = [" gladly", " promptly", " fully", " openly", " jointly", " duly", " quietly", " firmly", " rarely", " often"]


def plain(base: str, new: str) -> tuple[Edit, ...]:
    """Return the edits of a diff without words that they take out and put back."""
    return tuple(footprint.given for footprint in footprints(tokenize(base), diff(base, new)))


@pytest.mark.parametrize("case", cases("rebase"))
def test_an_amendment_is_carried_as_the_table_says(case: str) -> None:
    (base, amendment, text), expected = columns(case)

    assert carried(base, amendment, text) == expected


@pytest.mark.parametrize(
    ("amendment", "text", "state"),
    [
        ("States should act now.", "All the States shall act now.", RebaseState.CLASH),
        ("States should act now.", "States shall act here and now.", RebaseState.CLEAN),
        ("States should act now.", "States should act now.", RebaseState.CONTAINED),
        ("States shall act right now.", "States shall.", RebaseState.GONE),
        ("States should act right now.", "States must.", RebaseState.CLASH),
        ("States shall act now.", "States must act now.", RebaseState.CLEAN),
        ("States should act right now.", "States should act now.", RebaseState.PARTLY),
        ("States should meet and act now.", "States should act now.", RebaseState.PARTLY),
        ("States should act right now.", "States should act here now.", RebaseState.CLASH),
    ],
)
def test_the_whole_amendment_has_a_state(amendment: str, text: str, state: RebaseState) -> None:
    base = "States shall act now."

    assert rebase(diff(base, amendment), diff(base, text), base).state is state


def test_a_collision_says_which_words_of_the_new_base_it_is_about() -> None:
    base, amendment = "On this day all States shall act.", "On this day all States should act."
    text = "On this very day all States must always act."

    (collision,) = rebase(diff(base, amendment), diff(base, text), base).clashes

    assert collision.edit == Edit(5, 6, (" should",))
    assert collision.over == (Edit(5, 6, (" must", " always")),)
    assert (collision.relation, collision.start, collision.end) == (Relation.CLASH, 6, 8)


def test_a_collision_with_several_merged_edits_reaches_from_the_first_to_the_last_of_them() -> None:
    base, amendment = "On this day all States shall act.", "On this occasion act."
    first, second = Edit(2, 3, (" very", " date")), Edit(5, 6, (" must", " always"))
    whole = Edit(2, 6, (" occasion",))
    assert apply(base, [whole]) == amendment

    (collision,) = rebase([whole], [Edit(0, 1, ("And", " on")), first, second], base).clashes

    assert (collision.edit, collision.over) == (whole, (first, second))
    assert (collision.start, collision.end) == (3, 9)


def test_what_several_merged_edits_did_together_is_contained_though_its_neighbour_clashes() -> None:
    base = "All States shall act in good faith here and now."
    shorter, there = Edit(3, 6, (" report", " in")), Edit(7, 9, (" there",))
    report, without_faith = Edit(3, 4, (" report",)), Edit(5, 7)

    rebased = rebase([shorter, there], [report, without_faith], base)

    assert rebased.contained == (shorter,)
    assert [(one.edit, one.over) for one in rebased.clashes] == [(there, (without_faith,))]


@pytest.mark.parametrize(
    ("edit", "is_gone"),
    [
        (Edit(2, 5, (" x",)), True),
        (Edit(2, 6, (" x",)), False),
        (Edit(1, 5, (" x",)), False),
        (Edit(3, 4), True),
        (Edit(3, 3, (" x",)), True),
        (Edit(2, 2, (" x",)), False),
        (Edit(5, 5, (" x",)), False),
    ],
)
def test_an_edit_is_gone_where_all_the_words_it_stands_on_were_deleted(edit: Edit, is_gone: bool) -> None:
    assert Collision(edit, (Edit(2, 5),), Relation.CLASH, 2, 2).is_gone is is_gone


@pytest.mark.parametrize("over", [(Edit(2, 5, (" y",)),), (Edit(2, 3), Edit(4, 5))])
def test_words_that_were_replaced_or_in_part_kept_are_not_gone(over: tuple[Edit, ...]) -> None:
    assert not Collision(Edit(2, 5, (" x",)), over, Relation.CLASH, 2, 2).is_gone


def test_without_the_base_edits_are_compared_as_they_stand() -> None:
    added, changed = Edit(1, 1, (" very",)), Edit(2, 3, (" large",))

    assert rebase([added], [changed]).edits == (added,)
    assert rebase([added], [changed], "a very big list").clashes


def test_an_adopted_edit_beside_another_one_is_contained() -> None:
    assert rebase([Edit(1, 2, (" b",))], [Edit(1, 2, (" b",)), Edit(2, 3, (" c",))]).state is RebaseState.CONTAINED


def test_an_amendment_without_edits_stays_as_it_is() -> None:
    assert rebase((), [Edit(1, 2)]).state is RebaseState.CLEAN


@pytest.mark.parametrize("sides", [([Edit(0, 2), Edit(1, 3)], []), ([], [Edit(0, 2), Edit(1, 3)])])
def test_a_side_that_overlaps_itself_is_refused(sides: tuple[list[Edit], list[Edit]]) -> None:
    with pytest.raises(ValueError, match="overlaps another"):
        rebase(*sides)


@given(texts, texts)
def test_carrying_over_nothing_is_the_identity(base: str, new: str) -> None:
    edits = plain(base, new)

    assert rebase(edits, (), base).edits == edits


@given(texts, texts)
def test_what_has_been_merged_whole_is_contained(base: str, new: str) -> None:
    edits = plain(base, new)

    rebased = rebase(edits, edits, base)

    assert (rebased.edits, rebased.clashes, rebased.contained) == ((), (), edits)


@given(texts, texts, texts)
def test_carrying_then_applying_equals_merging_both(base: str, first: str, second: str) -> None:
    both = merge(base, proposals(base, first, second))
    rebased = rebase(diff(base, first), diff(base, second), base)

    assert not both.is_clean or apply(second, rebased.edits) == both.text
    assert both.is_clean or rebased.clashes or rebased.contained or rebased.parts


@given(rivals(), st.sampled_from("AB"))
def test_every_edit_is_carried_contained_or_reported(
    rivals: tuple[str, dict[str, tuple[Edit, ...]]], author: str
) -> None:
    base, proposed_edits = rivals
    whole = merge(base, proposed_edits)
    over = decide(whole, proposed(whole), secretariat="S").edits
    edits = diff(base, apply(base, proposed_edits.get(author, ())))

    rebased = rebase(edits, over, base)

    rests = [edit for part in rebased.parts for edit in part.rest]
    told = [*rebased.contained, *(one.edit for one in (*rebased.clashes, *rebased.parts))]
    assert set(rests) <= set(rebased.edits)
    assert len(told) + len(rebased.edits) - len(rests) == len(edits)
    apply(apply(base, over), rebased.edits)


@given(texts, texts, texts)
def test_without_a_collision_every_place_reads_as_one_of_the_two_sides_asked(
    base: str, first: str, second: str
) -> None:
    both = merge(base, proposals(base, first, second))
    rebased = rebase(diff(base, first), diff(base, second), base)

    assert rebased.clashes or apply(second, rebased.edits) in readings_of(both)


def readings_of(merge: Merge) -> set[str]:
    """Return every text that comes of taking, in each place, the words of one of those who want a change there."""
    wholes = {""}
    for start, end, region in passages(merge):
        words = (
            {part_of(region, reading, start) for reading in region.readings} if region else {merge.words(start, end)}
        )
        wholes = {whole + word for whole in wholes for word in words}
    return wholes


@given(st.data(), texts)
def test_over_a_merge_that_adopted_some_of_its_edits_exactly_the_others_are_left(
    draw: st.DataObject, base: str
) -> None:
    edits = plain(base, draw.draw(texts))
    adopted = tuple(sorted(draw.draw(st.sets(st.sampled_from(edits))))) if edits else ()

    rebased = rebase(edits, adopted, base)

    assert (rebased.clashes, rebased.contained) == ((), adopted)
    assert len(rebased.edits) == len(edits) - len(adopted)
    assert "".join(carried_out(tokenize(base), adopted, rebased.edits)) == apply(base, edits)


@given(st.data())
def test_over_a_merge_that_adopted_some_of_its_words_exactly_the_others_are_left(draw: st.DataObject) -> None:
    words = draw.draw(st.lists(st.sampled_from(SEVERAL), min_size=4, max_size=9, unique=True))
    number = draw.draw(st.integers(2, len(words) - 1))
    adopted = draw.draw(st.sampled_from([words[:number], words[-number:]]))
    base = "The Parties shall act."
    asked, text = (base[:-1] + "".join(some) + "." for some in (words, adopted))

    rebased = rebase(diff(base, asked), diff(base, text), base)

    assert rebased.state is RebaseState.PARTLY
    assert apply(text, rebased.edits) == asked
    assert sum(len(edit.tokens) for edit in rebased.edits) == len(words) - number


@given(st.data(), st.sampled_from(["", " now", " in good faith", " at once"]))
def test_of_words_to_be_taken_out_those_that_are_out_already_are_not_asked_for_again(
    draw: st.DataObject, instead: str
) -> None:
    words = draw.draw(st.lists(st.sampled_from(SEVERAL), min_size=4, max_size=9, unique=True))
    kept = draw.draw(st.lists(st.sampled_from(words), min_size=1, max_size=len(words) - 1, unique=True))
    still = [word for word in words if word in kept]
    base, text = (f"Parties{''.join(some)} act." for some in (words, still))
    asked = f"Parties{instead} act."

    rebased = rebase(diff(base, asked), diff(base, text), base)

    assert rebased.clashes if instead else apply(text, rebased.edits) == asked
    assert instead or rebased.state is RebaseState.PARTLY
