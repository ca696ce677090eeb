"""Notices: each person of a delegation says for herself when she has seen one."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Notice
from negotiate.operations.publishing.notices import see
from negotiate.queries.publishing.notices import unseen
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, published


def first(db: Session, player: Player) -> str:
    """Return the code of the newest notice that a player has not seen."""
    return unseen(db, player.actor)[0].code


def test_a_seen_notice_is_not_shown_again(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    see(db, cast.nadia.actor, first(db, cast.nadia))
    db.flush()

    assert unseen(db, cast.nadia.actor) == ()


def test_a_colleague_still_has_hers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    see(db, cast.nadia.actor, first(db, cast.nadia))

    assert len(unseen(db, cast.noor.actor)) == 1


def test_seeing_twice_changes_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    code = first(db, cast.nadia)
    see(db, cast.nadia.actor, code)
    see(db, cast.nadia.actor, code)
    db.flush()

    assert unseen(db, cast.nadia.actor) == ()


def test_nobody_marks_the_notice_of_another_delegation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    code = db.scalars(select(Notice.code).join(Notice.delegation).where(Notice.delegation.has(name="Belmara"))).one()

    with pytest.raises(Forbidden):
        see(db, cast.nadia.actor, code)
