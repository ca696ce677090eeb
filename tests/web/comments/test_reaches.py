"""Who will read it, as a form sends it."""

import pytest

from negotiate.errors import Invalid
from negotiate.models import ThreadReach
from negotiate.web.app import House
from negotiate.web.comments.reaches import reach_chosen


def test_a_group_is_named_behind_its_reach(app: House) -> None:
    with app.test_request_context(method="POST", data={"reach": "group k7w"}):
        assert reach_chosen() == (ThreadReach.GROUP, "k7w")


@pytest.mark.parametrize("chosen", ["", "nobody"])
def test_no_choice_is_refused_beside_the_field(app: House, chosen: str) -> None:
    with app.test_request_context(method="POST", data={"reach": chosen}), pytest.raises(Invalid) as refusal:
        reach_chosen()

    assert refusal.value.field == "reach"
