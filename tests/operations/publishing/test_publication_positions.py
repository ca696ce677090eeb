"""Positions on published texts: bound to what was published, said to those whom one chooses, changed and withdrawn."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Audience, Chain, Publication, RecordEntry, Stance, ThreadReach
from negotiate.operations.publishing.publication_positions import NewPublicationPosition, withdraw_from_publication
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published
from tests.operations.standing import stood_on_text
from tests.operations.talking import friends


@pytest.fixture
def issued(db: Session, cast: Cast, negotiation: Negotiation) -> Publication:
    """Return the text of the first round, published."""
    return published(db, cast, negotiation.round)


def test_it_is_bound_to_the_publication_that_it_is_on(db: Session, cast: Cast, issued: Publication) -> None:
    said = stood_on_text(db, cast.nadia, issued, note=" As a basis. ")

    assert (said.publication, said.note, said.delegation.name) == (issued, "As a basis.", "Arvenia")
    assert verify(db) == []


@pytest.mark.parametrize(
    ("reach", "more"),
    [
        (ThreadReach.PARTICIPANTS, {"behalf": "none of ours"}),
        (ThreadReach.GROUP, {"group": "none of ours"}),
        (ThreadReach.SECRETARIAT, {}),
        (ThreadReach.PUBLIC, {}),
    ],
)
def test_what_cannot_be_said_so_is_refused(
    db: Session, cast: Cast, issued: Publication, reach: ThreadReach, more: dict[str, str]
) -> None:
    with pytest.raises(Invalid):
        stood_on_text(db, cast.nadia, issued, reach=reach, **more)


def test_everyone_is_told_where_everyone_reads_the_text(db: Session, cast: Cast, issued: Publication) -> None:
    set_audience(db, cast.sefa.actor, issued.instrument.code, Audience.PUBLIC)

    assert stood_on_text(db, cast.nadia, issued, reach=ThreadReach.PUBLIC).reach is ThreadReach.PUBLIC


def test_only_who_may_propose_takes_one(db: Session, cast: Cast, issued: Publication) -> None:
    with pytest.raises(Forbidden):
        stood_on_text(db, cast.chen, issued)


def test_a_form_sent_twice_states_it_once(db: Session, cast: Cast, issued: Publication) -> None:
    first = stood_on_text(db, cast.nadia, issued, note="In capital.")

    assert stood_on_text(db, cast.nadia, issued, note=" In capital. ") is first
    assert stood_on_text(db, cast.nadia, issued, note="Heard from capital.") is not first


def test_a_position_for_a_group_of_one_s_own_names_it(db: Session, cast: Cast, issued: Publication) -> None:
    said = stood_on_text(db, cast.nadia, issued, behalf=friends(db, cast, cast.arvenia, cast.belmara))

    assert said.behalf is not None
    assert said.behalf.name == "Friends"


def test_what_is_noted_in_confidence_stands_in_the_journal_of_the_delegation_alone(
    db: Session, cast: Cast, issued: Publication
) -> None:
    own = stood_on_text(db, cast.nadia, issued, reach=ThreadReach.DELEGATION)
    withdraw_from_publication(db, cast.noor.actor, own.code)
    told = select(Chain.name).join(RecordEntry).where(RecordEntry.subject == f"publicationposition:{own.code}")

    assert set(db.scalars(told)) == {f"delegation:{cast.arvenia}"}
    assert verify(db) == []


def test_only_its_own_delegation_withdraws_what_stands_and_once(db: Session, cast: Cast, issued: Publication) -> None:
    earlier, said = (stood_on_text(db, cast.nadia, issued, stance) for stance in (Stance.OPPOSE, Stance.RESERVE))

    with pytest.raises(Forbidden):
        withdraw_from_publication(db, cast.bela.actor, said.code)
    with pytest.raises(Invalid, match="something else of this text since"):
        withdraw_from_publication(db, cast.nadia.actor, earlier.code)
    withdraw_from_publication(db, cast.nadia.actor, said.code)
    with pytest.raises(Invalid, match="withdrawn already"):
        withdraw_from_publication(db, cast.nadia.actor, said.code)


def test_the_law_is_asked_by_how_far_it_goes() -> None:
    acts = {reach: NewPublicationPosition(Stance.RESERVE, reach).act.name for reach in ThreadReach}

    assert acts[ThreadReach.GROUP] == "NOTE_TEXT_POSITION"
    assert acts[ThreadReach.PUBLIC] == "TAKE_TEXT_POSITION"
