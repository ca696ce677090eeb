"""The list of contests, one contest, and the form of a new one."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, NotFound
from negotiate.models import ContestOutcome
from negotiate.operations.contests.answering import GivenOutcome, answer_contest
from negotiate.operations.contests.contesting import withdraw_contest
from negotiate.queries.contests.contests_page import contest_form, contest_page, contests_page
from tests.cast import Cast
from tests.operations.contests.contested import contested, declined, entry_of
from tests.operations.negotiation import Negotiation


def test_the_list_goes_by_how_far_they_have_come(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    entry, code = declined(db, cast, negotiation), negotiation.instrument.code
    first = contested(db, cast.bela, negotiation, entry)
    second = contested(db, cast.nadia, negotiation, entry)
    before = contests_page(db, cast.nadia.actor, code)
    answer_contest(db, cast.chen.actor, first.code, GivenOutcome(ContestOutcome.SETTLED, "So."))
    withdraw_contest(db, cast.nadia.actor, second.code)
    db.expire_all()
    after = contests_page(db, cast.nadia.actor, code)

    assert [one.delegation for one in before.open] == ["Arvenia", "Belmara"]
    assert ([one.code for one in after.answered], [one.code for one in after.withdrawn]) == (
        [first.code],
        [second.code],
    )
    assert (after.open, after.times.days) == ((), 7)


def test_one_is_read_by_those_who_negotiate(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))

    assert contest_page(db, cast.nadia.actor, contest.code).line.code == contest.code
    with pytest.raises(NotFound):
        contest_page(db, cast.olu.actor, contest.code)
    with pytest.raises(NotFound):
        contests_page(db, cast.olu.actor, negotiation.instrument.code)


def test_the_form_says_until_when_and_of_which_amendments(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    entry, code = declined(db, cast, negotiation), negotiation.instrument.code
    contested(db, cast.nadia, negotiation, entry)
    form = contest_form(db, cast.bela.actor, code, entry.number, 1)
    with clock.at(clock.now() + timedelta(days=30)):
        late = contest_form(db, cast.bela.actor, code, entry.number, 9)
    own = contest_form(db, cast.bela.actor, code, entry_of(db, negotiation.instrument, "contested an entry").number)

    assert (form.amendments, form.amendment, form.is_over) == ((1,), 1, False)
    assert [mark.delegation for mark in form.marks] == ["Arvenia"]
    assert (late.is_over, late.amendment) == (True, None)
    assert (own.until, own.is_over) == (None, False)


def test_only_a_delegation_gets_the_form_and_only_of_what_it_reads(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(Forbidden):
        contest_form(db, cast.chen.actor, negotiation.instrument.code, 1)
    with pytest.raises(NotFound):
        contest_form(db, cast.bela.actor, negotiation.instrument.code, 900)
