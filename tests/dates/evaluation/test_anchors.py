"""The events a rule waits for, and our own count beside a threshold."""

from datetime import date

from negotiate.dates.evaluation.anchors import anchors, our_count, thresholds
from negotiate.dates.evaluation.events import DatedEvent
from negotiate.dates.notation.notation import parse
from negotiate.dates.rules import Threshold

DEPOSITS = [
    DatedEvent("instrument", date(2029, 3, 1), "Belmora"),
    DatedEvent("instrument", date(2029, 1, 1), "Arrenmark"),
    DatedEvent("instrument", date(2029, 5, 1), "Arrenmark"),
    DatedEvent("signature", date(2028, 1, 1), "Corvina"),
]


def test_every_event_of_a_rule_is_named_once() -> None:
    rule = parse("if one third so request: latest of (upon adoption; 1 year after its instrument; upon adoption)")

    assert anchors(rule) == ("one third so request", "adoption", "instrument")


def test_the_thresholds_of_a_rule_are_found() -> None:
    rule = parse("first day of the month after 3 months after the fifth instrument")

    assert thresholds(rule) == (Threshold(5, "instrument"),)


def test_a_party_counts_once_by_its_first_instrument() -> None:
    count = our_count(Threshold(2, "instrument"), DEPOSITS, date(2030, 1, 1))

    assert (count.have, count.reached_on) == (2, date(2029, 3, 1))


def test_the_count_is_as_of_a_day() -> None:
    count = our_count(Threshold(2, "instrument"), DEPOSITS, date(2029, 2, 1))

    assert (count.have, count.reached_on) == (1, None)


def test_a_condition_is_left_to_a_person() -> None:
    assert our_count(Threshold(1, "instrument", "half the budget"), DEPOSITS, date(2030, 1, 1)).reached_on is None
