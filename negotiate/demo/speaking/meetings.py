"""Meetings in the story: one that is past, and two tomorrow that sit at the same time."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Audience
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce, change


@dataclass(frozen=True, slots=True)
class StoryItem:
    """What a meeting takes up, the clauses by their labels, and who may read of it."""

    title: str
    clauses: tuple[str, ...] = ()
    audience: Audience = Audience.PARTICIPANTS


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
    #: The codes that it is known by, as the story is played.
    known: list[str] = field(default_factory=list)


#: The hours at which meetings are announced, and the place of one is changed.
ANNOUNCES, MOVES = 9, 15


def meetings() -> tuple[StoryMeeting, ...]:
    """Return the meetings of the story, the earliest first."""
    return (
        StoryMeeting(
            "Contact group on cooperation, second sitting",
            *(-9, -4, 9, 2),
            "Conference Room B",
            "Tomás Ilunga-Reyes",
            "co-facilitator",
            (
                StoryItem("Hours within which an incident is notified", ("Article 14",), Audience.OBSERVERS),
                StoryItem("What evidence a Party states when it attributes", ("Article 15",)),
            ),
        ),
        StoryMeeting(
            "Contact group on response, third sitting",
            *(-6, 1, 9, 2),
            "Conference Room A",
            "Ingrid Solheim-Adeyemi",
            "chair",
            (
                StoryItem("Countermeasures and their limits", ("Article 20",), Audience.OBSERVERS),
                StoryItem("Emergency measures: the chapeau", ("Article 21",)),
                StoryItem("Programme of the coming week", (), Audience.PUBLIC),
            ),
            link="https://meetings.negotiation.example/response-3",
            moved_from="Conference Room C",
        ),
        StoryMeeting(
            "Drafting group on final provisions",
            *(-5, 1, 10, 2),
            "Conference Room D",
            "Yuna Lindqvist",
            "secretary of the group",
            (StoryItem("Entry into force and provisional application", ("Article 34", "Article 33")),),
        ),
    )


def deeds_of_meetings(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each meeting was announced with its agenda, and changed where it was."""
    for told in meetings():
        yield Deed(stage.days.past(told.announced, ANNOUNCES), partial(_announce, stage, told))
        if told.moved_from:
            yield Deed(stage.days.past(told.announced + 1, MOVES), partial(_move, stage, told))


def _announce(stage: StoryStage, told: StoryMeeting) -> None:
    plan = _plan(stage, told, told.moved_from or told.place)
    meeting = announce(stage.db, stage.house.chair, stage.instrument.code, plan)
    told.known.append(meeting.code)
    for item in told.items:
        codes = tuple(stage.clause(label)[0].code for label in item.clauses)
        put_on_the_agenda(stage.db, stage.house.chair, meeting.code, NewItem(item.title, codes, item.audience))


def _move(stage: StoryStage, told: StoryMeeting) -> None:
    plan = replace(_plan(stage, told, told.place), reason="The larger room is free.")
    change(stage.db, stage.house.secretariat, told.known[-1], 1, plan)


def _plan(stage: StoryStage, told: StoryMeeting, place: str) -> SittingPlan:
    begins = stage.days.ahead(told.day, told.hour)
    return SittingPlan(
        told.title, begins, begins + timedelta(hours=told.hours), place, told.link, told.facilitator, told.capacity
    )
