"""By what a scenario is known among others."""

from negotiate.text.norms.same_facts import facts_key


def test_case_of_titles_and_white_space_make_no_other_scenario_and_other_facts_do() -> None:
    assert facts_key("Slow water", "One.\r\n\r\nTwo.") == facts_key(" slow WATER", "One.\n\nTwo.")
    assert facts_key("Slow water", "One.") != facts_key("Slow water", "one.")
