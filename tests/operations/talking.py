"""Speaking of words in tests: one line for a thread, and a group to speak to."""

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Clause, Thread, ThreadKind, ThreadReach
from negotiate.operations.comments.beginnings import FirstComment, begin_on_clause
from negotiate.operations.comments.in_drafts import begin_on_draft
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


def spoken_in_draft(
    db: Session,
    player: Player,
    draft: Amendment,
    quote: str,
    words: str = "Too narrow.",
    reach: ThreadReach = ThreadReach.GROUP,
    **more: str | int,
) -> Thread:
    """Speak of words of a draft as it is saved; to the group that it is shared with, where nothing else is said."""
    text = more.pop("text", "") or str(draft.revision.edition)
    to = {"group": draft.group.code if draft.group else ""} if reach is ThreadReach.GROUP else {}
    said = FirstComment(words, reach, text, quote, **{**to, **more})
    return begin_on_draft(db, player.actor, draft.code, said)
