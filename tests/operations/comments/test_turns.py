"""Resolving a thread and opening it again."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import ThreadReach
from negotiate.operations.comments.turns import reopen, resolve
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken


def test_a_thread_is_resolved_and_opened_again(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall")

    assert resolve(db, cast.noor.actor, thread.code).is_resolved
    with pytest.raises(Invalid, match="resolved already"):
        resolve(db, cast.nadia.actor, thread.code)
    assert not reopen(db, cast.nadia.actor, thread.code).is_resolved


def test_others_who_read_it_do_not_resolve_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)

    with pytest.raises(Forbidden):
        resolve(db, cast.bela.actor, thread.code)
    assert resolve(db, cast.chen.actor, thread.code).is_resolved
