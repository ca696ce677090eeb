"""Where somebody is signed in, for herself alone."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import hash_of
from negotiate.models import SignIn
from negotiate.policy import Act, Actor, require
from negotiate.state.house.sign_ins import holding


@dataclass(frozen=True)
class SignInLine:
    """One browser in which she is signed in."""

    code: str
    device: str
    begun_at: datetime
    used_at: datetime
    is_here: bool


def own_sign_ins(db: Session, actor: Actor, secret: str) -> tuple[SignInLine, ...]:
    """Return where the actor is signed in, the browser that carries a secret first, then as they were used."""
    require(actor, Act.KEEP_OWN_ACCOUNT)
    here = hash_of(secret)
    query = select(SignIn).where(SignIn.person_id == actor.person_id, holding(clock.now()))
    lines = (
        SignInLine(row.code, row.device, row.begun_at, row.used_at, row.secret_hash == here)
        for row in db.scalars(query.order_by(SignIn.used_at.desc(), SignIn.id.desc()))
    )
    return tuple(sorted(lines, key=lambda line: not line.is_here))
