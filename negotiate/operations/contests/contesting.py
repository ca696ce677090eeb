"""Contesting an entry of the record: filed in time with a reason, or taken back; the entry itself stays as it is."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import written_in
from negotiate.errors import Invalid
from negotiate.models import (
    Amendment,
    Clause,
    Contest,
    ContestState,
    ContestTimes,
    ContestWithdrawal,
    Delegation,
    Instrument,
    RecordEntry,
)
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed, noted
from negotiate.operations.sizes import check_rationale
from negotiate.policy import Act, Actor
from negotiate.state.contests.entries import (
    ContestWindow,
    Times,
    all_times,
    clause_of,
    end_of,
    entry_numbered,
    is_contestable,
    maker_of,
    seats_of,
    times_at,
)
from negotiate.state.house.seats import delegation_of

_WHAT = "Say what your delegation objects to, and why. Everybody who negotiates reads it."
#: The longest time, in days, that an instrument can give for either.
LONGEST = 365


@dataclass(frozen=True)
class Objecting:
    """Which entry is contested, by its number, why, and the fate of which of its amendments, by its number."""

    number: int
    reason: str
    amendment: int | None = None


def contest_entry(db: Session, actor: Actor, instrument_code: str, objecting: Objecting) -> Contest:
    """Contest an entry for one's delegation; raise NotFound where it is none that the delegation reads."""
    instrument = opened(db, actor, Act.CONTEST, Instrument, instrument_code)
    entry, delegation = entry_numbered(db, instrument, objecting.number), delegation_of(db, actor, instrument)
    times = _check(db, instrument, entry, delegation)
    reason = needed(objecting.reason, _WHAT, "reason")
    check_rationale(reason, "reason")
    now, clause = clock.now(), clause_of(entry)
    contest = Contest(
        instrument=instrument,
        entry_number=entry.number,
        entry_hash=entry.hash,
        entry_of=maker_of(entry),
        entry_person_id=entry.person_id,
        clause_id=db.scalar(select(Clause.id).where(Clause.code == clause)) if clause else None,
        amendment_id=_amendment(db, instrument, entry, objecting.amendment),
        delegation=delegation,
        reason=reason,
        made_at=now,
        made_by_id=actor.person_id,
        answer_due_at=end_of(times.answer_days, now, instrument.zone),
    )
    db.add(contest)
    db.flush()
    facts = {"entry": entry.number, "reason": contest.reason, "until": contest.answer_due_at.isoformat()}
    record(db, actor, "contested an entry", contest, chain=instrument_chain(instrument), **facts)
    return contest


def withdraw_contest(db: Session, actor: Actor, code: str, reason: str = "") -> ContestWithdrawal:
    """Take a contest of one's delegation back, before it is answered."""
    contest = opened(db, actor, Act.WITHDRAW_CONTEST, Contest, code)
    check_open(contest)
    reason = noted(reason, "reason")
    check_rationale(reason, "reason")
    contest.retreat = ContestWithdrawal(reason=reason, withdrawn_at=clock.now(), withdrawn_by_id=actor.person_id)
    db.flush()
    facts = {"entry": contest.entry_number, "reason": reason}
    record(db, actor, "withdrew a contest", contest, chain=instrument_chain(contest.instrument), **facts)
    return contest.retreat


def set_contest_times(db: Session, actor: Actor, instrument_code: str, times: Times) -> ContestTimes:
    """Say how many days there are to contest an entry, and to answer; for earlier ones what was said before counts."""
    instrument = opened(db, actor, Act.SET_CONTEST_TIMES, Instrument, instrument_code)
    for name, days in (("days", times.days), ("answer_days", times.answer_days)):
        if not 1 <= days <= LONGEST:
            raise Invalid(f"Give a number of days between 1 and {LONGEST}.", name)
    said = all_times(db, instrument)
    if times_at(said, clock.now()) == times and said:
        return said[-1]
    row = ContestTimes(
        instrument_id=instrument.id,
        days=times.days,
        answer_days=times.answer_days,
        set_at=clock.now(),
        set_by_id=actor.person_id,
    )
    db.add(row)
    db.flush()
    facts = {"days": times.days, "answer_days": times.answer_days}
    record(db, actor, "set the times of contests", instrument, chain=instrument_chain(instrument), **facts)
    return row


def check_open(contest: Contest) -> None:
    """Raise Invalid where a contest is answered or withdrawn already."""
    if contest.state is not ContestState.OPEN:
        raise Invalid(f"This contest is {contest.state.value} already; it stays as it is.")


def _check(db: Session, instrument: Instrument, entry: RecordEntry, delegation: Delegation) -> Times:
    """Return the times that count for an entry; raise Invalid where it cannot be contested, or not any more."""
    if not is_contestable(entry):
        raise Invalid("This entry decides nothing that could be contested.")
    if delegation.name in seats_of(entry):
        raise Invalid("This entry tells of an act of your own delegation. Where it can be taken back, take it back.")
    made = select(Contest.id).where(Contest.instrument_id == instrument.id, Contest.entry_number == entry.number)
    if db.scalar(made.where(Contest.delegation_id == delegation.id)):
        raise Invalid("Your delegation has contested this entry already.")
    window = ContestWindow.of(db, instrument)
    until = window.until(entry)
    if until is not None and clock.now() > until:
        raise Invalid(f"This entry could be contested until {written_in(until, instrument.zone)}.")
    return times_at(window.said, entry.at)


def _amendment(db: Session, instrument: Instrument, entry: RecordEntry, number: int | None) -> int | None:
    """Return the row of the amendment that an objection is about: the one it names, or that the entry is about."""
    kind, _, code = entry.subject.partition(":")
    if kind == "amendment":
        return db.scalar(select(Amendment.id).where(Amendment.code == code))
    if number is None:
        return None
    if str(number) not in entry.facts.get("fates", {}):
        raise Invalid("Choose one of the amendments that this entry tells of.", "amendment")
    here = Amendment.instrument_id == instrument.id
    return db.scalar(select(Amendment.id).where(here, Amendment.number == number))
