"""What is said beside a text, in the order of its words."""

from sqlalchemy.orm import Session

from negotiate.models import Capacity, ThreadReach
from negotiate.operations.comments.uptakes import take_up
from negotiate.operations.text.instruments import admit
from negotiate.queries.comments.margin import talk_beside_clause, talk_of_amendment
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, published
from tests.operations.talking import spoken, spoken_in_draft


def test_threads_are_numbered_in_the_order_of_their_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    later, earlier = (spoken(db, cast.nadia, negotiation.conduct, words) for words in ("hospitals", "shall"))
    found = talk_beside_clause(db, cast.nadia.actor, negotiation.conduct)

    assert [(one.number, one.note.code) for one in found] == [(1, earlier.code), (2, later.code)]


def test_everybody_reads_on_an_amendment_that_it_takes_up_an_observers_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    published(db, cast, negotiation.round)
    thread = spoken(db, cast.olu, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)
    draft = take_up(db, cast.nadia.actor, thread.code)
    origins = [talk_of_amendment(db, player.actor, draft).origin for player in (cast.bela, cast.ada)]

    assert [(origin.whose, origin.thread) for origin in origins if origin] == [
        ("Digital Watch", thread.code),
        ("Digital Watch", ""),
    ]


def test_what_was_said_in_confidence_is_shown_on_no_amendment_to_others(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = take_up(db, cast.nadia.actor, spoken(db, cast.nadia, negotiation.conduct, "shall").code)
    own, other = (talk_of_amendment(db, player.actor, draft).origin for player in (cast.noor, cast.bela))

    assert (own is None, other is None) == (False, True)


def test_what_is_said_of_a_draft_stands_beside_it_and_nowhere_beside_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    thread = spoken_in_draft(db, cast.nadia, draft, "should", reach=ThreadReach.DELEGATION)
    own, other = (talk_of_amendment(db, player.actor, draft).threads for player in (cast.noor, cast.bela))

    assert ([(one.note.code, one.note.is_of_draft) for one in own], other) == ([(thread.code, True)], ())
    assert talk_beside_clause(db, cast.nadia.actor, negotiation.conduct) == ()
