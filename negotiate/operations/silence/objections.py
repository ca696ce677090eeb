"""Breaking a silence: by an objection in writing, or by tabling an amendment to the words; either ends it at once."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import is_of_office
from negotiate.errors import Invalid
from negotiate.models import Amendment, Objection, Silence
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.operations.silence.procedures import check_running, named_in
from negotiate.policy import Act, Actor
from negotiate.state.house.seats import delegation_of
from negotiate.state.silence.standing import broken_by


@dataclass(frozen=True)
class Breach:
    """Why a silence is broken, at which instant, by which amendment; found running and broken at the same instant."""

    reason: str
    at: datetime
    amendment: Amendment | None = None


def break_silence(db: Session, actor: Actor, silence_code: str, reason: str) -> Objection:
    """Object before the instant, with a reason that everybody at the table reads; nobody takes an objection back."""
    silence = opened(db, actor, Act.BREAK_SILENCE, Silence, silence_code)
    now = clock.now()
    check_running(db, silence, now, "there is nothing left to break")
    reason = needed(reason, "Say why your delegation breaks the silence. Everybody at the table reads it.", "reason")
    return _broken(db, actor, silence, Breach(reason, now))


def break_by_amendment(db: Session, actor: Actor, amendment: Amendment) -> list[Objection]:
    """Break every silence on the words that an amendment, just tabled or revised, asks to change; part of that act.

    A proposal of the chair breaks none: only a delegation does.
    """
    if is_of_office(amendment.number):
        return []
    now = clock.now()
    broken = broken_by(db, amendment, now)
    breach = Breach(_reason_of(amendment), now, amendment) if broken else None
    return [_broken(db, actor, silence, breach) for silence in broken if breach]


def check_reasoned(db: Session, amendment: Amendment) -> None:
    """Refuse to table what would break a silence and says not why, as an objection in writing would be refused."""
    if not amendment.is_of_office and broken_by(db, amendment, clock.now()):
        _reason_of(amendment)


def _reason_of(amendment: Amendment) -> str:
    """Return why an amendment breaks a silence: its rationale, without which it breaks none."""
    if reason := amendment.revision.rationale.strip():
        return reason
    raise Invalid(
        "This asks to change words that are under silence, and breaks it. Everybody at the table reads why: write the "
        "rationale first.",
        "rationale",
    )


def _broken(db: Session, actor: Actor, silence: Silence, breach: Breach) -> Objection:
    amendment = breach.amendment
    delegation = amendment.delegation if amendment else delegation_of(db, actor, silence.instrument)
    objection = Objection(
        delegation=delegation, amendment=amendment, reason=breach.reason, made_at=breach.at, made_by_id=actor.person_id
    )
    silence.objection = objection
    db.flush()
    by = {"with": amendment.number} if amendment else {}
    facts = {**named_in(silence), **by, "delegation": delegation.name, "reason": breach.reason}
    record(db, actor, "broke the silence", silence, chain=instrument_chain(silence.instrument), **facts)
    return objection
