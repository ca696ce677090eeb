"""The end of a term with its extensions, early ends and revivals; it decides nothing that was not recorded.

An end comes by itself: the thing runs through its last day and has lapsed on the next. A decision taken up
to the last day extends, within what the text allows; a decision taken later is a revival and must be
recorded as one.
"""

from dataclasses import dataclass, replace
from datetime import date

from negotiate.dates.days import OutOfCalendar, add, say
from negotiate.dates.evaluation.events import Decision, Extended, Lapsed, Revived, Scene
from negotiate.dates.evaluation.flags import Flag, Outlook, flag_by_day
from negotiate.dates.evaluation.resolve import resolve
from negotiate.dates.rules import Extension, Sunset

LEAD = 365


@dataclass(frozen=True, slots=True)
class _Term:
    """The term as decided so far: its last day (None: revived without one), and how it came to it."""

    end: date | None
    extensions: int = 0
    working: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()

    def moved(self, end: date | None, sentence: str) -> "_Term":
        """Return the term with another last day."""
        return replace(self, end=end, working=(*self.working, sentence))

    def doubted(self, sentence: str) -> "_Term":
        """Return the term unchanged but for something to look at."""
        return replace(self, concerns=(*self.concerns, sentence))


def outlook_of_sunset(rule: Sunset, scene: Scene) -> Outlook:
    """Return how a term stands as of the day of looking."""
    moment = resolve(rule.end, scene)
    if moment.on is None:
        return Outlook(Flag.NO_ANCHOR, None, moment.opens, working=moment.working, waiting_for=moment.waiting_for)
    term = _Term(moment.on, working=moment.working)
    for decision in scene.decisions:
        term = _decided(term, decision, rule.extension)
    outlook = Outlook(
        Flag.INDETERMINATE, term.end, working=term.working, waiting_for=moment.waiting_for, concerns=term.concerns
    )
    return _flagged(outlook, term, scene)


def _flagged(outlook: Outlook, term: _Term, scene: Scene) -> Outlook:
    """Return the outlook with the flag that its last day gives it."""
    if term.end is None:
        return outlook.with_concern("It was revived without an end: the text or the decision should give one.")
    if scene.as_of > term.end:
        return replace(outlook, flag=Flag.LAPSED).with_working(f"lapsed by itself after {say(term.end)}")
    lead = LEAD if scene.lead_days is None else scene.lead_days
    flag = flag_by_day(term.end, scene.as_of, lead)
    if flag is Flag.SCHEDULED and term.extensions:
        flag = Flag.EXTENDED
    return replace(outlook, flag=flag, upcoming=(term.end,))


def _decided(term: _Term, decision: Decision, allowed: Extension | None) -> _Term:
    """Return the term after one more decision."""
    over = term.end is not None and decision.on > term.end
    match decision:
        case Extended() if over:
            return term.doubted(
                f"The extension decided on {say(decision.on)} came after the end on"
                f" {say(term.end or decision.on)}: "
                "it counts only if it is recorded as a revival."
            )
        case Extended():
            return _extended(term, decision, allowed)
        case Revived(on, until) if over:
            words = f"until {say(until)}" if until else "without an end"
            return term.moved(until, f"revived on {say(on)} {words}")
        case Revived(on):
            return term.doubted(f"The revival of {say(on)} came before the end: it is an extension, if anything.")
        case Lapsed(on, at) if not over:
            return _ended(term, at or on)
        case _:
            return term


def _ended(term: _Term, last: date) -> _Term:
    """Return the term ended early; an end that is set later than the term's own changes nothing."""
    if term.end is not None and last >= term.end:
        return term
    return term.moved(last, f"ended by decision on {say(last)}")


def _extended(term: _Term, decision: Extended, allowed: Extension | None) -> _Term:
    """Return the term extended as far as the text allows; an extension never shortens."""
    if term.end is None or decision.to <= term.end:
        return term.doubted(f"The extension to {say(decision.to)} does not go beyond the term, and changes nothing.")
    if allowed is None:
        term = term.doubted("The text provides for no extension; the decision is counted as it was recorded.")
    elif allowed.times is not None and term.extensions >= allowed.times:
        return term.doubted(
            f"The text allows {allowed.times} extension{'' if allowed.times == 1 else 's'}; "
            f"the one to {say(decision.to)} is a further one and is not counted."
        )
    to, term = _within_allowance(term, term.end or decision.to, decision.to, allowed)
    term = term.moved(to, f"extended on {say(decision.on)} to {say(to)}")
    return replace(term, extensions=term.extensions + 1)


def _within_allowance(term: _Term, end: date, to: date, allowed: Extension | None) -> tuple[date, _Term]:
    """Return the day an extension reaches under the text, with a concern in the term where it is earlier."""
    if allowed is None or allowed.up_to is None:
        return to, term
    try:
        furthest = add(end, allowed.up_to)
    except OutOfCalendar:
        return to, term
    if to <= furthest.on:
        return to, term
    return furthest.on, term.doubted(
        f"The decision says {say(to)}, the text allows up to {allowed.up_to}: {furthest.working}."
    )
