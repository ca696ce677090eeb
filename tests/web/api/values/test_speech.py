"""Positions and comments as values for programs."""

from sqlalchemy.orm import Session

from negotiate.models import Stance, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.comments.beginnings import FirstComment, begin_on_amendment
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.comments.thread_page import thread_page
from negotiate.web.api.values.speech import position_answer, thread_answer
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_a_position_says_who_reads_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    take(db, cast.bela.actor, amendment.code, NewPosition(Stance.SUPPORT, "Gladly."))
    (line,) = amendment_page(db, cast.nadia.actor, amendment.code).stances.standing
    answer = position_answer(line, stands=True)

    assert (answer.delegation, answer.stance, answer.note) == ("Belmara", "support", "Gladly.")
    assert (answer.readers, answer.of, answer.stands) == ("All participants", "revision 1", True)


def test_a_thread_says_what_it_is_about(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    said = FirstComment("Why?", ThreadReach.PARTICIPANTS, amendment.revision.code, "clinics")
    thread = begin_on_amendment(db, cast.bela.actor, amendment.code, said)
    answer = thread_answer(thread_page(db, cast.nadia.actor, thread.code).note)

    assert (answer.amendment, answer.clause) == (amendment.code, negotiation.conduct.code)
    assert (answer.quote, answer.comments[0].words, answer.comments[0].delegation) == ("clinics", "Why?", "Belmara")
