"""Drafting hints are set aside with a reason for as long as their words stand, and checks are chosen."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Clause, HintSetting
from negotiate.operations.norms.hints import choose, choose_usual, raise_again, set_aside
from negotiate.state.norms.standing_hints import StandingHint, standing_hints
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected

REASON = "The number comes with the last article."


@pytest.fixture
def conduct(db: Session, cast: Cast, negotiation: Negotiation) -> Clause:
    """Return the clause on conduct, which points to an article that is not there."""
    corrected(db, cast, negotiation.conduct, "and water.", "and water, as article 9 says.")
    return negotiation.conduct


def pointed_out(db: Session, player: Player, clause: Clause) -> StandingHint:
    """Return the one hint on the clause."""
    [found] = standing_hints(db, player.actor, clause, {"X1"}).hints
    return found


def test_everybody_who_drafts_reads_why_and_by_whom(db: Session, cast: Cast, conduct: Clause) -> None:
    set_aside(db, cast.nadia.actor, conduct.code, pointed_out(db, cast.nadia, conduct).bound, REASON)

    said = pointed_out(db, cast.bela, conduct).set_aside

    assert said is not None
    assert (said.by, said.reason) == ("Arvenia", REASON)


def test_it_lasts_until_those_words_change(db: Session, cast: Cast, conduct: Clause) -> None:
    set_aside(db, cast.sefa.actor, conduct.code, pointed_out(db, cast.sefa, conduct).bound, REASON)
    corrected(db, cast, conduct, "A State", "Each State")

    assert pointed_out(db, cast.sefa, conduct).set_aside is None

    corrected(db, cast, conduct, "Each State", "A State")

    assert pointed_out(db, cast.sefa, conduct).set_aside is not None


@pytest.mark.parametrize(("bound", "reason", "refusal"), [("", " ", Invalid), ("of other words", REASON, Stale)])
def test_it_needs_a_reason_and_its_words(
    db: Session, cast: Cast, conduct: Clause, bound: str, reason: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        set_aside(db, cast.nadia.actor, conduct.code, bound or pointed_out(db, cast.nadia, conduct).bound, reason)


def test_it_is_set_aside_once_and_raised_again(db: Session, cast: Cast, conduct: Clause) -> None:
    bound = pointed_out(db, cast.nadia, conduct).bound
    dismissal = set_aside(db, cast.nadia.actor, conduct.code, bound, REASON)
    with pytest.raises(Invalid):
        set_aside(db, cast.bela.actor, conduct.code, bound, REASON)
    raise_again(db, cast.bela.actor, dismissal.code)

    assert pointed_out(db, cast.nadia, conduct).set_aside is None
    with pytest.raises(Invalid):
        raise_again(db, cast.bela.actor, dismissal.code)


def test_the_chair_sets_nothing_aside(db: Session, cast: Cast, conduct: Clause) -> None:
    with pytest.raises(Forbidden):
        set_aside(db, cast.chen.actor, conduct.code, pointed_out(db, cast.chen, conduct).bound, REASON)


def test_what_is_no_choice_writes_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert choose(db, cast.sefa.actor, negotiation.instrument.code, {"X1": HintSetting.USUAL}) == []
    with pytest.raises(Invalid):
        choose(db, cast.sefa.actor, negotiation.instrument.code, {"X9": HintSetting.ON})


def test_each_chooses_for_its_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        choose(db, cast.nadia.actor, negotiation.instrument.code, {"X1": HintSetting.OFF})
    with pytest.raises(Forbidden):
        choose_usual(db, cast.sefa.actor, {"X1": HintSetting.OFF})
