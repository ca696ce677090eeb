"""Positions on words of the text: bound to what was read, said to those whom one chooses, changed and withdrawn."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Chain, RecordEntry, Stance, TextPosition, ThreadReach
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text, withdraw_from_text
from negotiate.queries.record.verification import verify
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.standing import stood
from tests.operations.talking import friends


def test_it_is_bound_to_the_words_that_were_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    shown = current_version(db, negotiation.conduct)
    corrected(db, cast, negotiation.conduct, "water", "waters")

    new = NewTextPosition(Stance.SUPPORT, ThreadReach.PARTICIPANTS, version=shown.code)

    with pytest.raises(Stale):
        take_on_text(db, cast.nadia.actor, negotiation.conduct.code, new)


@pytest.mark.parametrize(
    ("reach", "more"),
    [
        (ThreadReach.PARTICIPANTS, {"paragraph": ("9",)}),
        (ThreadReach.PARTICIPANTS, {"behalf": "none of ours"}),
        (ThreadReach.GROUP, {"group": "none of ours"}),
        (ThreadReach.SECRETARIAT, {}),
        (ThreadReach.PUBLIC, {}),
        (ThreadReach.PARTICIPANTS, {"note": "x" * 10_001}),
    ],
)
def test_what_cannot_be_said_so_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, reach: ThreadReach, more: dict[str, str]
) -> None:
    with pytest.raises(Invalid):
        stood(db, cast.nadia, negotiation.clauses[0], reach=reach, **more)


def test_only_who_may_propose_takes_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        stood(db, cast.chen, negotiation.conduct)


def test_a_form_sent_twice_states_it_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = stood(db, cast.nadia, negotiation.conduct, note="In capital.")

    assert stood(db, cast.nadia, negotiation.conduct, note=" In capital. ") is first
    assert stood(db, cast.nadia, negotiation.conduct, note="Heard from capital.") is not first


def test_a_position_for_a_group_of_one_s_own_names_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    said = stood(db, cast.nadia, negotiation.conduct, behalf=group)

    assert (said.behalf.name, said.delegation.name) == ("Friends", "Arvenia")


def test_what_is_noted_in_confidence_stands_in_the_journal_of_the_delegation_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    own = stood(db, cast.nadia, negotiation.conduct, reach=ThreadReach.DELEGATION)
    withdraw_from_text(db, cast.noor.actor, own.code)
    told = select(Chain.name).join(RecordEntry).where(RecordEntry.subject == f"textposition:{own.code}")
    chains = set(db.scalars(told))

    assert chains == {f"delegation:{cast.arvenia}"}
    assert verify(db) == []


def test_only_its_own_delegation_withdraws_it_and_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    said = stood(db, cast.nadia, negotiation.conduct)

    with pytest.raises(Forbidden):
        withdraw_from_text(db, cast.bela.actor, said.code)
    withdraw_from_text(db, cast.noor.actor, said.code)
    with pytest.raises(Invalid, match="withdrawn already"):
        withdraw_from_text(db, cast.nadia.actor, said.code)


def test_who_may_not_read_it_is_not_told_that_it_is_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    own = stood(db, cast.nadia, negotiation.conduct, reach=ThreadReach.DELEGATION)

    with pytest.raises(NotFound):
        withdraw_from_text(db, cast.bela.actor, own.code)


def test_what_has_been_replaced_cannot_be_withdrawn(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = stood(db, cast.nadia, negotiation.conduct, Stance.RESERVE)
    stood(db, cast.nadia, negotiation.conduct, Stance.CAN_ACCEPT)

    with pytest.raises(Invalid, match="since"):
        withdraw_from_text(db, cast.nadia.actor, before.code)
    assert len(db.scalars(select(TextPosition)).all()) == 2
