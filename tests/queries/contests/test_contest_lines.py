"""Contests as lines."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Contest, ContestOutcome
from negotiate.operations.contests.answering import GivenOutcome, answer_contest
from negotiate.operations.contests.contesting import withdraw_contest
from negotiate.queries.contests.contest_lines import contest_lines
from tests.cast import Cast
from tests.operations.contests.contested import REASON, contested, declined, entry_of
from tests.operations.negotiation import Negotiation, tabled


def test_a_line_tells_the_entry_and_who_has_to_answer(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    (line,) = contest_lines(db, cast.bela.actor, negotiation.instrument)
    (chairs,) = contest_lines(db, cast.chen.actor, negotiation.instrument)

    assert "decided Article 2" in "".join(part.words for part in line.entry.sentence)
    assert (line.delegation, line.reason, line.asks, line.is_late) == ("Belmara", REASON, "the chair", False)
    assert (line.may_withdraw, line.may_answer) == (True, False)
    assert (chairs.may_withdraw, chairs.may_answer) == (False, True)
    with clock.at(line.due_at + timedelta(seconds=1)):
        assert line.is_late


def test_what_came_of_it_stands_in_the_line(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    tabled(db, cast.nadia, negotiation.conduct, "water", "rivers")
    number = entry_of(db, negotiation.instrument, "tabled").number
    answer_contest(db, cast.chen.actor, contest.code, GivenOutcome(ContestOutcome.UPHELD, "Tabled anew.", number))
    db.expire_all()
    (line,) = contest_lines(db, cast.nadia.actor, negotiation.instrument)

    assert (line.outcome, line.words, line.answered_by) == (ContestOutcome.UPHELD, "Tabled anew.", cast.chen.name)
    assert [one.number for one in line.led_to] == [number]
    assert not line.is_open


def test_a_reason_for_taking_it_back_is_kept(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    withdraw_contest(db, cast.bela.actor, contest.code, "Settled.")

    (line,) = contest_lines(db, cast.nadia.actor, negotiation.instrument, Contest.id == contest.id)
    assert line.withdrawn_reason == "Settled."
