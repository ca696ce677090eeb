"""What is filled in of a position, whatever it is on."""

import pytest

from negotiate.errors import Invalid
from negotiate.models import Stance, ThreadReach
from negotiate.web.app import House
from negotiate.web.comments.stances import stance_filled


def test_what_is_not_filled_in_of_a_position_is_empty(app: House) -> None:
    with app.test_request_context(method="POST", data={"stance": "reserve", "reach": "group k7w"}):
        filled = stance_filled()

    assert filled == {"stance": Stance.RESERVE, "reach": ThreadReach.GROUP, "note": "", "group": "k7w", "behalf": ""}


@pytest.mark.parametrize(("sent", "field"), [({"reach": "everyone"}, "stance"), ({"stance": "oppose"}, "reach")])
def test_what_must_be_chosen_is_asked_for_beside_its_field(app: House, sent: dict[str, str], field: str) -> None:
    with app.test_request_context(method="POST", data=sent), pytest.raises(Invalid) as refusal:
        stance_filled()

    assert refusal.value.field == field
