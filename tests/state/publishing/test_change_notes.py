"""What is known of the change note of a round."""

from sqlalchemy.orm import Session

from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.state.publishing.change_notes import note_in_hand, publication_of, sentences_for
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published


def test_nothing_is_offered_before_the_round_is_published(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = sentences_for(db, negotiation.round), publication_of(db, negotiation.round)
    publication = published(db, cast, negotiation.round)

    assert before == ((), None)
    assert publication_of(db, negotiation.round) is publication
    assert len(sentences_for(db, negotiation.round)) == 7


def test_the_note_in_hand_is_what_was_saved_last(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    code, offered = negotiation.round.code, sentences_for(db, negotiation.round)
    empty = note_in_hand(db, negotiation.round, offered)
    save_change_note(db, cast.sefa.actor, code, WrittenNote("Short.", "", ("words",)))
    saved = note_in_hand(db, negotiation.round, offered)
    issue_change_note(db, cast.sefa.actor, code, 1)
    issued = note_in_hand(db, negotiation.round, offered)

    assert (empty.opening, empty.said, empty.edition) == ("", (), 0)
    assert (saved.opening, saved.said, saved.edition, saved.is_issued) == ("Short.", ("words",), 1, False)
    assert issued.is_issued
