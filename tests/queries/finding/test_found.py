"""All that holds a question, place by place: nothing where nothing is asked, and pages by their own kind."""

from sqlalchemy.orm import Session

from negotiate.queries.finding.findable import findable_by
from negotiate.queries.finding.found import Found, found_by
from negotiate.queries.finding.questions import Question, SearchPlace
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation


def found(db: Session, player: Player, negotiation: Negotiation, words: str) -> Found:
    """Return all that somebody finds in the instrument."""
    instruments = [negotiation.instrument]
    return found_by(db, player.actor, instruments, findable_by(db, player.actor, instruments), Question(words))


def test_nothing_is_found_of_no_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert all(not found(db, cast.bela, negotiation, " ").of(place) for place in SearchPlace)


def test_what_is_found_is_counted_in_its_place_as_typed_or_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    typed, formed = (found(db, cast.bela, negotiation, words) for words in ("round", "hospital services depends"))

    assert [one.name for one in typed.of(SearchPlace.ROUNDS)] == ["Round 1"]
    assert typed.as_typed(Question("round"))[SearchPlace.ROUNDS] == 1
    assert len(formed.of(SearchPlace.TEXT)) == 1
    assert formed.as_typed(Question("hospital services depends"))[SearchPlace.TEXT] == 0
