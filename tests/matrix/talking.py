"""What is said of words in the scene: one thread of every reach, and positions."""

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Audience, ThreadReach
from negotiate.operations.comments.turns import resolve
from negotiate.operations.text.instruments import set_audience
from tests.cast import Cast
from tests.matrix.standing import stood_before_all, stood_on
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken

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
    return codes | stood_before_all(db, cast, negotiation, group) | stood_on(db, cast, amendment, group)
