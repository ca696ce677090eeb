"""What is said of words that are taken along: which threads a reader can let travel, and those beside each clause.

Nothing travels unless it is asked for, and of that nothing but what the reader hears.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Instrument, Role, Thread, ThreadReach
from negotiate.policy import Act, Actor, may
from negotiate.queries.comments.margin import said_of_amendment
from negotiate.queries.comments.threads import ThreadNote, threads_heard
from negotiate.queries.files.taken_along import TakenClause
from negotiate.state.comments.clause_paths import ReadLine
from negotiate.state.text.lines import Text

#: Threads by the code of the clause that their words are in.
TakenTalk = Mapping[str, tuple[ThreadNote, ...]]


def reaches_to_take(actor: Actor, instrument: Instrument) -> tuple[ThreadReach, ...]:
    """Return how far what is said may go that the actor can hear, the widest first."""
    own, code = bool(actor.own_ids(instrument.id)), instrument.id
    heard = {
        ThreadReach.PUBLIC: True,
        ThreadReach.PARTICIPANTS: own or may(actor, Act.SEE_DISCUSSION, instrument),
        ThreadReach.SECRETARIAT: own or actor.holds(Role.SECRETARIAT, code) or actor.holds(Role.CHAIR, code),
        ThreadReach.GROUP: bool(actor.negotiates_for(code)),
        ThreadReach.DELEGATION: own,
    }
    return tuple(reach for reach, hears in heard.items() if hears)


def talk_of_text(
    db: Session, actor: Actor, instrument: Instrument, lines: Text, reaches: Collection[ThreadReach]
) -> TakenTalk:
    """Return what is said of the clauses of a text, as far as they are in versions that they really had."""
    real = [(clause, version) for clause, version in lines if version.id > 0 and version.clause_id == clause.id]
    read = {clause.id: ReadLine(version.number, version.code) for clause, version in real}
    codes = {clause.id: clause.code for clause, _ in real}
    asked = (Thread.version_id.is_not(None), Thread.reach.in_(reaches))
    found: dict[str, list[ThreadNote]] = defaultdict(list)
    for note in _worth_reading(threads_heard(db, actor, instrument, read, *asked) if reaches else ()):
        if note.words is not None and note.clause_id in codes:
            found[codes[note.clause_id]].append(note)
    return {code: tuple(beside) for code, beside in found.items()}


def with_talk(clauses: tuple[TakenClause, ...], talk: TakenTalk) -> tuple[TakenClause, ...]:
    """Return clauses with what is said of each where it stands."""
    if not talk:
        return clauses
    return tuple(
        replace(one, threads=talk.get(one.code, ())) if one.after and one.stands_here else one for one in clauses
    )


def talk_of_amendment(
    db: Session, actor: Actor, amendment: Amendment, reaches: Collection[ThreadReach]
) -> tuple[ThreadNote, ...]:
    """Return what is said of words that an amendment proposes, or has proposed."""
    asked = (said_of_amendment(amendment), Thread.reach.in_(reaches))
    return _worth_reading(threads_heard(db, actor, amendment.instrument, {}, *asked) if reaches else ())


def _worth_reading(notes: tuple[ThreadNote, ...]) -> tuple[ThreadNote, ...]:
    """Return the threads of which not all has been withdrawn."""
    return tuple(note for note in notes if any(line.words for line in note.comments))
