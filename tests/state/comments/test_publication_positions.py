"""Positions on published texts: lists hold what the law allows, and what goes as far takes the place of what was."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Audience, Capacity, Publication, PublicationPosition, Stance, ThreadReach
from negotiate.operations.publishing.publication_positions import withdraw_from_publication
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.state.comments.heard import whispers
from negotiate.state.comments.publication_positions import read_on_publications, standing_on_publications
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published
from tests.operations.standing import stood_on_text
from tests.operations.talking import friends


@pytest.fixture
def issued(db: Session, cast: Cast, negotiation: Negotiation) -> Publication:
    """Return a text that everyone reads, with an observer."""
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    return published(db, cast, negotiation.round)


def told_to_all_kinds(db: Session, cast: Cast, issued: Publication) -> list[PublicationPosition]:
    """Let Arvenia say something to everybody to whom a position can be told, the widest first."""
    group = friends(db, cast, cast.arvenia, cast.belmara)
    reaches = (ThreadReach.PUBLIC, ThreadReach.PARTICIPANTS, ThreadReach.GROUP, ThreadReach.DELEGATION)
    to = {ThreadReach.GROUP: {"group": group}}
    return [stood_on_text(db, cast.nadia, issued, reach=reach, **to.get(reach, {})) for reach in reaches]


@pytest.mark.parametrize("name", ["ada", "sefa", "chen", "nadia", "hugo", "bela", "olu", ""])
def test_lists_hold_what_the_law_allows(db: Session, cast: Cast, issued: Publication, name: str) -> None:
    told_to_all_kinds(db, cast, issued)
    actor: Actor = getattr(cast, name).actor if name else NOBODY
    listed = set(read_on_publications(db, actor, issued.instrument))

    assert listed == {one for one in db.scalars(select(PublicationPosition)) if may(actor, Act.SEE_TEXT_POSITION, one)}


def test_what_goes_further_takes_the_place_and_not_the_reverse(db: Session, cast: Cast, issued: Publication) -> None:
    own, told = (
        stood_on_text(db, cast.nadia, issued, reach=reach)
        for reach in (ThreadReach.DELEGATION, ThreadReach.PARTICIPANTS)
    )
    before = standing_on_publications([own, told])
    noted = stood_on_text(db, cast.nadia, issued, Stance.OPPOSE, ThreadReach.DELEGATION)

    assert before == [told]
    assert standing_on_publications([own, told, noted]) == [noted, told]


def test_nothing_comes_back_when_the_last_is_withdrawn(db: Session, cast: Cast, issued: Publication) -> None:
    first, last = (stood_on_text(db, cast.nadia, issued, stance) for stance in (Stance.OPPOSE, Stance.RESERVE))
    withdraw_from_publication(db, cast.nadia.actor, last.code)

    assert standing_on_publications([first, last]) == []


def test_each_publication_has_positions_of_its_own(db: Session, cast: Cast, issued: Publication) -> None:
    basis = db.get_one(Publication, issued.basis_id)
    both = [stood_on_text(db, cast.nadia, one) for one in (basis, issued)]

    assert standing_on_publications(both) == both[::-1]


def test_what_is_noted_in_confidence_changes_the_stamp_of_those_alone_who_read_it(
    db: Session, cast: Cast, issued: Publication
) -> None:
    people, code = (cast.nadia, cast.bela, cast.sefa), issued.instrument.code
    before = [whispers(db, player.actor, code) for player in people]
    stood_on_text(db, cast.nadia, issued, reach=ThreadReach.DELEGATION)
    after = [whispers(db, player.actor, code) for player in people]

    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True, True]
