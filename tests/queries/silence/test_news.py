"""What is new to a person of silence procedures, in all her instruments."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.queries.silence.news import FRESH, silence_news
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin
from tests.operations.silences import begun


def test_it_is_news_until_long_after_the_instant(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    until, nadia = begun(db, cast, negotiation).until, cast.nadia.actor
    found = []
    for instant in (clock.now(), until + timedelta(days=1), until + FRESH):
        with clock.at(instant):
            found.append([(news.line.runs, news.may_break) for news in silence_news(db, nadia)])

    assert found == [[(True, True)], [(False, False)], []]


def test_it_is_no_news_to_somebody_at_another_table(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    begun(db, cast, negotiation)

    assert silence_news(db, cast.olu.actor) == ()


def test_news_of_more_instruments_takes_no_more_statements(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    begun(db, cast, negotiation)
    with counted() as few:
        silence_news(db, cast.nadia.actor)
    for _ in range(2):
        begun(db, cast, begin(db, cast))
    with counted() as many:
        news = silence_news(db, cast.nadia.actor)

    assert (len(news), len(many)) == (3, len(few))
