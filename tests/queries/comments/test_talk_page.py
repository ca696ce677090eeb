"""All that somebody hears, as far as she asks for it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Audience, ThreadReach
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.comments.turns import resolve
from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import NOBODY
from negotiate.queries.comments.talk_page import TalkAsked, talk_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, published, tabled
from tests.operations.talking import spoken


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (TalkAsked(), 2),
        (TalkAsked("all"), 3),
        (TalkAsked("resolved"), 1),
        (TalkAsked("all", reach="own delegation"), 1),
        (TalkAsked("all", words="was here"), 1),
        (TalkAsked("all", hers="mine"), 2),
        (TalkAsked("all", hers="calls"), 1),
        (TalkAsked("all", clause="none"), 0),
    ],
)
def test_a_page_shows_the_threads_asked_for(
    db: Session, cast: Cast, negotiation: Negotiation, asked: TalkAsked, shown: int
) -> None:
    spoken(db, cast.nadia, negotiation.conduct, "shall")
    spoken(db, cast.nadia, negotiation.conduct, ", including hospitals", reach=ThreadReach.PARTICIPANTS)
    called = spoken(db, cast.bela, negotiation.conduct, "", "@Nadia of Arvenia?", ThreadReach.PARTICIPANTS)
    resolve(db, cast.bela.actor, called.code)
    corrected(db, cast, negotiation.conduct, ", including hospitals", "")

    page = talk_page(db, cast.nadia.actor, negotiation.instrument.code, asked)

    assert (page.shown, page.total) == (shown, 3)


def test_who_does_not_see_the_table_is_told_of_no_thread_on_a_clause_that_she_does_not_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PUBLIC)
    asked = tabled(db, cast.nadia, negotiation.conduct, ", including hospitals", "")
    delete_clause(db, cast.sefa.actor, current_version(db, negotiation.conduct), asked)
    withdraw(db, cast.nadia.actor, asked.code, "It is done.")
    published(db, cast, negotiation.round)

    page = talk_page(db, NOBODY, negotiation.instrument.code, TalkAsked("all"))

    assert (page.shown, page.total, page.counts[ThreadReach.PUBLIC]) == (0, 0, 0)
