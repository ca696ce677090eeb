"""Marking the news of a silence procedure as seen: a person's own, in no journal."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Silence, SilenceSighting
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor


def see_silence(db: Session, actor: Actor, silence_code: str) -> SilenceSighting:
    """Say that one has seen how a procedure stands now; what comes later is news again."""
    silence = opened(db, actor, Act.FOLLOW_TEXT, Silence, silence_code)
    sighting = SilenceSighting(silence_id=silence.id, person_id=actor.person_id, seen_at=clock.now())
    db.add(sighting)
    return sighting
