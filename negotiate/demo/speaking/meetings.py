"""The meetings of the story, read from a file: one that is past, and two tomorrow that sit at the same time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import Audience
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce, change
from negotiate.operations.meetings.floor import ask_for_the_floor, call_item, end_the_turn, give_the_floor
from negotiate.operations.meetings.summaries import NewSummary, sum_up


@dataclass(frozen=True, slots=True)
class StoryItem:
    """What a meeting takes up, the clauses by their labels, and who may read of it."""

    title: str
    clauses: tuple[str, ...]
    audience: Audience


@dataclass(frozen=True, slots=True)
class StoryMeeting:
    """A meeting on a day, announced on another, from an hour on for so many; `moved_from` is the place it had first."""

    title: str
    announced: int
    day: int
    hour: int
    hours: int
    place: str
    facilitator: str
    capacity: str
    items: tuple[StoryItem, ...]
    link: str = ""
    moved_from: str = ""
    #: Who asks for the floor on the first item, and on behalf of which group.
    speakers: tuple[tuple[str, str], ...] = ()
    #: What came of it.
    summary: str = ""
    #: Its code, and those of its items, as the story is played.
    known: list[str] = field(default_factory=list)
    items_known: list[str] = field(default_factory=list)


#: The hours at which meetings are announced, the place of one is changed, delegations ask for the floor, and
#: the chair sums up.
ANNOUNCES, MOVES, ASKS, SUMS_UP = 9, 15, 16, 18


def meetings() -> tuple[StoryMeeting, ...]:
    """Return the meetings of the story, as the file has them."""
    return tuple(_meeting(**said) for said in read_toml("speaking/meetings.toml")["meeting"])


def _meeting(items: list[dict[str, Any]], speakers: Iterable[list[str]] = (), **said: Any) -> StoryMeeting:
    asked = tuple((delegation, group) for delegation, group in speakers)
    return StoryMeeting(items=tuple(_item(**one) for one in items), speakers=asked, **said)


def _item(title: str, clauses: Iterable[str] = (), audience: str = Audience.PARTICIPANTS.value) -> StoryItem:
    return StoryItem(title, tuple(clauses), Audience(audience))


def deeds_of_meetings(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each meeting was announced with its agenda, and changed where it was."""
    for told in meetings():
        yield Deed(stage.days.past(told.announced, ANNOUNCES), partial(_announce, stage, told))
        if told.moved_from:
            yield Deed(stage.days.past(told.announced + 1, MOVES), partial(_move, stage, told))
        for order, (delegation, group) in enumerate(told.speakers):
            asked = stage.days.past(told.day - 2, ASKS, order)
            yield Deed(asked, partial(_ask, stage, told, delegation, group))
        if told.day < 0:
            yield Deed(stage.days.past(told.day, told.hour, 5), partial(_sit, stage, told))
        if told.summary:
            yield Deed(stage.days.past(told.day, SUMS_UP), partial(_sum_up, stage, told))


def _announce(stage: StoryStage, told: StoryMeeting) -> None:
    plan = _plan(stage, told, told.moved_from or told.place)
    meeting = announce(stage.db, stage.house.chair, stage.instrument.code, plan)
    told.known.append(meeting.code)
    for item in told.items:
        codes = tuple(stage.clause(label)[0].code for label in item.clauses)
        new = NewItem(item.title, codes, item.audience)
        told.items_known.append(put_on_the_agenda(stage.db, stage.house.chair, meeting.code, new).code)


def _move(stage: StoryStage, told: StoryMeeting) -> None:
    plan = replace(_plan(stage, told, told.place), reason="The larger room is free.")
    change(stage.db, stage.house.secretariat, told.known[-1], 1, plan)


def _ask(stage: StoryStage, told: StoryMeeting, delegation: str, group: str) -> None:
    code = stage.house.groups[group] if group else ""
    ask_for_the_floor(stage.db, stage.house.negotiator(delegation), told.items_known[0], code)


def _sit(stage: StoryStage, told: StoryMeeting) -> None:
    """Take the first item up, and let all speak who have asked to."""
    chair = stage.house.chair
    item = call_item(stage.db, chair, told.items_known[0]).item
    for request in item.requests:
        give_the_floor(stage.db, chair, request.code)
        end_the_turn(stage.db, chair, request.code)


def _sum_up(stage: StoryStage, told: StoryMeeting) -> None:
    sum_up(stage.db, stage.house.chair, told.known[-1], NewSummary(told.summary, Audience.OBSERVERS))


def _plan(stage: StoryStage, told: StoryMeeting, place: str) -> SittingPlan:
    begins = stage.days.ahead(told.day, told.hour)
    return SittingPlan(
        told.title, begins, begins + timedelta(hours=told.hours), place, told.link, told.facilitator, told.capacity
    )
