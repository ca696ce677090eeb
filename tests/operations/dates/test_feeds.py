"""A calendar address is shown once; a new one ends the old."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Feed, FeedKind
from negotiate.operations.dates.feeds import end_feed, renew_feed
from negotiate.policy import COMMAND_LINE
from negotiate.queries.dates.feeds import reader_of, working_feed
from tests.cast import Cast


def test_the_secret_leads_to_its_person(db: Session, cast: Cast) -> None:
    assert reader_of(db, renew_feed(db, cast.nadia.actor)).name == cast.nadia.name


def test_only_a_hash_of_the_secret_is_kept(db: Session, cast: Cast) -> None:
    secret = renew_feed(db, cast.nadia.actor)

    assert secret not in repr(db.execute(select(Feed.secret_hash)).all())


def test_a_new_address_ends_the_old(db: Session, cast: Cast) -> None:
    old = renew_feed(db, cast.nadia.actor)
    renew_feed(db, cast.nadia.actor)

    with pytest.raises(NotFound):
        reader_of(db, old)


def test_the_address_of_the_news_is_another_than_that_of_the_calendar(db: Session, cast: Cast) -> None:
    calendar = renew_feed(db, cast.nadia.actor)
    news = renew_feed(db, cast.nadia.actor, FeedKind.NEWS)

    assert reader_of(db, calendar).name == working_feed(db, news, FeedKind.NEWS).person.name
    with pytest.raises(NotFound):
        reader_of(db, news)


def test_an_ended_address_leads_nowhere(db: Session, cast: Cast) -> None:
    secret = renew_feed(db, cast.nadia.actor)
    end_feed(db, cast.nadia.actor)

    with pytest.raises(NotFound):
        reader_of(db, secret)


def test_the_command_line_has_no_calendar(db: Session) -> None:
    with pytest.raises(Forbidden):
        renew_feed(db, COMMAND_LINE)
