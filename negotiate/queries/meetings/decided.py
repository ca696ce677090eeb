"""What was decided while a meeting sat: read from the record, where it fell; nobody writes it down a second time."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Meeting
from negotiate.policy import Act, Actor, may
from negotiate.queries.record.journals import JournalLine, entries_between

#: The acts by which something about the text is settled, or left to be, by name in the record.
DECISIVE = frozenset(
    {
        *("merged", "merged, signs unpaired", "cleared", "took back", "deferred the rest", "set the status", "signed"),
        *("put under silence", "extended the silence", "broke the silence", "broke the silence, amending"),
        *("moved", "moved first", "inserted", "deleted", "split", "joined", "renumbered"),
        *("accepted a correction", "declined a correction", "opened", "closed", "set the deadline", "reopened"),
        *("withdrew", "revised", "incorporated", "offered words", "answered", "approved and published"),
    }
)


def decided_in(db: Session, actor: Actor, meeting: Meeting) -> tuple[JournalLine, ...]:
    """Return what was decided from the beginning of a meeting to its end, oldest first, for who reads the record."""
    instrument, plan = meeting.instrument, meeting.plan
    if not may(actor, Act.SEE_RECORD, instrument):
        return ()
    if meeting.cancellation is not None or plan.begins_at > clock.now():
        return ()
    return entries_between(db, actor, instrument.code, DECISIVE, (plan.begins_at, plan.ends_at))
