"""Comments that a file has, in the threads of whoever brings it."""

from sqlalchemy.orm import Session

from negotiate.models import Capacity, ThreadReach
from negotiate.operations.comments.speaking import answer
from negotiate.operations.text.instruments import admit
from negotiate.queries.files.returned_talk import comments_in_threads
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published
from tests.operations.talking import spoken


def test_only_comments_that_she_reads_are_found_each_in_its_thread(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.instrument.code
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", "Why?", ThreadReach.PARTICIPANTS)
    second = answer(db, cast.bela.actor, thread.code, "So that all act.")
    secret = spoken(db, cast.nadia, negotiation.conduct, "shall", "Among us.").comments[0].code

    found = comments_in_threads(db, cast.bela.actor, code, [second.code, secret, "bcdfghjkmn"])
    assert list(found) == [second.code]
    one = found[second.code]
    assert (one.thread, one.words, one.begun, one.said) == (
        thread.code,
        "So that all act.",
        "Why?",
        ("Why?", "So that all act."),
    )
    assert one.may_answer
    assert set(comments_in_threads(db, cast.nadia.actor, code, [second.code, secret])) == {second.code, secret}


def test_a_participant_has_a_voice_in_what_an_observer_says_to_all(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    published(db, cast, negotiation.round)
    thread = spoken(db, cast.olu, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)
    first = thread.comments[0].code

    found = comments_in_threads(db, cast.bela.actor, negotiation.instrument.code, [first])
    assert found[first].may_answer
