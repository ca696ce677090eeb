"""Signs of life at a desk."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.operations.desk.presences import be_here
from negotiate.policy import COMMAND_LINE
from negotiate.state.desk.desk_drafts import AWAY, others_here
from tests.cast import Cast
from tests.operations.negotiation import begin


def test_two_at_one_desk_see_each_other_and_not_themselves(db: Session, cast: Cast) -> None:
    clause = begin(db, cast).conduct
    with clock.at(clock.now()):
        be_here(db, cast.sefa.actor, clause.code)
        be_here(db, cast.sten.actor, clause.code)
        be_here(db, cast.sefa.actor, clause.code)

        assert others_here(db, cast.sten.actor, clause) == (cast.sefa.name,)
        assert others_here(db, cast.sefa.actor, clause) == (cast.sten.name,)


def test_who_falls_silent_has_left(db: Session, cast: Cast) -> None:
    clause = begin(db, cast).conduct
    with clock.at(clock.now() - AWAY - timedelta(seconds=1)):
        be_here(db, cast.sefa.actor, clause.code)

    assert others_here(db, cast.sten.actor, clause) == ()


def test_the_command_line_sits_at_no_desk(db: Session, cast: Cast) -> None:
    clause = begin(db, cast).conduct
    be_here(db, COMMAND_LINE, clause.code)

    assert others_here(db, cast.sten.actor, clause) == ()


def test_a_delegate_sits_at_no_desk(db: Session, cast: Cast) -> None:
    clause = begin(db, cast).conduct

    with pytest.raises(Forbidden):
        be_here(db, cast.nadia.actor, clause.code)
