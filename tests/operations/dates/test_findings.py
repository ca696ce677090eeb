"""A flag is set aside with a reason, for as long as its words stand."""

import pytest
from sqlalchemy.orm import Session

from negotiate.dates import Lack
from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.operations.dates.findings import RaisedFlag, dismiss
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation

WORDS = "five years after its entry into force"


def set_aside(
    db: Session, player: Player, negotiation: Negotiation, reason: str = "Watched elsewhere.", read: str = ""
) -> str:
    """Set the flag on the review clause aside and return the hash that the dismissal is bound to."""
    review = negotiation.clauses[2]
    read = read or current_version(db, review).hash
    return dismiss(db, player.actor, review.code, RaisedFlag(Lack.RULE, WORDS, read), reason).hash


def test_a_dismissal_is_bound_to_the_wording(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert set_aside(db, cast.chen, negotiation) == current_version(db, negotiation.clauses[2]).hash


def test_a_flag_on_words_that_have_changed_is_stale(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Stale):
        set_aside(db, cast.chen, negotiation, read="0" * 64)


def test_a_flag_is_set_aside_with_a_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="why"):
        set_aside(db, cast.chen, negotiation, reason=" ")


def test_a_delegate_sets_nothing_aside(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        set_aside(db, cast.nadia, negotiation)
