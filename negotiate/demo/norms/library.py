"""What the house of the story keeps in its library, and the draft that a delegation begins from a model clause."""

from collections.abc import Iterator
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.library import LibraryTopic
from negotiate.operations.norms.model_clauses import NewModelClause, add, begin_from

#: On which days before that of loading; who begins a draft, from which model clause, and behind which clause.
KEPT, BEGUN, BY, KEY, BEHIND = -25, -2, "Mirrin", "rapid-renegotiation", "Article 14"
OWN = NewModelClause(
    LibraryTopic.COOPERATION,
    "Exercises",
    """1. The Parties of a region shall hold a joint exercise at least once a year.

2. What an exercise has shown is reported to the Conference of the Parties, without naming who made which mistake.""",
    "Small administrations ask that taking part by video counts. The second paragraph is what made it agreeable.",
)


def deeds_of_library(stage: StoryStage) -> Iterator[Deed]:
    """Yield what the secretariat keeps, and what a delegation begins."""
    secretary = stage.house.secretariat
    yield Deed(stage.days.past(KEPT, 10), partial(add, stage.db, secretary, OWN))
    yield Deed(stage.days.past(BEGUN, 15), partial(_begin, stage))


def _begin(stage: StoryStage) -> None:
    clause, _ = stage.clause(BEHIND)
    begin_from(stage.db, stage.house.negotiator(BY), clause.code, KEY)
