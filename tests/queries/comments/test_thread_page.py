"""One thread with its text."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import ThreadReach
from negotiate.policy import Act
from negotiate.queries.comments.thread_page import thread_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken


def test_a_page_shows_what_the_reader_may_do(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)
    hers, others = (thread_page(db, player.actor, thread.code) for player in (cast.nadia, cast.bela))

    assert (len(hers.own), len(others.own)) == (1, 0)
    assert (Act.RESOLVE_THREAD in hers.acts, Act.RESOLVE_THREAD in others.acts) == (True, False)
    assert hers.wording is not None
    assert [one.note.code for one in hers.threads] == [thread.code]


def test_for_whoever_does_not_read_it_there_is_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall")

    with pytest.raises(NotFound):
        thread_page(db, cast.sefa.actor, thread.code)
