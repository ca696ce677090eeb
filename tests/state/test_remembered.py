"""Remembering results by what they were made of."""

from negotiate.state.remembered import Remembered


def test_a_result_is_made_once() -> None:
    memory: Remembered[int] = Remembered(2)
    made = [memory.get("a", lambda: 1), memory.get("a", lambda: 2)]

    assert made == [1, 1]


def test_the_least_recently_asked_for_is_dropped_first() -> None:
    memory: Remembered[int] = Remembered(2)
    memory.get("a", lambda: 1)
    memory.get("b", lambda: 1)
    memory.get("a", lambda: 1)
    memory.get("c", lambda: 1)

    assert (memory.get("a", lambda: 2), memory.get("b", lambda: 2)) == (1, 2)
