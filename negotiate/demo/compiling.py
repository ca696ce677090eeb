"""Compilations in the story: each round the chair issues what is on the table, first with names, later without."""

from collections.abc import Iterator
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Naming
from negotiate.operations.publishing.compilations import issue_compilation

#: By the number of the round, closed in the story: how many days before its end, under which name, how.
ISSUED = {
    1: (5, "Compilation of proposals", Naming.NAMED),
    2: (5, "Compilation of proposals, without attribution", Naming.MASKED),
}


def deeds_of_compilations(stage: StoryStage) -> Iterator[Deed]:
    """Yield that the chair issued what was on the table."""
    for told in stage.story.rounds:
        if told.number in ISSUED and told.closed is not None:
            days, title, naming = ISSUED[told.number]
            issue = partial(issue_compilation, stage.db, stage.house.chair, stage.instrument.code, title, naming)
            yield Deed(stage.days.past(told.closed - days, 12), issue)
