"""Which programs come in for somebody, for herself alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.models import PersonalToken, TokenScope
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import readable_instruments
from negotiate.state.house.personal_tokens import FARTHEST, USUAL, token_holds

#: What stands in place of a title that its reader reads no more.
UNREAD = "a text that you read no more"


@dataclass(frozen=True)
class TokenLine:
    """One token that holds."""

    code: str
    name: str
    scope: TokenScope
    #: The title of the one text that it is for; empty where it is for all.
    of: str
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class TokensPage:
    """Her tokens, the last made first, the texts that a new one may be for, and the days between which it may end."""

    lines: tuple[TokenLine, ...]
    instruments: tuple[tuple[str, str], ...]
    proposed_day: date
    farthest_day: date


def tokens_page(db: Session, actor: Actor) -> TokensPage:
    """Return the tokens of the actor that hold, and what a new one may be."""
    require(actor, Act.KEEP_OWN_ACCOUNT)
    if actor.person_id is None:
        raise Forbidden("Only a person has tokens of her own.")
    now = clock.now()
    query = select(PersonalToken).where(PersonalToken.person_id == actor.person_id, token_holds(now))
    read = readable_instruments(db, actor)
    titles = {row.id: row.title for row in read}
    lines = (_line(row, titles) for row in db.scalars(query.order_by(PersonalToken.id.desc())))
    instruments = tuple((row.code, row.title) for row in read)
    return TokensPage(tuple(lines), instruments, (now + USUAL).date(), (now + FARTHEST).date())


def _line(row: PersonalToken, titles: Mapping[int, str]) -> TokenLine:
    """Return a token; a text that its person reads no more is named no more."""
    of = "" if row.instrument_id is None else titles.get(row.instrument_id, UNREAD)
    return TokenLine(row.code, row.name, row.scope, of, row.made_at, row.expires_at, row.used_at)
