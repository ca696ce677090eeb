"""A small mission in the story: its negotiator read the text of one round, watches a clause, and has not read since."""

from collections.abc import Iterator
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Attention
from negotiate.operations.reading.marks import mark_all
from negotiate.operations.reading.watching import attend_to_clause
from negotiate.state.text.publications import latest_publication

#: Whose negotiator reads, which round's text she has read, and what she watches beside her delegation's own proposals.
READER = "Mirrin"
READ = 1
WATCHED = ("Article 10",)


def deeds_of_reading(stage: StoryStage) -> Iterator[Deed]:
    """Yield that she marked the text of the round as read, two days after it was published."""
    told = next(told for told in stage.story.rounds if told.number == READ)
    assert told.closed is not None  # a text that can be read has been published
    yield Deed(stage.days.past(told.closed + 2, 7), partial(_read, stage))


def _read(stage: StoryStage) -> None:
    actor = stage.house.negotiator(READER)
    publication = latest_publication(stage.db, stage.instrument)
    assert publication is not None  # the round that she reads is closed
    mark_all(stage.db, actor, stage.instrument.code, publication.code)
    for label in WATCHED:
        clause, _ = stage.clause(label)
        attend_to_clause(stage.db, actor, clause.code, Attention.WATCH)
