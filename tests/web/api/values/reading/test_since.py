"""What changed since a person read it as a value for programs."""

from datetime import UTC, datetime

from negotiate.models import Level
from negotiate.queries.reading.named_lines import PassedLine
from negotiate.state.reading.statuses_since import StatusSince
from negotiate.web.api.values.reading.since import StatusSinceAnswer, status_since_answer

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_a_status_is_told_as_it_was_and_as_it_is() -> None:
    passed = PassedLine("c", StatusSince(Level.NOT_DISCUSSED, Level.AGREED, "Article 2", "Conduct"), NOW)

    assert status_since_answer(passed) == StatusSinceAnswer("c", "Article 2", "Conduct", "not discussed", "agreed", NOW)
