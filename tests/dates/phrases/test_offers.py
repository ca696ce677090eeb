"""Offers: an event keeps a known name or its own words, and what is not understood becomes "no date"."""

import pytest

from negotiate.dates.phrases.languages import LEXICONS
from negotiate.dates.phrases.offers import point_of
from negotiate.dates.phrases.phrases import find_phrases
from negotiate.dates.rules import NamedEvent, NoDate, Own, Point, Threshold

ENGLISH = LEXICONS["en"]


@pytest.mark.parametrize(
    ("words", "point"),
    [
        ("the entry into force of this Convention", NamedEvent("entry into force")),
        ("the date of deposit of the sixtieth instrument of ratification", Threshold(60, "instrument")),
        ("the deposit of its instrument of accession", Own("instrument")),
        ("the entry into force of this Treaty for that State", Own("entry into force")),
        ("the date of receipt of the notification", NamedEvent("receipt of the notification")),
        ("the opening for signature of this Treaty", NamedEvent("opening for signature")),
        ("", None),
    ],
)
def test_the_words_of_an_event_become_its_name(words: str, point: Point | None) -> None:
    assert point_of(words, ENGLISH) == point


def test_a_long_event_is_cut_at_a_word_and_loses_its_loose_end() -> None:
    named = point_of("the collection of many samples of all kinds in areas beyond the limits of the coast of", ENGLISH)

    assert named == NamedEvent("collection of many samples of all kinds in areas beyond the limits")


def test_a_date_that_does_not_exist_is_no_date() -> None:
    [phrase] = find_phrases("This Treaty shall be open until 31 February 2030.")

    assert phrase.rule == NoDate("until 31 February 2030")
