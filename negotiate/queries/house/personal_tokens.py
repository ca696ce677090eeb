"""Which programs come in for somebody, for herself alone."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.models import PersonalToken, TokenScope
from negotiate.policy import Act, Actor, require
from negotiate.state.house.personal_tokens import FARTHEST, USUAL, token_holds


@dataclass(frozen=True)
class TokenLine:
    """One token that holds."""

    code: str
    name: str
    scope: TokenScope
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class TokensPage:
    """Her tokens, the last made first, and the days between which a new one may end."""

    lines: tuple[TokenLine, ...]
    proposed_day: date
    farthest_day: date


def tokens_page(db: Session, actor: Actor) -> TokensPage:
    """Return the tokens of the actor that hold, and what a new one may be."""
    require(actor, Act.KEEP_OWN_ACCOUNT)
    if actor.person_id is None:
        raise Forbidden("Only a person has tokens of her own.")
    now = clock.now()
    query = select(PersonalToken).where(PersonalToken.person_id == actor.person_id, token_holds(now))
    lines = (
        TokenLine(row.code, row.name, row.scope, row.made_at, row.expires_at, row.used_at)
        for row in db.scalars(query.order_by(PersonalToken.id.desc()))
    )
    return TokensPage(tuple(lines), (now + USUAL).date(), (now + FARTHEST).date())
