"""The screen of the room."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Amendment
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.desk import desk_drafts as drafts
from negotiate.operations.desk.clearances import Clearing, try_answers
from negotiate.queries.desk.projector import screen, screen_version
from tests.cast import Cast
from tests.operations.desks import clash, filled
from tests.operations.negotiation import CONDUCT, begin, corrected, tabled


def test_the_screen_follows_the_desk(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code = negotiation.conduct.code
    before = screen(db, cast.chen.actor, code)
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 1"))
    after = screen(db, cast.chen.actor, code)

    assert (before.edits, [edit.text for edit in after.edits]) == ((), [" must"])
    assert "A State must not damage" in after.text
    assert before.version != after.version == screen_version(db, cast.chen.actor, code)


def test_an_amendment_that_is_withdrawn_leaves_the_screen_at_once(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    code, chen = negotiation.conduct.code, cast.chen.actor
    drafts.save(db, cast.sefa.actor, code, filled(db, negotiation, 0, place="adopt 1"))
    before = screen(db, chen, code)
    belmaras = db.scalars(select(Amendment).where(Amendment.delegation.has(code=cast.belmara))).one()
    withdraw(db, cast.bela.actor, belmaras.code, "")
    after = screen(db, chen, code)

    assert ([edit.text for edit in before.edits], after.edits) == ([" must"], ())
    assert before.version != after.version == screen_version(db, chen, code)


def test_an_amendment_that_comes_to_a_clause_nobody_decides_moves_no_screen(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    before = screen_version(db, cast.chen.actor, negotiation.conduct.code)

    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")

    assert screen_version(db, cast.chen.actor, negotiation.conduct.code) == before


def test_a_delegate_does_not_open_the_screen(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)

    with pytest.raises(Forbidden):
        screen(db, cast.nadia.actor, negotiation.conduct.code)


def test_the_screen_follows_the_answers_that_are_tried_on_brackets(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    code, chen = negotiation.conduct.code, cast.chen.actor
    version = corrected(db, cast, negotiation.conduct, CONDUCT, CONDUCT.replace("shall", "[shall][should]"))
    before = screen_version(db, chen, code)
    try_answers(db, cast.sefa.actor, code, Clearing(version.code, {0: 1}, ""))
    shown = screen(db, chen, code)

    assert CONDUCT.replace("shall", "should") in shown.text
    assert before != shown.version == screen_version(db, chen, code)
