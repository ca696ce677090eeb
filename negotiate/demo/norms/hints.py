"""What checks point to and a delegation has looked at: a drafting hint, a step of the ladder, and why each stays."""

from collections.abc import Iterator
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.operations.norms.hints import set_aside
from negotiate.state.norms.ladder_findings import standing_findings
from negotiate.state.norms.standing_hints import standing_hints
from negotiate.text.norms.ladders.checks import LadderCheck

#: On which day before that of loading; whose hint it was, by the check and the clause; and why the words stay.
DAY, BY, CLAUSE, RULE = -16, "Mirrin", "Article 10", "D1"
REASON = "From when on is for the Conference to say, with the form of what is published."
#: The same of the ladder: what is found there, and why it is left.
LADDER, STEP = "ANNEX III", LadderCheck.NO_REVIEW
LEFT = "The Conference reviews every step that is taken under Article 23; the table need not say so again."


def deeds_of_hints(stage: StoryStage) -> Iterator[Deed]:
    """Yield the deeds by which they are set aside."""
    yield Deed(stage.days.past(DAY, 11), partial(_set_aside, stage))
    yield Deed(stage.days.past(DAY, 12), partial(_leave, stage))


def _set_aside(stage: StoryStage) -> None:
    actor = stage.house.negotiator(BY)
    clause, _ = stage.clause(CLAUSE)
    hint = standing_hints(stage.db, actor, clause, {RULE}).hints[0]
    set_aside(stage.db, actor, clause.code, hint.bound, REASON)


def _leave(stage: StoryStage) -> None:
    actor = stage.house.negotiator(BY)
    clause, _ = stage.clause(LADDER)
    found = standing_findings(stage.db, actor, clause)
    set_aside(stage.db, actor, clause.code, next(name for name, one in found.items() if one.check is STEP), LEFT)
