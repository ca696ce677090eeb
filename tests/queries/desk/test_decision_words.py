"""What a decision did, in words, as the page of the desk says it."""

import pytest
from sqlalchemy.orm import Session

from tests.cast import Cast
from tests.operations.desks import clash
from tests.queries.desk.test_places import place_with


@pytest.mark.parametrize(
    ("decision", "says"),
    [
        ("", ""),
        ("adopt 0", "amendment 1 taken; amendment 2 not taken"),
        ("decline", "The text stays; amendments 1, 2 not taken"),
        ("bracket alternatives", "amendments 1, 2 in brackets"),
        ("words: is to", "Own words in place of amendments 1, 2"),
    ],
)
def test_a_place_says_what_its_decision_did(db: Session, cast: Cast, decision: str, says: str) -> None:
    place = place_with(db, cast, clash(db, cast).conduct.code, decision)

    assert (place.says, place.is_settled) == (says, bool(decision))
