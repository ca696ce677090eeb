"""A point to its day, with the working in words and the events still missing; flags are set elsewhere.

A threshold is looked up among the recorded events like any other event and never counted here.
"""

from dataclasses import dataclass
from datetime import date

from negotiate.dates.days import DayStep, add, first_of_month, say
from negotiate.dates.evaluation.events import DatedEvent, Scene
from negotiate.dates.numerals import spell_ordinal
from negotiate.dates.rules import Fixed, Floored, NamedEvent, Offset, OneOf, Operator, Own, Point, Threshold, WhichDay


@dataclass(frozen=True, slots=True)
class Moment:
    """The day of a point, if known; `opens` is the first day of a period up to there, or a lower bound."""

    on: date | None = None
    opens: date | None = None
    working: tuple[str, ...] = ()
    waiting_for: tuple[str, ...] = ()


def resolve(point: Point, scene: Scene) -> Moment:
    """Return the day of a point as far as the recorded events give it; raise OutOfCalendar past year 9999."""
    match point:
        case Fixed(on):
            return Moment(on, working=(f"the text names {say(on)}",))
        case NamedEvent(name):
            return _of_event(name, scene.find(name), scene)
        case Own(name):
            return _of_event(f"its {name}", scene.find(name, scene.party) if scene.party else (), scene)
        case Threshold():
            return _of_event(event_name(point), scene.find(event_name(point)), scene)
        case Offset():
            return _counted(point, scene)
        case OneOf(WhichDay.EARLIEST, points):
            return _earliest(tuple(resolve(each, scene) for each in points))
        case OneOf(_, points):
            return _latest(tuple(resolve(each, scene) for each in points), "the latest of them")
        case Floored(inner, floor):
            return _latest((resolve(inner, scene), resolve(floor, scene)), "and not earlier than the floor")


def event_name(threshold: Threshold) -> str:
    """Return the name under which the threshold's event is recorded: "sixtieth instrument"."""
    which = "all" if threshold.count is None else spell_ordinal(threshold.count)
    return f"{which} {threshold.of}" + (f" with {threshold.condition}" if threshold.condition else "")


def _of_event(name: str, found: tuple[DatedEvent, ...], scene: Scene) -> Moment:
    """Return the day of an event; of several, the last that has happened, or else the next."""
    if not found:
        return Moment(working=(f"{name}: not yet recorded",), waiting_for=(name,))
    past = [event for event in found if event.on <= scene.as_of]
    chosen = past[-1] if past else found[0]
    several = f" ({'the last' if past else 'the next'} of {len(found)} recorded)" if len(found) > 1 else ""
    return Moment(chosen.on, working=(f"{name}: {say(chosen.on)}{several}",))


def _counted(offset: Offset, scene: Scene) -> Moment:
    """Return the day that an offset counts to."""
    anchor = _next_of_several(offset, scene) or resolve(offset.anchor, scene)
    if anchor.on is None:
        wanted = f"{offset.span} to be counted {_direction(offset)} it"
        return Moment(working=(*anchor.working, wanted), waiting_for=anchor.waiting_for)
    step = _step(offset, anchor.on)
    opens = anchor.on if offset.operator is Operator.WITHIN else None
    return Moment(step.on, opens, (*anchor.working, step.working))


def _next_of_several(offset: Offset, scene: Scene) -> Moment | None:
    """Return the next event where days are counted back from it: a meeting that is past sets no deadline."""
    if _direction(offset) == "after" or not isinstance(offset.anchor, NamedEvent):
        return None
    ahead = [event for event in scene.find(offset.anchor.name) if event.on >= scene.as_of]
    return Moment(ahead[0].on, working=(f"{offset.anchor.name}: {say(ahead[0].on)}",)) if ahead else None


def _direction(offset: Offset) -> str:
    """Return whether the offset counts back or on."""
    return "before" if offset.operator in (Operator.BEFORE, Operator.AT_LEAST_BEFORE) else "after"


def _step(offset: Offset, day: date) -> DayStep:
    """Return the one computation that the operator asks for."""
    match offset.operator:
        case Operator.FIRST_OF_MONTH:
            return first_of_month(day, offset.span.count)
        case Operator.BEFORE | Operator.AT_LEAST_BEFORE:
            return add(day, offset.span, -1)
        case _:
            return add(day, offset.span)


def _earliest(moments: tuple[Moment, ...]) -> Moment:
    """Return the earliest of the known days; what is unknown may still come before it, and is named."""
    known = [moment.on for moment in moments if moment.on is not None]
    working = tuple(line for moment in moments for line in moment.working)
    waiting = tuple(name for moment in moments for name in moment.waiting_for)
    if not known:
        return Moment(working=working, waiting_for=waiting)
    proviso = f", unless {' or '.join(waiting)} brings it forward" if waiting else ""
    return Moment(
        min(known), working=(*working, f"the earliest of them: {say(min(known))}{proviso}"), waiting_for=waiting
    )


def _latest(moments: tuple[Moment, ...], words: str) -> Moment:
    """Return the latest day once all are known; before that, the latest known day as a lower bound."""
    known = [moment.on for moment in moments if moment.on is not None]
    working = tuple(line for moment in moments for line in moment.working)
    waiting = tuple(name for moment in moments for name in moment.waiting_for)
    if not waiting:
        return Moment(max(known), working=(*working, f"{words}: {say(max(known))}"))
    bound = (f"in any case not before {say(max(known))}",) if known else ()
    return Moment(None, max(known, default=None), (*working, *bound), waiting)
