"""What a reader hears of an instrument, part by part, as it was begun in turn."""

from sqlalchemy import ColumnElement, Select, select, true
from sqlalchemy.orm import Session

from negotiate.models import Thread, ThreadState, ThreadTurn
from negotiate.policy import Actor
from negotiate.queries.comments.talk_page import clauses_of_talk
from negotiate.queries.comments.threads import ThreadNote, threads_heard
from negotiate.queries.header import load_instrument
from negotiate.queries.parts import Cursor, Part, keys_of_part
from negotiate.state.comments.heard import heard
from negotiate.state.comments.words_now import lines_read

_LAST_TURN = (
    select(ThreadTurn.into)
    .where(ThreadTurn.thread_id == Thread.id)
    .order_by(ThreadTurn.id.desc())
    .limit(1)
    .correlate(Thread)
    .scalar_subquery()
)
#: Which threads can be asked for.
SHOWN: dict[str, ColumnElement[bool]] = {
    "open": _LAST_TURN.is_distinct_from(ThreadState.RESOLVED),
    "resolved": _LAST_TURN == ThreadState.RESOLVED,
    "all": true(),
}


def part_of_talk(db: Session, actor: Actor, code: str, show: str, asked: Cursor) -> Part[ThreadNote]:
    """Return a part of the threads that an actor hears; it is shorter where words stand in no clause that she reads."""
    instrument = load_instrument(db, actor, code)
    rows: Select[int, str] = select(Thread.id, Thread.code).where(heard(actor, instrument), SHOWN[show])
    keys = keys_of_part(db, rows, (Thread.id,), asked)
    known = {line.id for line in clauses_of_talk(db, actor, instrument)}
    notes = threads_heard(db, actor, instrument, lines_read(db, actor, instrument), Thread.id.in_(keys.ids))
    return Part(tuple(note for note in notes if note.clause_id in known), keys.following)
