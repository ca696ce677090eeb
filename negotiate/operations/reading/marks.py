"""Read marks: a person says which text she has read, clause by clause or up to one, and takes it back.

Hers alone, so no journal tells of it. What she marks is what her page showed her: the page sends the text along, and a
version that came since stays unread.
"""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Clause, Instrument, ReadMark, Unmarking
from negotiate.operations.opening import opened
from negotiate.operations.publishing.notices import see_issued
from negotiate.policy import Act, Actor
from negotiate.state.reading.marks import marks_at_once, newest_mark, read_by
from negotiate.state.reading.statuses_since import statuses_since
from negotiate.state.text.shown_texts import ShownText, shown_text


def mark_clause(db: Session, actor: Actor, clause_code: str, text: str) -> tuple[ReadMark, ...]:
    """Mark one clause as read, as a text has it; raise Invalid where the text does not have it."""
    clause = opened(db, actor, Act.FOLLOW_TEXT, Clause, clause_code)
    shown = shown_text(db, actor, clause.instrument, text)
    place = _place(shown, clause)
    return _marked(db, actor, clause.instrument, shown, slice(place, place + 1))


def mark_up_to(db: Session, actor: Actor, clause_code: str, text: str) -> tuple[ReadMark, ...]:
    """Mark everything up to a clause as read, in the order of the text."""
    clause = opened(db, actor, Act.FOLLOW_TEXT, Clause, clause_code)
    shown = shown_text(db, actor, clause.instrument, text)
    return _marked(db, actor, clause.instrument, shown, slice(_place(shown, clause) + 1))


def mark_all(db: Session, actor: Actor, instrument_code: str, text: str) -> tuple[ReadMark, ...]:
    """Mark a whole text as read: the working text as a page showed it, or a publication.

    What was published by then she has seen: what changed since is shown to her from there.
    """
    instrument = opened(db, actor, Act.FOLLOW_TEXT, Instrument, instrument_code)
    shown = shown_text(db, actor, instrument, text)
    see_issued(db, actor, instrument, shown.stood_at)
    return _marked(db, actor, instrument, shown, slice(None))


def take_back(db: Session, actor: Actor, clause_code: str) -> ReadMark:
    """Take back the mark that counts for a clause; the one before it counts again."""
    clause = opened(db, actor, Act.FOLLOW_TEXT, Clause, clause_code)
    mark = newest_mark(db, actor, clause)
    if mark is None:
        raise Invalid("You have not marked this clause as read.")
    db.add(Unmarking(mark_id=mark.id, made_at=clock.now()))
    db.flush()
    return mark


def take_back_last(db: Session, actor: Actor, instrument_code: str) -> tuple[ReadMark, ...]:
    """Take back what was marked last in an instrument, however many clauses at once."""
    instrument = opened(db, actor, Act.FOLLOW_TEXT, Instrument, instrument_code)
    marks = marks_at_once(db, actor, instrument)
    if not marks:
        raise Invalid("There is no mark of yours to take back.")
    now = clock.now()
    db.add_all(Unmarking(mark_id=mark.id, made_at=now) for mark in marks)
    db.flush()
    return tuple(marks)


def _place(shown: ShownText, clause: Clause) -> int:
    for place, line in enumerate(shown.clauses):
        if line.id == clause.id:
            return place
    raise Invalid("The text that your page showed does not have this clause. Open the page anew.")


def _marked(db: Session, actor: Actor, instrument: Instrument, shown: ShownText, part: slice) -> tuple[ReadMark, ...]:
    """Mark a part of a text as read where it is not yet; what was read in a later text stays so.

    Where its words are known and its status has changed since, that is known from now on.
    """
    known, now = read_by(db, actor, instrument), clock.now()
    passed = statuses_since(db, instrument, shown.clauses[part], known)
    marks = tuple(
        ReadMark(
            person_id=actor.person_id,
            clause_id=line.id,
            version_id=line.version_id,
            stood_at=shown.stood_at,
            moves=shown.moves,
            marked_at=now,
        )
        for line in shown.clauses[part]
        if line.id not in known or line.id in passed or known[line.id].is_before(line)
    )
    db.add_all(marks)
    db.flush()
    return marks
