"""All that somebody hears, as far as she asks for it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import ThreadReach
from negotiate.operations.comments.turns import resolve
from negotiate.queries.comments.talk_page import TalkAsked, talk_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
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
