"""Naming the statuses of an instrument, saying who sets them, and agreeing to a text as a whole alone."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Level, RecordEntry
from negotiate.operations.text.status_names import agree_as_package, name_statuses
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.text.status_ladder import OF_THE_HOUSE, StatusRung, status_ladder
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation


def rungs(said: Mapping[Level, Mapping[str, Any]]) -> list[StatusRung]:
    """Return the rungs of the house, with what is said of some of them instead."""
    return [replace(rung, **said.get(rung.level, {})) for rung in OF_THE_HOUSE]


def agree(db: Session, player: Player, negotiation: Negotiation, level: Level) -> None:
    """Set the level of the conduct clause as it stands."""
    version = current_version(db, negotiation.conduct)
    set_status(db, player.actor, negotiation.conduct.code, version.code, Agreement(level, "Plenary"))


def test_a_status_is_called_otherwise_from_then_on(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    named = rungs({Level.AGREED: {"word": "green", "sign": "seal", "colour": "firm"}})
    name_statuses(db, cast.sefa.actor, negotiation.instrument.code, named)

    entry = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc())).first()
    assert status_ladder(negotiation.instrument).word(Level.AGREED) == "green"
    assert entry is not None
    assert entry.act == "named the statuses"
    assert "agreed ad referendum, green, adopted" in entry.facts["called"]


@pytest.mark.parametrize(
    ("said", "sentence", "field"),
    [
        ({Level.AGREED: {"word": ""}}, "what “agreed” is called", "word-agreed"),
        ({Level.AGREED: {"word": "x" * 41}}, "at most 40 characters", "word-agreed"),
        ({Level.AGREED: {"word": "Open"}, Level.BRACKETED: {"word": "open"}}, "Two statuses", "word-bracketed"),
        ({Level.BRACKETED: {"word": "Agreed"}, Level.AGREED: {"word": "green"}}, "elsewhere", "word-bracketed"),
        ({Level.AGREED: {"sign": "spell"}}, "from the lists", "sign-agreed"),
        ({Level.AGREED: {"colour": "out"}}, "from the lists", "sign-agreed"),
        ({Level.BRACKETED: {"is_offered": False}}, "always there", "word-bracketed"),
        ({level: {"is_offered": False} for level in list(Level)[3:]}, "one status at least", "offered-adopted"),
    ],
)
def test_what_makes_no_ladder_is_refused_beside_its_field(
    db: Session,
    cast: Cast,
    negotiation: Negotiation,
    said: Mapping[Level, Mapping[str, Any]],
    sentence: str,
    field: str,
) -> None:
    with pytest.raises(Invalid, match=sentence) as refused:
        name_statuses(db, cast.sefa.actor, negotiation.instrument.code, rungs(said))
    assert refused.value.field == field


def test_a_ladder_names_every_status_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="every status once"):
        name_statuses(db, cast.sefa.actor, negotiation.instrument.code, OF_THE_HOUSE[1:])


def test_the_same_ladder_again_is_no_act(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="changes nothing"):
        name_statuses(db, cast.sefa.actor, negotiation.instrument.code, OF_THE_HOUSE)


def test_what_the_chair_alone_sets_the_secretariat_does_not(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    name_statuses(db, cast.sefa.actor, negotiation.instrument.code, rungs({Level.AGREED: {"is_chairs": True}}))

    with pytest.raises(Invalid, match="the chair alone says that words are agreed"):
        agree(db, cast.sefa, negotiation, Level.AGREED)
    agree(db, cast.chen, negotiation, Level.AGREED)


def test_a_status_that_is_not_used_is_not_set(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    name_statuses(db, cast.sefa.actor, negotiation.instrument.code, rungs({Level.ADOPTED: {"is_offered": False}}))

    with pytest.raises(Invalid, match="not used in this instrument"):
        agree(db, cast.chen, negotiation, Level.ADOPTED)


def test_a_text_is_agreed_as_a_whole_alone_and_again_clause_by_clause(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.instrument.code
    agree_as_package(db, cast.sefa.actor, code, is_package=True)
    assert status_ladder(negotiation.instrument).is_package

    with pytest.raises(Invalid, match="changes nothing"):
        agree_as_package(db, cast.sefa.actor, code, is_package=True)
    agree_as_package(db, cast.sefa.actor, code, is_package=False)
    assert not status_ladder(negotiation.instrument).is_package


def test_a_delegation_does_neither(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        name_statuses(db, cast.nadia.actor, negotiation.instrument.code, rungs({Level.AGREED: {"word": "green"}}))
    with pytest.raises(Forbidden):
        agree_as_package(db, cast.nadia.actor, negotiation.instrument.code, is_package=True)
