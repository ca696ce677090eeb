"""The law of the site: each right with the nearest person who must not have it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Audience
from negotiate.policy import NOBODY, POLICY, Act, may, require
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_every_act_has_a_rule() -> None:
    assert set(POLICY) == set(Act)


def test_only_the_own_delegation_reads_a_draft(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    everybody = (cast.nadia, cast.noor, cast.hugo, cast.bela, cast.sefa, cast.chen, cast.ada, cast.olu)
    readers = [player.name for player in everybody if may(player.actor, Act.SEE_AMENDMENT, draft)]

    assert readers == [cast.nadia.name, cast.noor.name, cast.hugo.name]


def test_a_tabled_amendment_is_read_by_everybody_inside(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    everybody = (cast.nadia, cast.bela, cast.sefa, cast.chen, cast.ada, cast.olu)
    readers = [player.name for player in everybody if may(player.actor, Act.SEE_AMENDMENT, amendment)]

    assert readers == [cast.nadia.name, cast.bela.name, cast.sefa.name, cast.chen.name]


def test_the_administrator_manages_people_and_reads_no_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert may(cast.ada.actor, Act.MANAGE_PEOPLE)
    assert not may(cast.ada.actor, Act.SEE_INSTRUMENT, negotiation.instrument)


def test_everybody_reads_what_is_published_to_everyone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    negotiation.instrument.audience = Audience.PUBLIC

    assert may(NOBODY, Act.SEE_INSTRUMENT, negotiation.instrument)
    assert not may(NOBODY, Act.SEE_WORKING_TEXT, negotiation.instrument)


def test_what_one_may_not_see_does_not_exist(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(NotFound):
        require(cast.bela.actor, Act.TABLE, draft)


def test_what_one_sees_but_may_not_do_is_forbidden(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Forbidden, match="Belmara"):
        require(cast.bela.actor, Act.WITHDRAW, amendment)
