"""Groups: things that belong together, step by step."""

from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.merge.groups import Groups


def test_things_begin_alone() -> None:
    assert Groups(3).gather("abc") == [["a"], ["b"], ["c"]]


def test_what_has_to_do_with_one_has_to_do_with_all_of_its_group() -> None:
    groups = Groups(5)
    groups.join((3, 4))
    groups.join((4, 1))

    assert groups.gather("abcde") == [["a"], ["b", "d", "e"], ["c"]]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7))))
def test_the_order_of_joining_plays_no_part(pairs: list[tuple[int, int]]) -> None:
    one, other = Groups(8), Groups(8)
    for pair in pairs:
        one.join(pair)
    for pair in reversed(pairs):
        other.join(pair)

    assert one.gather(range(8)) == other.gather(range(8))
    assert all(one.first_of(pair[0]) == one.first_of(pair[1]) for pair in pairs)
