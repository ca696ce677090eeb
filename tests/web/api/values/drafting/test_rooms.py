"""The saved wordings of a draft as values for programs."""

from datetime import UTC, datetime

from negotiate.queries.drafting.draft_history import PastWording
from negotiate.web.api.values.drafting.rooms import SavedWordingAnswer, saved_wording

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_a_saved_wording_says_whose_it_is_and_all_its_words() -> None:
    past = PastWording("e2", 2, NOW, "Nadia", True, "Article 2\n\nStates act.", (), 0, True)

    assert saved_wording(past) == SavedWordingAnswer(2, NOW, "Nadia", True, True, "Article 2\n\nStates act.")
