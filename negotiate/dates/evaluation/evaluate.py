"""What a rule comes to as of a day: the outlook of every kind of rule; nothing is stored and no clock is
read.

The answer depends on the rule, the happenings (in whatever order) and the day of looking, and on nothing
else. A day that the recorded events do not give is absent, and the outlook says what it waits for.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from negotiate.dates.days import OutOfCalendar, say
from negotiate.dates.evaluation.events import DatedEvent, Extended, Happening, Held, Scene, Superseded, set_scene
from negotiate.dates.evaluation.flags import Flag, Outlook, flag_by_day
from negotiate.dates.evaluation.recurrence import outlook_of_recurring
from negotiate.dates.evaluation.resolve import Moment, resolve
from negotiate.dates.evaluation.sunsets import outlook_of_sunset
from negotiate.dates.rules import (
    NoDate,
    NotBefore,
    OnlyIf,
    PerParty,
    Point,
    Recurring,
    Rule,
    Sunset,
    Then,
    Unless,
    Window,
)

LEAD = 180


def evaluate(rule: Rule, happenings: Iterable[Happening], as_of: date, lead_days: int | None = None) -> Outlook:
    """Return how the rule stands as of a day.

    `happenings` are events of the instrument and of parties, and the decisions about this one rule. Decisions
    taken after `as_of` are not seen; events ahead of it are (a meeting that is called), unless `known_on` is
    later. `lead_days` is 180 if not given, 365 for a sunset.

    >>> from negotiate.dates.notation.notation import parse
    >>> rule = parse("120 days after the sixtieth instrument")
    >>> evaluate(rule, [DatedEvent("60th instrument", date(2025, 9, 19))], date(2025, 10, 1)).working[-1]
    '19 Sep 2025 + 120 days = 17 Jan 2026'
    """
    return _outlook(rule, set_scene(happenings, as_of, lead_days))


def _outlook(rule: Rule, scene: Scene) -> Outlook:
    """Return the outlook, or one without a date where the computation leaves the calendar."""
    try:
        outlook = _of_kind(rule, scene)
    except OutOfCalendar as trouble:
        return Outlook(Flag.INDETERMINATE, working=(str(trouble),), concerns=("The date lies beyond the calendar.",))
    ended = [one for one in scene.decided(Superseded) if isinstance(one, Superseded)]
    if not ended:
        return outlook
    by = f" by {ended[0].by}" if ended[0].by else ""
    return _superseded(outlook, f"superseded on {say(ended[0].on)}{by}")


def _of_kind(rule: Rule, scene: Scene) -> Outlook:
    """Return the outlook that this kind of rule has."""
    match rule:
        case Recurring():
            return outlook_of_recurring(rule, scene)
        case Sunset():
            return outlook_of_sunset(rule, scene)
        case Window():
            return _of_window(rule, scene)
        case NotBefore():
            return _of_not_before(rule, scene)
        case PerParty():
            return _of_parties(rule, scene)
        case OnlyIf():
            return _of_condition(rule, scene)
        case Unless():
            return _of_exception(rule, scene)
        case Then():
            return _of_sequence(rule, scene)
        case NoDate(words):
            return Outlook(Flag.INDETERMINATE, working=(f"the text gives no date: {words or 'no words'}",))
        case _:
            return _of_point(rule, scene)


def _superseded(outlook: Outlook, sentence: str) -> Outlook:
    """Return the outlook of a rule that something else has taken the place of: nothing is due any more."""
    return replace(outlook, flag=Flag.SUPERSEDED, overdue=(), upcoming=()).with_working(sentence)


def _lead(scene: Scene) -> int:
    """Return the lead time in days."""
    return LEAD if scene.lead_days is None else scene.lead_days


def _unknown(moment: Moment) -> Outlook:
    """Return the outlook of a point whose events are not all recorded."""
    return Outlook(Flag.NO_ANCHOR, None, moment.opens, working=moment.working, waiting_for=moment.waiting_for)


def _of_point(point: Point, scene: Scene) -> Outlook:
    """Return the outlook of a thing that is due once."""
    moment = resolve(point, scene)
    held = scene.decided(Held)
    if held:
        words = f"held on {say(held[0].on)}"
        return Outlook(Flag.HELD, moment.on, moment.opens, working=(*moment.working, words))
    if moment.on is None:
        return _unknown(moment)
    moved = max([moment.on, *(one.to for one in scene.decided(Extended) if isinstance(one, Extended))])
    flag = flag_by_day(moved, scene.as_of, _lead(scene))
    outlook = Outlook(flag, moved, moment.opens, working=moment.working, waiting_for=moment.waiting_for)
    if moved > moment.on:
        flag = Flag.EXTENDED if flag is Flag.SCHEDULED else flag
        outlook = replace(outlook, flag=flag).with_working(f"moved from {say(moment.on)} to {say(moved)}")
    passed = moved < scene.as_of
    return replace(outlook, overdue=(moved,) if passed else (), upcoming=() if passed else (moved,))


def _of_window(window: Window, scene: Scene) -> Outlook:
    """Return the outlook of a right with a period: due while it is open, lapsed once the period is over."""
    opens, closes = resolve(window.opens, scene), resolve(window.closes, scene)
    working = (*opens.working, *closes.working)
    waiting = (*opens.waiting_for, *(name for name in closes.waiting_for if name not in opens.waiting_for))
    if opens.on is None or closes.on is None:
        return Outlook(Flag.NO_ANCHOR, closes.on, opens.on, working=working, waiting_for=waiting)
    outlook = Outlook(Flag.DUE, closes.on, opens.on, working=working)
    if scene.decided(Held):
        return replace(outlook, flag=Flag.HELD).with_working(f"used on {say(scene.decided(Held)[0].on)}")
    if scene.as_of > closes.on:
        return replace(outlook, flag=Flag.LAPSED).with_working(f"the period ended on {say(closes.on)}")
    outlook = replace(outlook, upcoming=(closes.on,))
    if scene.as_of < opens.on:
        return replace(outlook, flag=flag_by_day(opens.on, scene.as_of, _lead(scene)))
    return outlook.with_working(f"open from {say(opens.on)} to {say(closes.on)}")


def _of_not_before(rule: NotBefore, scene: Scene) -> Outlook:
    """Return the outlook of a thing that may happen from a day on: never overdue."""
    moment = resolve(rule.point, scene)
    if moment.on is None:
        return _unknown(moment)
    held = scene.decided(Held)
    flag = Flag.HELD if held else flag_by_day(moment.on, scene.as_of, _lead(scene), latest=date.max)
    upcoming = (moment.on,) if moment.on >= scene.as_of else ()
    words = "possible since" if moment.on <= scene.as_of else "possible from"
    return Outlook(flag, None, moment.on, upcoming=upcoming, working=(*moment.working, f"{words} {say(moment.on)}"))


def _of_parties(rule: PerParty, scene: Scene) -> Outlook:
    """Return one outlook for each party with an event of its own, and the most urgent of them in front."""
    parties = sorted({event.party for event in scene.events if event.party})
    outlooks = tuple((party, _outlook(rule.rule, _scene_of(party, scene))) for party in parties)
    if not outlooks:
        return Outlook(Flag.NO_ANCHOR, working=("no party has an event of its own yet",))
    front = min((outlook for _, outlook in outlooks), key=lambda one: (one.flag.urgency, one.due or date.max))
    upcoming = tuple(sorted({day for _, outlook in outlooks for day in outlook.upcoming}))
    overdue = tuple(sorted({day for _, outlook in outlooks for day in outlook.overdue}))
    return Outlook(front.flag, front.due, front.opens, front.latest, overdue, upcoming, parties=outlooks)


def _scene_of(party: str, scene: Scene) -> Scene:
    """Return the scene as one party's clock has it: its own decisions, everybody's events."""
    return replace(scene, party=party, decisions=tuple(one for one in scene.decisions if one.party == party))


def _of_condition(rule: OnlyIf, scene: Scene) -> Outlook:
    """Return the outlook of a rule that counts once its condition is recorded; contingent before."""
    outlook = _outlook(rule.rule, scene)
    met = scene.happened(rule.condition)
    if met:
        return outlook.with_working(f"condition met on {say(met.on)}: {rule.condition}")
    pending = replace(outlook, flag=Flag.CONTINGENT, overdue=(), upcoming=())
    waiting = (rule.condition, *(name for name in outlook.waiting_for if name != rule.condition))
    return replace(pending, waiting_for=waiting).with_working(f"only if: {rule.condition}")


def _of_exception(rule: Unless, scene: Scene) -> Outlook:
    """Return the outlook of a rule that stands until its exception is recorded."""
    outlook = _outlook(rule.rule, scene)
    met = scene.happened(rule.condition)
    if met:
        return _superseded(outlook, f"set aside on {say(met.on)}: {rule.condition}")
    return outlook.with_working(f"unless: {rule.condition}")


def _of_sequence(rule: Then, scene: Scene) -> Outlook:
    """Return the outlook of the first occurrence until it is held, and of what follows after."""
    holdings = scene.decided(Held)
    if not holdings:
        return _outlook(rule.first, scene)
    first = holdings[0]
    later = replace(
        scene,
        decisions=tuple(one for one in scene.decisions if one != first),
        events=(*scene.events, DatedEvent("first holding", first.on)),
    )
    outlook = _outlook(rule.following, later)
    return replace(outlook, working=(f"first holding: {say(first.on)}", *outlook.working))
