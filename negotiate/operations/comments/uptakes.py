"""Making an amendment of what somebody said: a private draft of one's own, which keeps where it comes from."""

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Amendment, AmendmentKind, Clause, Comment, Thread, Uptake
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin
from negotiate.operations.first_begun import check_first
from negotiate.operations.opening import opened
from negotiate.operations.record import private_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.comments.words_now import SpokenWords, newest_lines, words_now
from negotiate.state.text.versions import current_version


def take_up(db: Session, actor: Actor, thread_code: str) -> Amendment:
    """Begin a draft on the clause where the words are now, with what was said as its rationale."""
    thread = opened(db, actor, Act.TAKE_UP, Thread, thread_code)
    clause = _clause(db, thread)
    version = current_version(db, clause)
    if version.is_deleted:
        raise Invalid("The clause is no longer in the text, so there is nothing to amend.")
    check_first(db, actor, thread.instrument, Uptake, Uptake.thread_id == thread.id)
    said = next((comment for comment in thread.comments if comment.retraction is None), None)
    typed = Proposal(version.code, version.label, version.heading, version.body, _rationale(said))
    amendment = begin(db, actor, Begun(clause, AmendmentKind.MODIFY), typed)
    db.add(Uptake(amendment_id=amendment.id, thread_id=thread.id))
    db.flush()
    record(db, actor, "took up", amendment, chain=private_chain(amendment), thread=thread.code, clause=clause.code)
    return amendment


def _clause(db: Session, thread: Thread) -> Clause:
    """Return the clause in which the words of a thread are now."""
    if thread.version_id is None:
        return thread.clause
    spoken = SpokenWords(thread.version_id, thread.clause_id, thread.start, thread.stop)
    (now,) = words_now(db, newest_lines(db, thread.instrument), [spoken])
    return db.get_one(Clause, now.clause_id) if now else thread.clause


def _rationale(said: Comment | None) -> str:
    """Return what was said, with who said it."""
    if said is None:
        return ""
    who = ", ".join(filter(None, (said.made_by.name if said.made_by else "", _whose(said))))
    return f"{who}: “{said.words}”"


def _whose(said: Comment) -> str:
    return said.delegation.name if said.delegation else ""
