"""Speaking of words in tests: one line for a thread, and a group to speak to."""

from sqlalchemy.orm import Session

from negotiate.models import Clause, Thread, ThreadKind, ThreadReach
from negotiate.operations.comments.beginnings import FirstComment, begin_on_clause
from negotiate.operations.house import groups
from negotiate.policy import COMMAND_LINE
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player


def spoken(
    db: Session,
    player: Player,
    clause: Clause,
    quote: str,
    words: str = "Too narrow.",
    reach: ThreadReach = ThreadReach.DELEGATION,
    **more: str | int | ThreadKind,
) -> Thread:
    """Speak of words of a clause as it stands."""
    text = more.pop("text", "") or current_version(db, clause).code
    said = FirstComment(words, reach, text, quote, **more)
    return begin_on_clause(db, player.actor, clause.code, said)


def friends(db: Session, cast: Cast, *delegations: str) -> str:
    """Return the code of a group of these delegations."""
    group = groups.add_group(db, cast.ada.actor, "Friends", "FR")
    for delegation in delegations:
        groups.join(db, COMMAND_LINE, group.code, delegation)
    return group.code
