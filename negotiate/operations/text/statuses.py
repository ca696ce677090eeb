"""Saying how far the wording of a clause is agreed; bound to the words, so that any change drops it."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import Clause, Level, Status
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.text.versions import current_version
from negotiate.text.marks.brackets import parse

#: From this level on a text is agreed by somebody, and says where.
AGREED = (Level.AGREED_IN_GROUP, Level.AGREED_AD_REFERENDUM, Level.AGREED, Level.ADOPTED)


def set_status(db: Session, actor: Actor, clause_code: str, version_code: str, level: Level, forum: str) -> Status:
    """Set the level of the wording that the form showed; Stale where the clause has changed since."""
    clause = opened(db, actor, Act.SET_STATUS, Clause, clause_code)
    version = current_version(db, clause)
    if version.code != version_code:
        raise Stale(
            "The clause has changed since you opened it. Read the new text before you say how far it is agreed.",
            yours=f"{level.value} {forum}".strip(),
            theirs=version.wording.text,
        )
    forum = " ".join(forum.split())
    if level in AGREED and not forum:
        raise Invalid(f"Say where it was {level.value}: plenary, a contact group …", "forum")
    if level in (Level.AGREED, Level.ADOPTED) and parse(version.body).spans:
        raise Invalid(
            f"{version.label or 'The clause'} still has square brackets, so it cannot be {level.value}. "
            "Decide the bracketed words first.",
            "level",
        )
    status = Status(
        clause=clause, hash=version.hash, level=level, forum=forum, set_at=clock.now(), set_by_id=actor.person_id
    )
    db.add(status)
    chain = instrument_chain(clause.instrument)
    record(db, actor, "set the status", clause, chain=chain, level=level.value, forum=forum, hash=version.hash)
    return status
