"""How far a text is agreed as a value for programs."""

from negotiate.models import Level
from negotiate.queries.changes.status_page import StatusLine
from negotiate.state.text.status_ladder import StatusRung
from negotiate.web.api.values.text.standing import StatusCountAnswer, status_count


def test_a_status_goes_by_its_own_key_and_the_word_of_its_text() -> None:
    rung = StatusRung(Level.AGREED, "settled", "tick", "agreed", is_chairs=True)

    assert status_count(StatusLine(rung, 2, 40)) == StatusCountAnswer("agreed", "settled", "tick", True, 2, 40)
