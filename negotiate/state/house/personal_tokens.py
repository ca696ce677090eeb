"""How long a personal token holds, and which ones do; who has come in by one is asked of `actors`."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam

from negotiate.models import PersonalToken

#: What every token begins with, so that programs that look for lost secrets know one when they meet it.
MARK = "negotiate_"
#: The farthest day on which a token may end, the one that is proposed, and how many may hold at once.
FARTHEST, USUAL, MOST = timedelta(days=366), timedelta(days=90), 20


def _holding(now: Any) -> ColumnElement[bool]:
    return and_(PersonalToken.revoked_at.is_(None), PersonalToken.expires_at > now)


#: That a token lets its program in, at an instant that is given when it is asked.
TOKEN_HOLDS = _holding(bindparam("now"))


def token_holds(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a token lets its program in."""
    return _holding(now)
