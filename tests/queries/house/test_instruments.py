"""The instruments of a person, and what waits for her."""

from sqlalchemy.orm import Session

from negotiate.policy import Actor
from negotiate.queries.house.instruments import instruments_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def waiting(db: Session, actor: Actor) -> dict[str, int]:
    """Return what waits for an actor in her one instrument."""
    (card,) = instruments_of(db, actor)
    return {line.words: line.count for line in card.waiting}


def test_a_delegate_sees_her_drafts_and_what_she_has_not_answered(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    found = waiting(db, cast.nadia.actor)

    assert set(found.values()) == {1}
    assert len(found) == 2


def test_the_secretariat_sees_what_is_to_be_decided(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")

    assert waiting(db, cast.sefa.actor)["amendment to decide"] == 1


def test_who_takes_no_part_has_an_empty_list(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert instruments_of(db, cast.olu.actor) == ()
