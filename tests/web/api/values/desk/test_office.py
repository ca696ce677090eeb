"""What the secretariat has before it as values for programs."""

from negotiate.models import AmendmentKind
from negotiate.queries.desk.queue_page import QueueClause, QueueEntry
from negotiate.text.merge.regions import RegionKind
from negotiate.web.api.values.desk.office import queued_answer


def test_a_clause_of_the_queue_counts_disputes_and_names_what_meets() -> None:
    entry = QueueEntry("a", 1, None, AmendmentKind.MODIFY, "Arvenia", None, (2,))
    clause = QueueClause("c", "Article 2", "Conduct", ((RegionKind.WORDING, 1),), 1, 2, 2, (entry,))
    answer = queued_answer(clause)

    assert (answer.clashes, answer.open_places, answer.left) == (1, 1, 2)
    assert [(one.name, one.fate, one.meets) for one in answer.amendments] == [("Amendment 1", None, ("Amendment 2",))]
