"""How people and their programs come into the scene: by what is their own."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import FeedKind, PersonalToken, SignIn
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.dates.feeds import renew_feed
from negotiate.operations.house.invitations import send_link
from negotiate.operations.work.asking import NewWork, ask_for
from negotiate.operations.work.workers import sign_on
from tests.cast import Cast


def ways_in(db: Session, cast: Cast) -> dict[str, str]:
    """Return what Ada can end of her own, the secret addresses of Nadia, and who has forgotten a password."""
    send_link(db, cast.olu.email)
    return {
        "sign_in": db.scalars(select(SignIn.code).where(SignIn.person_id == cast.ada.actor.person_id)).one(),
        "token": db.scalars(
            select(PersonalToken.code).where(PersonalToken.person_id == cast.ada.actor.person_id)
        ).one(),
        "address": renew_feed(db, cast.nadia.actor),
        "asked": cast.olu.code,
        "news": renew_feed(db, cast.nadia.actor, FeedKind.NEWS),
    }


def work_of(db: Session, cast: Cast, instrument: str) -> str:
    """Let Nadia ask for everything that she may read, a worker run that is to do it; return the code of the work."""
    sign_on(db)
    return ask_for(db, cast.nadia.actor, NewWork(WorkKind.EVERYTHING, instrument, "http://localhost/")).code
