"""Contesting an entry of the record: who may, until when, and what stays as it is."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import ContestState, Disclosure, EntryOf
from negotiate.operations.contests.contesting import Objecting, contest_entry, set_contest_times, withdraw_contest
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.queries.record.verification import verify
from negotiate.state.contests.entries import Times
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast
from tests.operations.contests.contested import REASON, contested, declined, entry_of
from tests.operations.negotiation import Negotiation, published, tabled

DAY = timedelta(days=1)


def test_a_delegation_contests_a_decision_and_the_entry_stays(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    entry = declined(db, cast, negotiation)
    sealed = entry.hash
    contest = contest_entry(
        db, cast.bela.actor, negotiation.instrument.code, Objecting(entry.number, f" {REASON} ", amendment=1)
    )

    assert (contest.delegation.name, contest.reason, contest.state) == ("Belmara", REASON, ContestState.OPEN)
    assert (contest.entry_of, contest.entry_hash, entry.hash) == (EntryOf.SECRETARIAT, sealed, sealed)
    assert contest.clause is negotiation.conduct
    assert contest.amendment
    assert contest.amendment.number == 1
    assert verify(db) == []


def test_any_delegation_that_takes_part_contests_and_nobody_else(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    entry = declined(db, cast, negotiation)

    assert contested(db, cast.nadia, negotiation, entry).delegation.name == "Arvenia"
    with pytest.raises(Forbidden):
        contested(db, cast.sefa, negotiation, entry)
    with pytest.raises(Forbidden):
        contested(db, cast.chen, negotiation, entry)
    with pytest.raises(NotFound):
        contested(db, cast.olu, negotiation, entry)


def test_a_reason_longer_than_anybody_would_read_is_refused_at_its_field(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    entry, code = declined(db, cast, negotiation), negotiation.instrument.code

    with pytest.raises(Invalid, match="Shorten it") as refused:
        contest_entry(db, cast.bela.actor, code, Objecting(entry.number, "x" * 100_000))
    assert refused.value.field == "reason"


def refusal_of(db: Session, cast: Cast, code: str, objecting: Objecting) -> str:
    """Return why Belmara cannot contest an entry."""
    with pytest.raises(Invalid) as refusal:
        contest_entry(db, cast.bela.actor, code, objecting)
    return refusal.value.sentence


def test_what_is_refused_is_said_why(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    entry, code = declined(db, cast, negotiation), negotiation.instrument.code
    tabled_entry = entry_of(db, negotiation.instrument, "tabled")
    contest = contested(db, cast.bela, negotiation, entry)
    own = entry_of(db, negotiation.instrument, "contested an entry")
    refused = {
        "contested this entry already": Objecting(entry.number, REASON),
        "act of your own delegation": Objecting(tabled_entry.number, REASON),
        "decides nothing": Objecting(own.number, REASON),
    }

    said = [refusal_of(db, cast, code, objecting) for objecting in refused.values()]
    assert all(words in sentence for words, sentence in zip(refused, said, strict=True))
    with pytest.raises(Invalid, match="what your delegation objects to"):
        contest_entry(db, cast.nadia.actor, code, Objecting(entry.number, "  "))
    with pytest.raises(Invalid, match="one of the amendments"):
        contest_entry(db, cast.nadia.actor, code, Objecting(entry.number, REASON, amendment=9))
    with pytest.raises(NotFound):
        contest_entry(db, cast.nadia.actor, code, Objecting(own.number + 50, REASON))
    assert contest.state is ContestState.OPEN


def test_it_is_contested_until_the_end_of_a_day(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_contest_times(db, cast.sefa.actor, negotiation.instrument.code, Times(2, 3))
    entry = declined(db, cast, negotiation)

    with clock.at(clock.now() + 3 * DAY), pytest.raises(Invalid, match="could be contested until"):
        contested(db, cast.bela, negotiation, entry)
    with clock.at(clock.now() + DAY):
        contest = contested(db, cast.bela, negotiation, entry)
    assert 3 * DAY < contest.answer_due_at - entry.at < 5 * DAY


def test_what_is_said_of_the_times_counts_for_later_entries_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    entry = declined(db, cast, negotiation)
    with clock.at(clock.now() + DAY):
        first = set_contest_times(db, cast.sefa.actor, negotiation.instrument.code, Times(1, 1))
        again = set_contest_times(db, cast.sten.actor, negotiation.instrument.code, Times(1, 1))
    with clock.at(clock.now() + 5 * DAY):
        contest = contested(db, cast.bela, negotiation, entry)

    assert again is first
    assert contest.answer_due_at - contest.made_at > 10 * DAY
    with pytest.raises(Invalid, match="between 1 and 365"):
        set_contest_times(db, cast.sefa.actor, negotiation.instrument.code, Times(1, 400))
    with pytest.raises(Forbidden):
        set_contest_times(db, cast.nadia.actor, negotiation.instrument.code, Times(1, 1))


def test_what_a_delegation_is_not_told_of_yet_does_not_exist_and_its_time_begins_when_it_is(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    db.flush()
    entry = declined(db, cast, negotiation)
    number = entry.number
    with pytest.raises(NotFound):
        contest_entry(db, cast.bela.actor, negotiation.instrument.code, Objecting(number, REASON))
    in_sight_of(db, cast.sefa.actor)
    with clock.at(clock.now() + 30 * DAY):
        published(db, cast, negotiation.round)
        contest = contest_entry(db, cast.bela.actor, negotiation.instrument.code, Objecting(number, REASON))

    assert contest.entry_number == number


def test_a_delegation_takes_its_contest_back_until_it_is_answered(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    with pytest.raises(Forbidden):
        withdraw_contest(db, cast.nadia.actor, contest.code)
    withdraw_contest(db, cast.bela.actor, contest.code, "Settled in the corridor.")

    assert contest.state is ContestState.WITHDRAWN
    with pytest.raises(Invalid, match="withdrawn already"):
        withdraw_contest(db, cast.bela.actor, contest.code)
    assert verify(db) == []


def test_an_entry_of_a_delegation_is_contested_by_another(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "water", "dams")
    contest = contested(db, cast.bela, negotiation, entry_of(db, negotiation.instrument, "tabled"))

    assert contest.entry_of is EntryOf.DELEGATION
    assert contest.amendment


def test_an_entry_about_no_clause_is_contested_too(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_deadline(db, cast.sefa.actor, negotiation.round.code, clock.now() + DAY)
    contest = contested(db, cast.bela, negotiation, entry_of(db, negotiation.instrument, "set the deadline"))

    assert (contest.entry_of, contest.clause) == (EntryOf.SECRETARIAT, None)
