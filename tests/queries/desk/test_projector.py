"""The screen of the room."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.operations.desk import desk_drafts as drafts
from negotiate.queries.desk.projector import screen, screen_version
from tests.cast import Cast
from tests.operations.desks import clash, filled


def test_the_screen_follows_the_desk(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    before = screen(db, cast.chen.actor, code)
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 1"))
    after = screen(db, cast.chen.actor, code)

    assert (before.edits, [edit.text for edit in after.edits]) == ((), [" must"])
    assert "A State must not damage" in after.text
    assert before.version != after.version == screen_version(db, cast.chen.actor, code)


def test_a_delegate_does_not_open_the_screen(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)

    with pytest.raises(Forbidden):
        screen(db, cast.nadia.actor, negotiation.conduct.code)
