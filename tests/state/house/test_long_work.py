"""Long work as it stands."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Role
from negotiate.operations.work.asking import give_up
from negotiate.operations.work.doing import fail, finish
from negotiate.policy import HeldSeat
from negotiate.state.house.long_work import KEPT_FOR, SILENT_FOR, WorkPhase, any_free, files_kept, phase_of, sight_in
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.work.opening import asked, taken


def test_a_phase_follows_from_what_was_heard_last(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work, now = asked(db, cast.nadia, negotiation), clock.now()
    waiting = phase_of(work, now), any_free(db, now)
    claimed = taken(db)
    db.refresh(work)
    later = clock.now() + SILENT_FOR

    assert waiting == (WorkPhase.WAITING, True)
    assert (phase_of(work, clock.now()), any_free(db, clock.now())) == (WorkPhase.UNDER_WAY, False)
    assert (phase_of(work, later), any_free(db, later)) == (WorkPhase.INTERRUPTED, True)
    finish(db, claimed, 10, "")
    db.refresh(work)
    assert phase_of(work, clock.now()) is WorkPhase.DONE
    assert phase_of(work, clock.now() + KEPT_FOR) is WorkPhase.EXPIRED


def test_work_ends_with_nothing_where_it_fails_or_is_given_up(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    failed, given_up = asked(db, cast.nadia, negotiation), asked(db, cast.bela, negotiation)
    fail(db, taken(db), "No font.")
    give_up(db, cast.bela.actor, given_up.code)
    db.expire_all()

    assert [phase_of(work, clock.now()) for work in (failed, given_up)] == [WorkPhase.FAILED, WorkPhase.GIVEN_UP]
    assert files_kept(db, clock.now()) == []


def test_files_are_kept_of_work_that_goes_on_or_is_done(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    done, waiting = asked(db, cast.nadia, negotiation), asked(db, cast.bela, negotiation)
    finish(db, taken(db), 10, "")

    assert files_kept(db, clock.now()) == [(done.code, 1), (waiting.code, 0)]
    assert files_kept(db, clock.now() + KEPT_FOR + timedelta(seconds=1)) == [(waiting.code, 0)]


@pytest.mark.parametrize(
    ("role", "instrument", "is_same"), [(Role.CHAIR, None, False), (Role.CHAIR, 7, False), (Role.CHAIR, 8, True)]
)
def test_a_seat_that_reaches_an_instrument_makes_another_sight_of_it(
    cast: Cast, role: Role, instrument: int | None, *, is_same: bool
) -> None:
    before = cast.nadia.actor
    after = replace(before, places=(HeldSeat(role, instrument_id=instrument), *before.places))

    assert (sight_in(after, 7) == sight_in(before, 7)) is is_same


def test_a_delegation_that_left_an_instrument_has_another_sight_of_it(cast: Cast) -> None:
    before = cast.nadia.actor
    after = replace(before, places=tuple(replace(place, left=frozenset({7})) for place in before.places))

    assert sight_in(after, 7) != sight_in(before, 7)
    assert sight_in(after, 8) == sight_in(before, 8)
