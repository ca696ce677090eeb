"""What is said of words in the scene: one thread of every reach, those of drafts, and positions."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Audience, ThreadReach
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.comments.turns import resolve
from negotiate.operations.text.instruments import set_audience
from tests.cast import Cast
from tests.matrix.scene.standing import stood_before_all, stood_on
from tests.operations.negotiation import Negotiation, drafted
from tests.operations.talking import spoken, spoken_in_draft

#: How far the threads of the scene reach.
TALK = {
    "own thread": ThreadReach.DELEGATION,
    "group thread": ThreadReach.GROUP,
    "office thread": ThreadReach.SECRETARIAT,
    "thread": ThreadReach.PARTICIPANTS,
    "resolved thread": ThreadReach.PARTICIPANTS,
    "public thread": ThreadReach.PUBLIC,
}


def spoken_to_all(
    db: Session, cast: Cast, negotiation: Negotiation, amendment: Amendment, group: str
) -> dict[str, str]:
    """Let Nadia speak of the same words to everybody whom she can speak to; positions are taken beside that."""
    said = {}
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    for name, reach in TALK.items():
        to = {"group": group} if reach is ThreadReach.GROUP else {}
        said[name] = spoken(db, cast.nadia, negotiation.conduct, "shall not", reach=reach, **to)
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PARTICIPANTS)
    resolve(db, cast.nadia.actor, said["resolved thread"].code)
    own, open_to_all = (said[name].comments[0].code for name in ("own thread", "thread"))
    codes = {name: thread.code for name, thread in said.items()} | {"own comment": own, "comment": open_to_all}
    codes |= _spoken_in_drafts(db, cast, negotiation, group)
    return codes | stood_before_all(db, cast, negotiation, group) | stood_on(db, cast, amendment, group)


def _spoken_in_drafts(db: Session, cast: Cast, negotiation: Negotiation, group: str) -> dict[str, str]:
    """Let those who read the drafts of Arvenia speak of them: of its own, of a shared one, of one that was shared."""
    query = select(Amendment).where(Amendment.instrument == negotiation.instrument, Amendment.tabled_at.is_(None))
    draft, shared = db.scalars(query.order_by(Amendment.id).limit(2))
    former = drafted(db, cast.nadia, negotiation.conduct, "shall", "might")
    share(db, cast.nadia.actor, former.code, group)
    said = {
        "draft thread": spoken_in_draft(db, cast.nadia, draft, "should", reach=ThreadReach.DELEGATION),
        "shared thread": spoken_in_draft(db, cast.nadia, shared, "will"),
        "fellow thread": spoken_in_draft(db, cast.bela, shared, "will", reach=ThreadReach.DELEGATION),
        "former thread": spoken_in_draft(db, cast.bela, former, "might"),
    }
    keep_private(db, cast.nadia.actor, former.code)
    codes = {name: thread.code for name, thread in said.items()}
    return codes | {"former": former.code, "former comment": said["former thread"].comments[0].code}
