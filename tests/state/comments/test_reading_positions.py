"""Positions on readings: lists hold what the law allows, and what goes as far takes the place of what was."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Audience, Capacity, ClashQuestion, ReadingPosition, Stance, ThreadReach
from negotiate.operations.desk.reading_positions import withdraw_from_reading
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.state.comments.heard import whispers
from negotiate.state.comments.reading_positions import read_on_readings, standing_on_readings
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.talking import friends


@pytest.fixture
def question(db: Session, cast: Cast) -> ClashQuestion:
    """Return "should" against "must", put to the delegations, with an observer."""
    negotiation = clash(db, cast)
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    return put(db, cast.sefa, negotiation.conduct)


@pytest.mark.parametrize("name", ["ada", "sefa", "chen", "nadia", "hugo", "bela", "olu", ""])
def test_lists_hold_what_the_law_allows(db: Session, cast: Cast, question: ClashQuestion, name: str) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    answered(db, cast.nadia, question)
    answered(db, cast.nadia, question, reach=ThreadReach.GROUP, group=group)
    answered(db, cast.nadia, question, reach=ThreadReach.DELEGATION)
    actor: Actor = getattr(cast, name).actor if name else NOBODY
    listed = set(read_on_readings(db, actor, question.instrument))

    assert listed == {one for one in db.scalars(select(ReadingPosition)) if may(actor, Act.SEE_POSITION, one)}


def test_what_goes_further_takes_the_place_and_not_the_reverse(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    own, told = (
        answered(db, cast.nadia, question, reach=reach) for reach in (ThreadReach.DELEGATION, ThreadReach.PARTICIPANTS)
    )
    before = standing_on_readings([own, told])
    noted = answered(db, cast.nadia, question, 1, Stance.OPPOSE, ThreadReach.DELEGATION)

    assert before == [told]
    assert standing_on_readings([own, told, noted]) == [noted, told]


def test_nothing_comes_back_when_the_last_is_withdrawn(db: Session, cast: Cast, question: ClashQuestion) -> None:
    first, last = (answered(db, cast.nadia, question, 1, stance) for stance in (Stance.OPPOSE, Stance.RESERVE))
    withdraw_from_reading(db, cast.nadia.actor, last.code)

    assert standing_on_readings([first, last]) == []


def test_each_reading_has_positions_of_its_own(db: Session, cast: Cast, question: ClashQuestion) -> None:
    both = [answered(db, cast.nadia, question, number) for number in (0, 2)]

    assert standing_on_readings(both) == both[::-1]


def test_what_is_noted_in_confidence_changes_the_stamp_of_those_alone_who_read_it(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    people, code = (cast.nadia, cast.bela, cast.sefa), question.instrument.code
    before = [whispers(db, player.actor, code) for player in people]
    answered(db, cast.nadia, question, reach=ThreadReach.DELEGATION)
    after = [whispers(db, player.actor, code) for player in people]

    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True, True]
