"""Meetings in the demonstration."""

from negotiate.demo.speaking.meetings import meetings


def test_one_is_past_and_two_are_tomorrow_of_which_one_has_three_items() -> None:
    assert [(told.day < 0, len(told.items)) for told in meetings()] == [(True, 2), (False, 3), (False, 1)]


def test_a_facilitator_leads_one_by_office() -> None:
    assert [told.led_by for told in meetings()] == ["Tavisol", "", ""]
