"""How people and their programs come into the scene: by what is their own."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import FeedKind, PersonalToken, SignIn
from negotiate.operations.dates.feeds import renew_feed
from tests.cast import Cast


def ways_in(db: Session, cast: Cast) -> dict[str, str]:
    """Return what Ada can end of her own, and the secret addresses of Nadia."""
    return {
        "sign_in": db.scalars(select(SignIn.code).where(SignIn.person_id == cast.ada.actor.person_id)).one(),
        "token": db.scalars(
            select(PersonalToken.code).where(PersonalToken.person_id == cast.ada.actor.person_id)
        ).one(),
        "address": renew_feed(db, cast.nadia.actor),
        "news": renew_feed(db, cast.nadia.actor, FeedKind.NEWS),
    }
