"""The drafting hint of the story that a delegation has looked at, and says why the words stay."""

from collections.abc import Iterator
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.operations.norms.hints import set_aside
from negotiate.state.norms.standing_hints import standing_hints

#: On which day before that of loading; whose hint it was, by the check and the clause; and why the words stay.
DAY, BY, CLAUSE, RULE = -16, "Mirrin", "Article 10", "D1"
REASON = "From when on is for the Conference to say, with the form of what is published."


def deeds_of_hints(stage: StoryStage) -> Iterator[Deed]:
    """Yield the deed by which it is set aside."""
    yield Deed(stage.days.past(DAY, 11), partial(_set_aside, stage))


def _set_aside(stage: StoryStage) -> None:
    actor = stage.house.negotiator(BY)
    clause, _ = stage.clause(CLAUSE)
    hint = standing_hints(stage.db, actor, clause, {RULE}).hints[0]
    set_aside(stage.db, actor, clause.code, hint.bound, REASON)
