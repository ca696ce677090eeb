"""Obligations of the story: most are suggested; the secretariat confirmed some, mended one, and one has gone stale."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.operations.norms.obligations import ReadIn, confirm, say_none
from negotiate.state.norms.obligations import ObligationWords, found_obligations, found_words
from negotiate.text.norms.obligations.binding import bindings


@dataclass(frozen=True, slots=True)
class StoryReading:
    """What was confirmed on which day: the first suggestion of a paragraph that begins with these words of an action.

    `qualifier` is one that was found by nobody, and put in; `is_none` where it was said to be no obligation.
    """

    day: int
    clause: str
    action: str
    qualifier: str = ""
    is_none: bool = False


#: In the order of time: the first was confirmed before a later round changed its words.
READINGS = (
    StoryReading(-215, "Article 15", "first satisfy itself"),
    StoryReading(-14, "Article 6", "review its designations"),
    StoryReading(-14, "Article 6", "withdraw those"),
    StoryReading(-14, "Article 9", "use an emergency response team"),
    StoryReading(-14, "Article 13", "designate a diplomatic"),
    StoryReading(-14, "Article 13", "keep a directory"),
    StoryReading(-13, "Article 16", "to the widest extent", "to the widest extent that their law permits"),
    StoryReading(-13, "Article 2", "be interpreted", is_none=True),
)


def deeds_of_obligations(stage: StoryStage) -> Iterator[Deed]:
    """Yield the deeds by which they are confirmed."""
    for number, told in enumerate(READINGS):
        yield Deed(stage.days.past(told.day, 10, number), partial(_confirm, stage, told))


def _confirm(stage: StoryStage, told: StoryReading) -> None:
    clause, version = stage.clause(told.clause)
    read, words = _suggested(version.body, stage.instrument.language, told.action)
    actor = stage.house.secretariat
    if told.is_none:
        say_none(stage.db, actor, clause.code, read)
        return
    said = replace(words, qualifiers=(told.qualifier,)) if told.qualifier else None
    confirm(stage.db, actor, clause.code, read, said)


def _suggested(body: str, language: str, action: str) -> tuple[ReadIn, ObligationWords]:
    """Return what is suggested of the words that begin so."""
    found = found_obligations(body, language)
    one = next(one for one in found if one.action.of(body).startswith(action))
    place = [other for other in found if other.path == one.path].index(one)
    return ReadIn(bindings(body)[one.path], place), found_words(body, one)
