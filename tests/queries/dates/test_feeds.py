"""What a calendar program finds, and what a person has chosen."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, NotFound
from negotiate.models import Person, Wish
from negotiate.operations.dates.feeds import renew_feed
from negotiate.operations.dates.reminders import wish_for
from negotiate.policy import NOBODY
from negotiate.queries.dates.feeds import agendas_of, reader_of, reminders_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.watching import in_force, review


def test_an_agenda_holds_the_days_of_every_instrument_of_the_reader(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    review(db, cast, negotiation)
    in_force(db, cast, negotiation)

    [agenda] = agendas_of(db, cast.nadia.actor)

    assert [mark.title for mark in agenda.marks] == ["entry into force", "Review"]


def test_who_reads_nothing_has_an_empty_agenda(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review(db, cast, negotiation)

    assert agendas_of(db, cast.olu.actor) == ()


def test_the_address_of_a_suspended_person_leads_nowhere(db: Session, cast: Cast) -> None:
    secret = renew_feed(db, cast.nadia.actor)
    db.scalars(select(Person).where(Person.code == cast.nadia.code)).one().suspended_at = clock.now()

    with pytest.raises(NotFound):
        reader_of(db, secret)


def test_the_latest_wish_is_shown(db: Session, cast: Cast) -> None:
    wish_for(db, cast.nadia.actor, Wish.YES)

    assert reminders_page(db, cast.nadia.actor).wish is Wish.YES
    assert reminders_page(db, cast.bela.actor).wish is Wish.NO


def test_nobody_has_no_page_of_her_own(db: Session) -> None:
    with pytest.raises(Forbidden):
        reminders_page(db, NOBODY)
