"""What two people do with a variant at once comes to what one after the other does."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Capacity, RelationKind
from negotiate.operations.text.instruments import admit
from negotiate.operations.variants.answers import TypedAnswer, adapt, refuse, take
from negotiate.operations.variants.forking import NewVariant, fork
from negotiate.operations.variants.offering import offer_words
from negotiate.operations.variants.relations import NewRelation, followed_clause, relate
from tests.cast import Cast
from tests.operations.negotiation import begin
from tests.operations.variants.forked import forked, newest, parent_moves
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene


def apart(db: Session, cast: Cast) -> Scene:
    """Return a variant whose parent has published other words, and what can be said of them."""
    negotiation = begin(db, cast)
    family = forked(db, cast, negotiation)
    admit(db, cast.sefa.actor, family.variant.code, cast.arvenia, Capacity.PARTICIPANT)
    parent_moves(db, cast, family, ("water", "energy"))
    one = followed_clause(db, family.row(db), negotiation.conduct.code)
    assert one.now
    assert one.own
    codes = frozenset(clause.code for clause in negotiation.clauses)
    return Scene(
        cast,
        {
            "parent": negotiation.instrument.code,
            "another": NewVariant(newest(db, negotiation).code, "Another", codes),
            "variant": family.variant.code,
            "clause": negotiation.conduct.code,
            "seen": TypedAnswer(one.now.code, one.own[1].code),
            "refused": TypedAnswer(one.now.code, one.own[1].code, "Water is what islands lack."),
            "adapted": TypedAnswer(one.now.code, one.own[1].code, "Both.", "Conduct", "A State shall take care."),
            "same": NewRelation(RelationKind.SAME, "", one.now.code, one.own[1].code),
            "stricter": NewRelation(RelationKind.STRICTER, "It says more.", one.now.code, one.own[1].code),
        },
    )


DEEDS: dict[str, Deed] = {
    "fork": lambda db, at: fork(db, at.cast.sefa.actor, at["parent"], at["another"]),
    "take": lambda db, at: take(db, at.cast.sefa.actor, at["variant"], at["clause"], at["seen"]),
    "take too": lambda db, at: take(db, at.cast.sten.actor, at["variant"], at["clause"], at["seen"]),
    "adapt": lambda db, at: adapt(db, at.cast.sten.actor, at["variant"], at["clause"], at["adapted"]),
    "refuse": lambda db, at: refuse(db, at.cast.sten.actor, at["variant"], at["clause"], at["refused"]),
    "offer": lambda db, at: offer_words(db, at.cast.nadia.actor, at["clause"], at["variant"]),
    "relate": lambda db, at: relate(db, at.cast.sefa.actor, at["variant"], at["clause"], at["same"]),
    "relate too": lambda db, at: relate(db, at.cast.chen.actor, at["variant"], at["clause"], at["stricter"]),
}
#: What the deeds are done to.
THINGS = {
    "a parent": ("fork",),
    "a clause beside its parent": ("relate", "relate too", "take", "take too", "adapt", "refuse", "offer"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the variant."""
    with gathering(apart, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
