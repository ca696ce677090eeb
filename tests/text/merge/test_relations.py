"""Relations of edits: the same, apart, touching, at one point, in each other's way; and edits that can slide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.edits import Edit, apply
from negotiate.text.merge.relations import Relation, canonical, clusters, contains, footprints, meet, relate, unslid
from negotiate.text.tokens import tokenize
from tests.text.strategies import edits_of, repetitive, rivals, texts

SAME, CLEAN, ADJACENT, ORDER, CLASH = Relation
NEW = (" new",)


@pytest.mark.parametrize(
    ("edit", "other", "relation"),
    [
        (Edit(1, 2, NEW), Edit(1, 2, NEW), SAME),
        (Edit(1, 1, NEW), Edit(1, 1, NEW), SAME),
        (Edit(1, 2), Edit(1, 2), SAME),
        (Edit(1, 2, NEW), Edit(3, 4, NEW), CLEAN),
        (Edit(1, 1, NEW), Edit(2, 2, NEW), CLEAN),
        (Edit(1, 1, NEW), Edit(2, 3), CLEAN),
        (Edit(1, 2), Edit(3, 3, NEW), CLEAN),
        (Edit(1, 2, NEW), Edit(2, 3, NEW), ADJACENT),
        (Edit(1, 2), Edit(2, 3), ADJACENT),
        (Edit(1, 1, NEW), Edit(1, 2), ADJACENT),
        (Edit(1, 2, NEW), Edit(2, 2, NEW), ADJACENT),
        (Edit(1, 1, NEW), Edit(1, 1, (" other",)), ORDER),
        (Edit(1, 2, NEW), Edit(1, 2, (" other",)), CLASH),
        (Edit(1, 2), Edit(1, 2, NEW), CLASH),
        (Edit(1, 3), Edit(2, 4), CLASH),
        (Edit(1, 4), Edit(2, 3), CLASH),
        (Edit(1, 3), Edit(2, 2, NEW), CLASH),
        (Edit(0, 9), Edit(0, 1), CLASH),
    ],
)
def test_two_edits_have_one_relation(edit: Edit, other: Edit, relation: Relation) -> None:
    assert relate(edit, other) is relate(other, edit) is relation


@pytest.mark.parametrize(
    ("base", "edit", "place"),
    [
        ("a very very big list", Edit(1, 1, (" very",)), Edit(3, 3, (" very",))),
        ("a very very big list", Edit(1, 2), Edit(2, 3)),
        ("on and on and on", Edit(1, 3), Edit(3, 5)),
        ("on and on", Edit(1, 1, (" and", " on")), Edit(3, 3, (" and", " on"))),
        ("Act.\n", Edit(1, 1, (".", "\n", "Go")), Edit(3, 3, ("Go", ".", "\n"))),
        ("Act. Go.", Edit(1, 3), Edit(2, 4)),
        ("act now", Edit(0, 2, ("act", " soon")), Edit(1, 2, (" soon",))),
        ("act now", Edit(0, 2, ("act", " here", " now")), Edit(1, 1, (" here",))),
        ("act now", Edit(0, 2, ("act", " now")), Edit(2, 2)),
        ("act now", Edit(0, 1, ("go",)), Edit(0, 1, ("go",))),
    ],
)
def test_an_edit_has_one_canonical_place(base: str, edit: Edit, place: Edit) -> None:
    tokens = tokenize(base)

    assert canonical(tokens, edit) == canonical(tokens, place) == place


def test_an_edit_covers_all_places_where_it_could_as_well_stand() -> None:
    (footprint,) = footprints(tokenize("a very very big list"), [Edit(1, 1, (" very",))])

    assert (footprint.low, footprint.reach) == (1, 3)


def test_a_paragraph_is_not_thought_to_begin_before_the_full_stop_of_another() -> None:
    (footprint,) = footprints(tokenize("Act.\nGo.\n"), [Edit(1, 1, (".", "\n", "Do"))])

    assert (footprint.low, footprint.reach) == (3, 3)


def test_an_edit_does_not_slide_up_to_its_neighbour() -> None:
    first, second = footprints(tokenize("x very very big"), [Edit(0, 1, ("a",)), Edit(2, 2, (" very",))])

    assert (first.reach, second.low) == (1, 2)


def test_an_edit_that_could_slide_to_touch_another_meets_it() -> None:
    tokens = tokenize("a very very big list")
    (added,), (changed,) = (footprints(tokens, [edit]) for edit in (Edit(3, 3, (" very",)), Edit(0, 1, ("the",))))

    assert meet(added, changed) is meet(changed, added) is ADJACENT


@pytest.mark.parametrize(
    ("done", "asked", "expected"),
    [
        (Edit(1, 2, NEW), Edit(1, 2, NEW), True),
        (Edit(1, 1, (" a", " b", " c")), Edit(1, 1, (" b",)), True),
        (Edit(1, 1, (" a", " b")), Edit(1, 1, (" b", " a")), False),
        (Edit(1, 1, (" b",)), Edit(2, 2, (" b",)), False),
        (Edit(1, 5), Edit(2, 4), True),
        (Edit(2, 4), Edit(1, 5), False),
        (Edit(1, 5, NEW), Edit(2, 4), False),
        (Edit(1, 5), Edit(2, 2, NEW), False),
    ],
)
def test_one_edit_can_do_all_that_another_asks(done: Edit, asked: Edit, expected: bool) -> None:
    assert contains(done, asked) is expected


def test_touching_edits_of_one_author_are_joined() -> None:
    assert [footprint.edit for footprint in unslid([Edit(2, 3), Edit(1, 2, NEW)])] == [Edit(1, 3, NEW)]


@given(repetitive, st.data())
def test_sliding_changes_no_text(base: str, draw: st.DataObject) -> None:
    edits = draw.draw(edits_of(base))
    footing = footprints(tokenize(base), edits)

    assert apply(base, [footprint.edit for footprint in footing]) == apply(base, edits)
    assert all(footprint.low <= footprint.edit.start <= footprint.edit.end <= footprint.reach for footprint in footing)


@given(texts, st.data())
def test_the_canonical_place_is_canonical(base: str, draw: st.DataObject) -> None:
    tokens = tokenize(base)
    places = [canonical(tokens, edit) for edit in draw.draw(edits_of(base))]

    assert [canonical(tokens, place) for place in places] == places


@given(rivals())
def test_clusters_hold_every_edit_and_never_meet(rivals: tuple[str, dict[str, tuple[Edit, ...]]]) -> None:
    base, proposals = rivals
    tokens = tokenize(base)
    footing = {author: footprints(tokens, edits) for author, edits in proposals.items()}
    groups = list(clusters(tokens, footing))
    ends = [max(footprint.reach for _, footprint in group) for group in groups]
    starts = [min(footprint.low for _, footprint in group) for group in groups]

    assert sum(map(len, groups)) == sum(map(len, footing.values()))
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


@given(st.lists(st.sampled_from(["a", " b", ",", "\n"]), min_size=1, max_size=4), st.data())
def test_where_words_repeat_at_length_equal_changes_have_one_place(words: list[str], draw: st.DataObject) -> None:
    times = draw.draw(st.integers(40, 90))
    tokens = tuple(words) * times
    places = draw.draw(st.lists(st.integers(0, times - 3), min_size=2, max_size=2))
    added, removed = (
        {canonical(tokens, Edit(n * len(words), (n + gone) * len(words), tuple(words) * (2 - gone))) for n in places}
        for gone in (0, 2)
    )

    assert len(added) == len(removed) == 1


@pytest.mark.parametrize(
    ("words", "edit", "low", "reach", "place"),
    [
        ((" b",), Edit(90, 91), 0, 300, Edit(299, 300)),
        ((" b",), Edit(90, 90, (" b", " b")), 0, 300, Edit(300, 300, (" b", " b"))),
        ((" a", " b"), Edit(90, 92), 0, 600, Edit(598, 600)),
        ((" a", "."), Edit(90, 92), 0, 600, Edit(598, 600)),
        ((" a", "."), Edit(91, 91, (".", " a")), 0, 600, Edit(600, 600, (" a", "."))),
        ((" a", " b"), Edit(90, 93), 90, 93, Edit(90, 93)),
    ],
)
def test_the_ground_of_a_change_among_words_that_repeat_at_length_reaches_from_end_to_end(
    words: tuple[str, ...], edit: Edit, low: int, reach: int, place: Edit
) -> None:
    (footprint,) = footprints(words * 300, [edit])

    assert (footprint.low, footprint.reach, footprint.edit) == (low, reach, place)
