"""Reminders of dates: who wants them, and writing them into the outbox, once for each rule, day and person."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate import clock
from negotiate.dates import say
from negotiate.errors import Forbidden
from negotiate.models import Instrument, Letter, Person, ReminderWish, Wish
from negotiate.operations.opening import opened, opened_house
from negotiate.policy import COMMAND_LINE, Act, Actor, may, require
from negotiate.state.dates.date_rules import PRESSING, DateNote, urgent_notes
from negotiate.state.dates.reminder_wishes import wishes
from negotiate.state.house.actors import as_actor


@dataclass(frozen=True)
class _PressingDay:
    """A day of a rule that asks somebody to act; `parties` are those whose day it is, none where it is everybody's."""

    note: DateNote
    due: date
    parties: tuple[str, ...]


def wish_for(db: Session, actor: Actor, wish: Wish) -> ReminderWish:
    """Say whether one wants to be reminded by mail."""
    if actor == COMMAND_LINE:
        raise Forbidden("The command line gets no mail.")
    person = opened(db, actor, Act.KEEP_OWN_ACCOUNT, Person, actor.code)
    row = ReminderWish(person_id=person.id, wish=wish, made_at=clock.now())
    db.add(row)
    return row


def write_reminders(db: Session, actor: Actor, address: str) -> int:
    """Write a letter for everything that is due, due soon or overdue, to everybody who wants it and may read it.

    `address` is where the house is served. Return the number of new letters.
    """
    require(actor, Act.SEND_MAIL)
    instruments = list(db.scalars(select(Instrument).options(selectinload(Instrument.participations))))
    letters = [
        letter
        for person in _willing(db)
        for instrument in instruments
        for letter in _letters(db, person, instrument, address)
    ]
    opened_house(db, actor, Act.SEND_MAIL)  # only now: nobody waits while the dates are reckoned
    known = set(db.scalars(select(Letter.occasion)))
    new = [letter for letter in letters if letter.occasion not in known]
    db.add_all(new)
    return len(new)


def _willing(db: Session) -> list[Person]:
    willing = [person_id for person_id, wish in wishes(db).items() if wish is Wish.YES]
    query = select(Person).where(Person.id.in_(willing), Person.suspended_at.is_(None)).order_by(Person.id)
    return list(db.scalars(query))


def _letters(db: Session, person: Person, instrument: Instrument, address: str) -> list[Letter]:
    """Return the letters to one person about one instrument, new or written before."""
    actor = as_actor(db, person)
    if not may(actor, Act.SEE_INSTRUMENT, instrument):
        return []
    return [
        _letter(person, instrument, day, address)
        for note in urgent_notes(db, actor, instrument)
        for day in _pressing_days(note)
    ]


def _pressing_days(note: DateNote) -> list[_PressingDay]:
    """Return the days of a rule that ask somebody to act."""
    days: dict[date, list[str]] = defaultdict(list)
    for party, outlook in note.outlook.parties or (("", note.outlook),):
        if outlook.flag in PRESSING and outlook.due is not None:
            days[outlook.due].append(party)
    return [_PressingDay(note, due, tuple(filter(None, parties))) for due, parties in days.items()]


def _letter(person: Person, instrument: Instrument, day: _PressingDay, address: str) -> Letter:
    note, due, named = day.note, day.due, ", ".join(day.parties)
    lines = [
        f"{note.label}{f' ({named})' if named else ''}: {say(due)}",
        f"{instrument.title}, {note.clause_label}",
        "",
        "How the date was computed:",
        *(f"  {step}" for step in note.outlook.working),
        "",
        f"{address.rstrip('/')}/instruments/{instrument.code}/dossiers/{note.code}",
        "",
        "You asked for these reminders. To end them:",
        f"{address.rstrip('/')}/account/reminders",
    ]
    return Letter(
        person=person,
        occasion=f"{note.code}:{due.isoformat()}:{person.code}",
        subject=f"{note.label}: {say(due)}",
        body="\n".join(lines),
        written_at=clock.now(),
    )
