"""Breaking a silence: by an objection in writing, or by tabling an amendment to the words; either ends it at once."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Amendment, Objection, Silence
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.silence.procedures import check_running, named_in
from negotiate.policy import Act, Actor
from negotiate.state.house.seats import delegation_of
from negotiate.state.silence.standing import broken_by

#: What stands as the reason of a delegation whose amendment says nothing beside its words.
UNREASONED = "An amendment to the words under silence."


def break_silence(db: Session, actor: Actor, silence_code: str, reason: str) -> Objection:
    """Object before the instant, with a reason that everybody at the table reads; nobody takes an objection back."""
    silence = opened(db, actor, Act.BREAK_SILENCE, Silence, silence_code)
    check_running(db, silence, "there is nothing left to break")
    if not reason.strip():
        raise Invalid("Say why your delegation breaks the silence. Everybody at the table reads it.", "reason")
    return _broken(db, actor, silence, reason.strip())


def break_by_amendment(db: Session, actor: Actor, amendment: Amendment) -> list[Objection]:
    """Break every silence on the words that an amendment, just tabled or revised, asks to change; part of that act."""
    reason = amendment.revision.rationale.strip() or UNREASONED
    return [_broken(db, actor, silence, reason, amendment) for silence in broken_by(db, amendment)]


def _broken(db: Session, actor: Actor, silence: Silence, reason: str, amendment: Amendment | None = None) -> Objection:
    delegation = amendment.delegation if amendment else delegation_of(db, actor, silence.instrument)
    objection = Objection(
        delegation=delegation, amendment=amendment, reason=reason, made_at=clock.now(), made_by_id=actor.person_id
    )
    silence.objection = objection
    db.flush()
    by = {"with": amendment.number} if amendment else {}
    facts = {**named_in(silence), **by, "delegation": delegation.name, "reason": reason}
    record(db, actor, "broke the silence", silence, chain=instrument_chain(silence.instrument), **facts)
    return objection
