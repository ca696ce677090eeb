"""The meetings of the story, read from a file: one that is past, and two tomorrow that sit at the same time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import Audience, Person
from negotiate.operations.chair.facilitators import NewOffice, name_facilitator
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce, change
from negotiate.operations.meetings.floor import ask_for_the_floor, call_item, end_the_turn, give_the_floor
from negotiate.operations.meetings.summaries import NewSummary, sum_up
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor


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
    capacity: str
    items: tuple[StoryItem, ...]
    facilitator: str = ""
    #: The delegation whose negotiator leads it by the office of a facilitator.
    led_by: str = ""
    link: str = ""
    moved_from: str = ""
    #: Who asks for the floor on the first item, and on behalf of which group.
    speakers: tuple[tuple[str, str], ...] = ()
    #: What came of it.
    summary: str = ""
    #: Its code, and those of its items, as the story is played.
    known: list[str] = field(default_factory=list)
    office_known: list[str] = field(default_factory=list)
    items_known: list[str] = field(default_factory=list)


#: How many days ahead the office of the facilitator lasts.
LASTS = 24
#: The hours at which a facilitator is named, meetings are announced, the place of one is changed, delegations ask for
#: the floor, and whoever led sums up.
NAMES, ANNOUNCES, MOVES, ASKS, SUMS_UP = 8, 9, 15, 16, 18


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
        if told.led_by:
            yield Deed(stage.days.past(told.announced, NAMES), partial(_name, stage, told))
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


def _name(stage: StoryStage, told: StoryMeeting) -> None:
    """Let the secretariat make the negotiator of a delegation a facilitator of all clauses on the agenda."""
    person = stage.house.negotiator(told.led_by).code
    labels = dict.fromkeys(label for item in told.items for label in item.clauses)
    codes = tuple(stage.clause(label)[0].code for label in labels)
    office = NewOffice(person, stage.days.ahead(LASTS, 0), clauses=codes)
    named = name_facilitator(stage.db, stage.house.secretariat, stage.instrument.code, office)
    told.office_known.append(named.code)


def _leader(stage: StoryStage, told: StoryMeeting) -> Actor:
    """Return who keeps a meeting: the chair, or the facilitator with the office that she holds by now."""
    if not told.led_by:
        return stage.house.chair
    return as_actor(stage.db, stage.db.get_one(Person, stage.house.negotiator(told.led_by).person_id))


def _announce(stage: StoryStage, told: StoryMeeting) -> None:
    plan, leader = _plan(stage, told, told.moved_from or told.place), _leader(stage, told)
    meeting = announce(stage.db, leader, stage.instrument.code, plan)
    told.known.append(meeting.code)
    for item in told.items:
        codes = tuple(stage.clause(label)[0].code for label in item.clauses)
        new = NewItem(item.title, codes, item.audience)
        told.items_known.append(put_on_the_agenda(stage.db, leader, meeting.code, new).code)


def _move(stage: StoryStage, told: StoryMeeting) -> None:
    plan = replace(_plan(stage, told, told.place), reason="The larger room is free.")
    change(stage.db, stage.house.secretariat, told.known[-1], 1, plan)


def _ask(stage: StoryStage, told: StoryMeeting, delegation: str, group: str) -> None:
    code = stage.house.groups[group] if group else ""
    ask_for_the_floor(stage.db, stage.house.negotiator(delegation), told.items_known[0], code)


def _sit(stage: StoryStage, told: StoryMeeting) -> None:
    """Take the first item up, and let all speak who have asked to."""
    leader = _leader(stage, told)
    item = call_item(stage.db, leader, told.items_known[0]).item
    for request in item.requests:
        give_the_floor(stage.db, leader, request.code)
        end_the_turn(stage.db, leader, request.code)


def _sum_up(stage: StoryStage, told: StoryMeeting) -> None:
    sum_up(stage.db, _leader(stage, told), told.known[-1], NewSummary(told.summary, Audience.OBSERVERS))


def _plan(stage: StoryStage, told: StoryMeeting, place: str) -> SittingPlan:
    begins = stage.days.ahead(told.day, told.hour)
    return SittingPlan(
        title=told.title,
        begins_at=begins,
        ends_at=begins + timedelta(hours=told.hours),
        place=place,
        link=told.link,
        facilitator=told.facilitator,
        capacity=told.capacity,
        office=told.office_known[-1] if told.office_known else "",
    )
