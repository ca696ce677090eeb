"""The rules of amendments: each with the nearest person whom it keeps out."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Capacity, Person
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.house.departures import end_participation
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.text.instruments import admit
from negotiate.policy import COMMAND_LINE, Act, drafting_group, may
from negotiate.state.house.actors import as_actor
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_only_the_own_delegation_reads_a_draft(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    everybody = (cast.nadia, cast.noor, cast.hugo, cast.bela, cast.sefa, cast.chen, cast.ada, cast.olu)
    readers = [player.name for player in everybody if may(player.actor, Act.SEE_AMENDMENT, draft)]

    assert readers == [cast.nadia.name, cast.noor.name, cast.hugo.name]


@pytest.mark.parametrize("act", [Act.EDIT_DRAFT, Act.SHARE_DRAFT, Act.TABLE, Act.BUNDLE])
def test_a_delegation_let_in_again_as_an_observer_reads_its_draft_and_proposes_nothing(
    db: Session, cast: Cast, negotiation: Negotiation, act: Act
) -> None:
    draft, code = drafted(db, cast.nadia, negotiation.conduct, "shall", "should"), negotiation.instrument.code
    before = may(cast.nadia.actor, act, draft)
    end_participation(db, cast.sefa.actor, code, cast.arvenia, "It observes from now on.")
    admit(db, cast.sefa.actor, code, cast.arvenia, Capacity.OBSERVER)
    db.expire_all()
    again = as_actor(db, by_code(db, Person, cast.nadia.code))

    assert (before, may(again, act, draft), may(again, Act.SEE_AMENDMENT, draft)) == (True, False, True)


def test_a_tabled_amendment_is_read_by_everybody_inside(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    everybody = (cast.nadia, cast.bela, cast.sefa, cast.chen, cast.ada, cast.olu)
    readers = [player.name for player in everybody if may(player.actor, Act.SEE_AMENDMENT, amendment)]

    assert readers == [cast.nadia.name, cast.bela.name, cast.sefa.name, cast.chen.name]


def test_a_draft_shared_with_a_group_stays_closed_to_its_members_that_only_observe(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.ostravia, Capacity.OBSERVER)
    group = add_group(db, cast.ada.actor, "Friends of the Text", "FT")
    for delegation in (cast.arvenia, cast.belmara, cast.ostravia):
        join(db, COMMAND_LINE, group.code, delegation)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    share(db, cast.nadia.actor, draft.code, group.code)
    db.expire_all()

    assert may(cast.bela.actor, Act.EDIT_DRAFT, draft)
    assert not may(cast.obi.actor, Act.SEE_AMENDMENT, draft)


def test_a_private_draft_has_no_group_that_writes_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert drafting_group(drafted(db, cast.nadia, negotiation.conduct, "shall", "should")) == set()


def test_a_group_that_may_only_read_a_draft_does_not_write_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    group = add_group(db, cast.ada.actor, "Friends of the Text", "FT")
    for delegation in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, delegation)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    share(db, cast.nadia.actor, draft.code, group.code)
    db.expire_all()
    draft.is_for_reading = True

    assert may(cast.bela.actor, Act.SEE_AMENDMENT, draft)
    assert may(cast.bela.actor, Act.BACK_DRAFT, draft)
    assert not may(cast.bela.actor, Act.EDIT_DRAFT, draft)
    assert not may(cast.nadia.actor, Act.BACK_DRAFT, draft)
