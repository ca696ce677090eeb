"""What has been chosen on a desk."""

from negotiate.state.desk.choices import Choices, WholeDecision


def test_what_amends_an_amendment_waits_where_that_one_waits() -> None:
    choices = Choices(wholes={"first": WholeDecision.DEFER, "second": WholeDecision.ADOPT})

    assert choices.whole_of("second", "first") is WholeDecision.DEFER
    assert choices.whole_of("second") is WholeDecision.ADOPT
    assert not choices.defers("second")
