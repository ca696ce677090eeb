"""Marking the news of a silence procedure as seen."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.operations.silence.procedures import extend
from negotiate.operations.silence.sightings import see_silence
from negotiate.policy import COMMAND_LINE
from negotiate.queries.silence.news import silence_news
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.silences import begun


def test_what_she_has_seen_is_no_news_until_it_is_extended(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence, nadia = begun(db, cast, negotiation), cast.nadia.actor
    see_silence(db, nadia, silence.code)
    seen = silence_news(db, nadia)
    extend(db, cast.chen.actor, silence.code, silence.until + timedelta(hours=5))

    assert seen == ()
    assert [news.line.code for news in silence_news(db, nadia)] == [silence.code]


def test_the_command_line_sees_nothing_for_anybody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        see_silence(db, COMMAND_LINE, begun(db, cast, negotiation).code)
