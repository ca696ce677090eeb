"""No parser takes more than linear time: twice the text is at most twice and a half the work, whatever it says."""

import pytest

from negotiate.text.marks.labels import label_after, parse_label
from tests.growth import READERS, worst

DOUBLED = 2.5


@pytest.mark.parametrize("name", READERS)
def test_twice_a_hostile_text_is_twice_the_work(name: str) -> None:
    assert worst(READERS[name]) <= (DOUBLED, ("", "", ""))


def test_a_label_of_asterisks_is_one_without_a_number() -> None:
    assert parse_label("*" * 60_000).ordinal == 0


def test_what_follows_a_label_without_a_number_is_that_label() -> None:
    assert label_after("Annexes (") == "Annexes ("
