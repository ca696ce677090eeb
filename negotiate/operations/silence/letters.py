"""Telling by mail how words under silence stand: at once, when they are put there, when it is extended, when it ends.

It does not wait for anybody's morning, as other news does: silence runs by the hour. A letter holds no word of a text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate import clock
from negotiate.models import Letter, Silence
from negotiate.operations.house.letters import HOUSE_ADDRESS
from negotiate.operations.opening import opened_house
from negotiate.operations.reading.told_people import ToldPerson, told_people
from negotiate.policy import Act, Actor, may, require
from negotiate.state.silence.courses import Course, SilenceOutcome, procedures_after

#: What ended longer ago is told on pages alone.
LATE = timedelta(days=7)
BY_ACCOUNT = f"You asked to be told by mail. To end these letters: {HOUSE_ADDRESS}/account/reminders"

#: What is said of a procedure that has ended.
ENDS = {
    SilenceOutcome.BROKEN: "Silence was broken: the words are not agreed",
    SilenceOutcome.VOID: "Silence ended because the words were changed: nothing is agreed",
    SilenceOutcome.AGREED: "Nobody broke the silence: the words are agreed",
}


@dataclass(frozen=True)
class _Running:
    """A procedure with its row; `at` is when it came to stand as it does."""

    row: Silence
    course: Course

    @property
    def at(self) -> datetime:
        ending = self.course.at(clock.now())
        return self.course.announced_at if ending.runs else ending.at

    def told_to(self, reader: ToldPerson) -> str:
        """Say how it stands, by the clocks of a reader."""
        ending, zone = self.course.at(clock.now()), self.row.instrument.zone
        if ending.runs:
            return f"Words are under silence until {reader.written(ending.at, zone)}"
        return f"{ENDS[ending.outcome]} ({reader.written(ending.at, zone)})"


def write_silence_letters(db: Session, actor: Actor) -> int:
    """Write to everybody concerned who wants mail how silence stands, once for each turn that it took.

    Whoever has been in the house since has seen it there. Return the number of new letters.
    """
    require(actor, Act.SEND_MAIL)
    readers = list(told_people(db))
    letters = [
        _letter(reader, one)
        for one in (_procedures(db) if readers else ())
        for reader in readers
        if one.at > reader.since and _is_concerned(reader.actor, one.row)
    ]
    if not letters:
        return 0
    opened_house(db, actor, Act.SEND_MAIL)
    known = set(db.scalars(select(Letter.occasion).where(Letter.occasion.in_([one.occasion for one in letters]))))
    new = [letter for letter in letters if letter.occasion not in known]
    db.add_all(new)
    return len(new)


def _procedures(db: Session) -> Iterator[_Running]:
    courses = procedures_after(db, clock.now() - LATE)
    query = select(Silence).where(Silence.id.in_(courses)).options(joinedload(Silence.instrument))
    for row in db.scalars(query.order_by(Silence.id)):
        yield _Running(row, courses[row.id].course)


def _is_concerned(actor: Actor, row: Silence) -> bool:
    """Say whether somebody reads the words: all of them at the table, those of a publication with the instrument."""
    return may(actor, Act.SEE_INSTRUMENT if row.publication_id else Act.SEE_TABLE, row.instrument)


def _letter(reader: ToldPerson, one: _Running) -> Letter:
    said, place = one.told_to(reader), f"{HOUSE_ADDRESS}/silences/{one.row.code}"
    return Letter(
        person=reader.person,
        occasion=f"silence {one.row.code} {one.at.isoformat()} {reader.person.code}",
        subject=f"{one.row.instrument.title}: {said}",
        body="\n".join([said, "", f"Which words, and what can be done: {place}", "", BY_ACCOUNT]),
        written_at=clock.now(),
    )
