"""Which drafting checks are at work."""

from sqlalchemy.orm import Session

from negotiate.models import HintSetting
from negotiate.operations.norms.hints import choose, choose_usual
from negotiate.state.norms.hint_choices import checks_at_work, settings_of, usual_checks
from negotiate.text.hints.checks import USUAL
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_an_instrument_chooses_before_the_house(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    choose_usual(db, cast.ada.actor, {"P1": HintSetting.OFF, "X1": HintSetting.OFF})
    choose(db, cast.sefa.actor, negotiation.instrument.code, {"X1": HintSetting.ON})

    assert usual_checks(db) == USUAL - {"P1", "X1"}
    assert checks_at_work(db, negotiation.instrument) == USUAL - {"P1"}


def test_the_latest_choice_counts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    choose(db, cast.sefa.actor, negotiation.instrument.code, {"X1": HintSetting.OFF})
    choose(db, cast.sefa.actor, negotiation.instrument.code, {"X1": HintSetting.USUAL})

    assert checks_at_work(db, negotiation.instrument) == USUAL
    assert set(settings_of(db).values()) == {HintSetting.USUAL}
