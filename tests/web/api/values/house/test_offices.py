"""Who is in the chair as a value for programs."""

from datetime import UTC, datetime

from negotiate.queries.chair.office_page import OfficeHolder
from negotiate.web.api.values.house.offices import OfficeHolderAnswer, holder_answer

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_a_time_in_the_chair_may_have_no_end() -> None:
    assert holder_answer(OfficeHolder("Chen", NOW, None, is_over=False)) == OfficeHolderAnswer("Chen", NOW, None, False)
