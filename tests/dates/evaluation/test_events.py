"""Events and decisions as recorded, and the scene that an evaluation sees."""

from datetime import date

import pytest

from negotiate.dates.evaluation.events import (
    DatedEvent,
    Extended,
    Happening,
    Held,
    Lapsed,
    Revived,
    Superseded,
    happening,
    set_scene,
)

DAY, LATER = date(2031, 1, 17), date(2032, 1, 17)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("held", Held(DAY)),
        ("extended", Extended(DAY, LATER)),
        ("lapsed", Lapsed(DAY, LATER)),
        ("Revived", Revived(DAY, LATER)),
        ("superseded", Superseded(DAY)),
        ("entry into force", DatedEvent("entry into force", DAY)),
    ],
)
def test_a_recorded_row_becomes_a_decision_by_its_word_or_else_an_event(word: str, value: Happening) -> None:
    assert happening(word, DAY, LATER) == value


def test_an_extension_without_an_end_is_refused() -> None:
    with pytest.raises(ValueError, match="until which it runs"):
        happening("extended", DAY)


def test_a_decision_is_not_seen_before_its_day() -> None:
    assert set_scene([Held(LATER)], DAY).decisions == ()


def test_an_event_that_lies_ahead_is_seen() -> None:
    assert set_scene([DatedEvent("meeting", LATER)], DAY).find("meeting") == (DatedEvent("meeting", LATER),)


def test_an_event_is_not_seen_before_it_was_known() -> None:
    assert set_scene([DatedEvent("meeting", LATER, known_on=LATER)], DAY).events == ()


def test_a_party_s_event_is_not_the_instrument_s() -> None:
    assert set_scene([DatedEvent("instrument", DAY, "Arrenmark")], DAY).find("instrument") == ()
