"""Beside the table of the story: a small mission reads one round and none since, and everybody speaks of words."""

from collections.abc import Iterator
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.proposals import StoryAnswer, StoryThread
from negotiate.models import Attention, Clause, ThreadReach, Version, Wish
from negotiate.operations.comments.beginnings import FirstComment, begin_on_clause
from negotiate.operations.comments.speaking import answer
from negotiate.operations.comments.turns import resolve
from negotiate.operations.reading.marks import mark_all
from negotiate.operations.reading.tellings import wish_to_be_told
from negotiate.operations.reading.watching import attend_to_clause
from negotiate.policy import Act, Actor, may
from negotiate.state.text.publications import latest_publication, published_version

#: Whose negotiator reads, which round's text she has read, and what she watches beside her delegation's own proposals.
READER = "Mirrin"
READ = 1
WATCHED = ("Article 10",)


def deeds_of_reading(stage: StoryStage) -> Iterator[Deed]:
    """Yield that its negotiator marked the text of the round as read, two days after it was published."""
    told = next(told for told in stage.story.rounds if told.number == READ)
    assert told.closed is not None  # a text that can be read has been published
    yield Deed(stage.days.past(told.closed + 2, 7), partial(_read, stage))


def _read(stage: StoryStage) -> None:
    actor = stage.house.negotiator(READER)
    publication = latest_publication(stage.db, stage.instrument)
    assert publication is not None  # the round that she reads is closed
    mark_all(stage.db, actor, stage.instrument.code, publication.code)
    wish_to_be_told(stage.db, actor, Wish.YES)
    for label in WATCHED:
        clause, _ = stage.clause(label)
        attend_to_clause(stage.db, actor, clause.code, Attention.WATCH)


def deeds_of_talk(stage: StoryStage) -> Iterator[Deed]:
    """Yield what is said of words, each thing on its day."""
    for told in stage.story.talk:
        yield Deed(stage.days.past(told.day, 8), partial(_begin, stage, told))
        for one in told.answers:
            yield Deed(stage.days.past(one.day, 8), partial(_answer, stage, told, one))
        if told.resolved:
            yield Deed(stage.days.past(told.resolved, 12), partial(_resolve, stage, told))


def _begin(stage: StoryStage, told: StoryThread) -> None:
    actor = stage.house.voice(told.by)
    clause, newest = stage.clause(told.clause)
    said = FirstComment(
        words=told.words,
        reach=told.reach,
        text=_spoken_of(stage, actor, clause, newest, told.reach).code,
        quote=told.quote,
        group=stage.house.groups[told.group] if told.group else "",
        kind=told.kind,
    )
    stage.threads[told] = begin_on_clause(stage.db, actor, clause.code, said).code


def _spoken_of(stage: StoryStage, actor: Actor, clause: Clause, newest: Version, reach: ThreadReach) -> Version:
    """Return the text of a clause that somebody speaks of: as it stands, or as everyone reads it."""
    if may(actor, Act.SEE_WORKING_TEXT, stage.instrument) and reach is not ThreadReach.PUBLIC:
        return newest
    publication = latest_publication(stage.db, stage.instrument)
    version = published_version(stage.db, publication, clause) if publication else None
    assert version is not None  # nobody speaks of what is not published to who reads only that
    return version


def _answer(stage: StoryStage, told: StoryThread, one: StoryAnswer) -> None:
    answer(stage.db, stage.house.voice(one.by), stage.threads[told], one.words)


def _resolve(stage: StoryStage, told: StoryThread) -> None:
    resolve(stage.db, stage.house.chair, stage.threads[told])
