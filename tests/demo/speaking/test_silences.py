"""Silence in the demonstration."""

from negotiate.demo.speaking.silences import silences


def test_one_was_not_broken_one_was_and_one_still_runs() -> None:
    assert [(told.until < 0, bool(told.broken_by)) for told in silences()] == [
        (True, False),
        (True, True),
        (False, False),
    ]
