"""Entries as they can be contested: until when, whose they are, what they are about."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Disclosure, EntryOf, RecordEntry
from negotiate.operations.contests.contesting import set_contest_times
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
from tests.cast import Cast
from tests.operations.contests.contested import declined
from tests.operations.negotiation import Negotiation, published


def entry(actor: str, person: int | None = 1) -> RecordEntry:
    """Return an entry of somebody's."""
    return RecordEntry(actor=actor, person_id=person, act="merged", subject="round:k3", facts={})


@pytest.mark.parametrize(
    ("actor", "person", "of"),
    [
        ("Sefa (secretariat)", 1, EntryOf.SECRETARIAT),
        ("Chen (chair)", 1, EntryOf.CHAIR),
        ("Nadia (Arvenia)", 1, EntryOf.DELEGATION),
        ("Ann (of Ostravia) (chair, secretariat)", 1, EntryOf.SECRETARIAT),
        ("Somebody", 1, EntryOf.DELEGATION),
        ("command line (secretariat)", None, EntryOf.SECRETARIAT),
    ],
)
def test_whose_act_an_entry_tells_of_is_read_off_the_seat(actor: str, person: int | None, of: EntryOf) -> None:
    assert maker_of(entry(actor, person)) is of


def test_seats_are_those_that_the_entry_keeps() -> None:
    assert seats_of(entry("Ann (of Ostravia) (Arvenia, chair)")) == ("Arvenia", "chair")
    assert seats_of(entry("Ann")) == ()


def test_a_period_ends_with_its_last_day_by_the_clocks_of_the_negotiation() -> None:
    late = datetime(2031, 1, 17, 23, 30, tzinfo=UTC)

    assert end_of(1, late, "Europe/Zurich") - end_of(1, late, "UTC") == timedelta(hours=23)


def test_what_is_about_one_clause_says_so(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    decided = declined(db, cast, negotiation)

    assert clause_of(decided) == negotiation.conduct.code
    assert clause_of(entry("Sefa (secretariat)")) == ""
    assert clause_of(RecordEntry(subject="clause:k3", facts={})) == "k3"
    assert is_contestable(decided)
    assert not is_contestable(RecordEntry(act="sealed all journals"))


def test_an_entry_that_is_not_there_is_not_found(db: Session, negotiation: Negotiation) -> None:
    assert entry_numbered(db, negotiation.instrument, 1).number == 1
    with pytest.raises(NotFound):
        entry_numbered(db, negotiation.instrument, 900)


def test_the_usual_times_count_until_something_else_is_said(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = set_contest_times(db, cast.sefa.actor, negotiation.instrument.code, Times(3, 4))
    said = all_times(db, negotiation.instrument)

    assert times_at(said, row.set_at - timedelta(seconds=1)) == Times(7, 14)
    assert times_at(said, row.set_at) == Times(3, 4)


def test_what_is_withheld_can_be_contested_once_it_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    db.flush()
    decided = declined(db, cast, negotiation)
    before = ContestWindow.of(db, negotiation.instrument)
    published(db, cast, negotiation.round)
    after = ContestWindow.of(db, negotiation.instrument)

    assert (before.until(decided), before.is_open(decided)) == (None, True)
    assert after.until(decided) is not None
    assert after.is_open(decided)


@pytest.mark.parametrize("act", ["took a position", "made a statement", "broke the silence", "contested an entry"])
def test_what_another_delegation_says_of_its_own_mind_is_not_contested(act: str) -> None:
    assert not is_contestable(RecordEntry(act=act))
