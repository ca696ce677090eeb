"""The rules of meetings and of what is said in them: who may listen follows from what their items are open to."""

from collections.abc import Sequence

from negotiate.models import AgendaItem, Audience, FloorRequest, Meeting, MeetingSummary
from negotiate.policy.actors import Actor
from negotiate.policy.rules import OfMeetings, observer, public_text


def observer_at(actor: Actor, thing: OfMeetings) -> bool:
    """Somebody of a delegation that takes part, where an item is open to those who observe."""
    return any(item.audience is not Audience.PARTICIPANTS for item in _items(thing)) and observer(
        actor, thing.instrument
    )


def anybody_at(actor: Actor, thing: OfMeetings) -> bool:
    """Anybody, where an item is open to everyone and so are the published rounds."""
    return any(item.audience is Audience.PUBLIC for item in _items(thing)) and public_text(actor, thing.instrument)


def _items(thing: OfMeetings) -> Sequence[AgendaItem | MeetingSummary]:
    """Return what says who else sees a thing: items, and of a meeting also the summary that counts."""
    match thing:
        case Meeting():
            return [*thing.agenda, *thing.summaries[-1:]]
        case FloorRequest():
            return [thing.item]
    return [thing]
