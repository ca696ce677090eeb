"""Beginning a thread: the words that are spoken of, who will read it for ever, and the first comment."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound
from negotiate.models import Amendment, Clause, Delegation, Revision, Thread, ThreadKind, ThreadReach, Version
from negotiate.operations.comments.reaching import check_everyone_reads, group_reached
from negotiate.operations.comments.speaking import add_comment, told_of
from negotiate.operations.opening import opened
from negotiate.operations.record import record, spoken_chain
from negotiate.policy import Act, Actor
from negotiate.policy.speaking import observing
from negotiate.state.comments.words_now import reads
from negotiate.state.house.seats import delegation_of, seated_in
from negotiate.state.rows import by_code
from negotiate.text.anchoring.quoting import quoted
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording


@dataclass(frozen=True)
class FirstComment:
    """What is said, to whom, and of which words, as it comes out of the form.

    `text` is the code of the version or the revision that the form showed, of a draft the number of its edition; `nth`
    says which it is where the words stand in its body more than once, counted from 1; 0 where nobody said. `quote` is
    empty where all of it is meant.
    """

    words: str
    reach: ThreadReach
    text: str
    quote: str = ""
    nth: int = 0
    group: str = ""
    kind: ThreadKind = ThreadKind.COMMENT

    @property
    def act(self) -> Act:
        """Return what the law is asked."""
        return Act.CONFER if self.reach.is_confidential else Act.COMMENT


def begin_on_clause(db: Session, actor: Actor, clause_code: str, said: FirstComment) -> Thread:
    """Speak of words of a clause, as the actor reads it or has read it."""
    clause = opened(db, actor, said.act, Clause, clause_code)
    version = by_code(db, Version, said.text)
    if version.clause_id != clause.id or not reads(db, actor, version):
        raise NotFound("There is nothing here that you can see.")
    if said.reach is ThreadReach.PUBLIC:
        check_everyone_reads(db, version)
    start, stop = span_of(version.wording.text, said)
    thread = new_thread(db, actor, clause, said)
    thread.version_id, thread.start, thread.stop = version.id, start, stop
    return _begun(db, actor, thread, said)


def begin_on_amendment(db: Session, actor: Actor, amendment_code: str, said: FirstComment) -> Thread:
    """Speak of words that an amendment on the table proposes."""
    amendment = opened(db, actor, said.act, Amendment, amendment_code)
    revision = by_code(db, Revision, said.text)
    if revision.amendment_id != amendment.id or revision.tabled_at is None:
        raise NotFound("There is nothing here that you can see.")
    if said.reach is ThreadReach.PUBLIC:
        raise Invalid("Not everyone reads amendments. Say it to all participants, or on the text.", "reach")
    start, stop = span_of(revision.wording.text, said)
    thread = new_thread(db, actor, amendment.clause, said)
    thread.revision_id, thread.start, thread.stop = revision.id, start, stop
    return _begun(db, actor, thread, said)


def span_of(text: str, said: FirstComment) -> tuple[int, int]:
    """Return the tokens that are quoted; raise Invalid where they do not stand there, or more than once."""
    if not said.quote.strip():
        return 0, 0
    tokens, body = tokenize(text), len(tokenize(Wording.of(text).heading + BORDER))
    found = quoted(tokens, said.quote)
    if not found:
        raise Invalid("These words do not stand there. Copy them as they stand, whole words only.", "quote")
    in_body = [span for span in found if span[0] >= body]
    if 1 <= said.nth <= len(in_body):
        return in_body[said.nth - 1]
    if len(found) > 1:
        raise Invalid(
            f"These words stand there {len(found)} times. Quote a few more of the words around them.", "quote"
        )
    return found[0]


def new_thread(
    db: Session, actor: Actor, clause: Clause, said: FirstComment, office: Delegation | None = None
) -> Thread:
    """Return a thread without its words, of the actor's delegation, or of the `office` that she speaks in.

    Raise Invalid where she cannot say it to those whom she names.
    """
    instrument = clause.instrument
    delegation = office or (delegation_of(db, actor, instrument) if seated_in(actor, instrument) else None)
    if said.reach is ThreadReach.DELEGATION and delegation is None:
        raise Invalid("You sit in no delegation of this negotiation. Choose who else is to read it.", "reach")
    if said.kind is ThreadKind.EXPERT_NOTE and not observing(actor, instrument):
        raise Invalid("An expert note is an observer's. Say it as a comment.", "kind")
    return Thread(
        instrument_id=instrument.id,
        clause_id=clause.id,
        reach=said.reach,
        group=group_reached(db, actor, instrument, delegation, said),
        delegation_id=delegation.id if delegation else None,
        kind=said.kind,
        opened_at=clock.now(),
        opened_by_id=actor.person_id,
    )


def _begun(db: Session, actor: Actor, thread: Thread, said: FirstComment) -> Thread:
    db.add(thread)
    db.flush()
    comment = add_comment(db, actor, thread, said.words)
    facts = {**told_of(comment), "reach": thread.reach.value, "kind": thread.kind.value}
    record(db, actor, "spoke of words", thread, chain=spoken_chain(thread), **facts)
    return thread
