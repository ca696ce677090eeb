"""How far wordings are agreed."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.text.levels import Levels, levels_of, levels_through
from negotiate.state.text.versions import current_version
from negotiate.text.wording import Wording
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_the_latest_word_on_a_wording_counts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Agreement(Level.UNDER_DISCUSSION, ""))
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Agreement(Level.AGREED, "plenary"))

    assert levels_of(db, negotiation.instrument).of(negotiation.conduct.id, version) is Level.AGREED


@pytest.mark.parametrize(
    ("body", "discussed", "level"),
    [
        ("States act.", frozenset(), Level.NOT_DISCUSSED),
        ("States act.", frozenset({1}), Level.UNDER_DISCUSSION),
        ("States [shall] act.", frozenset(), Level.BRACKETED),
        ("States [shall] act.", frozenset({1}), Level.BRACKETED),
    ],
)
def test_of_what_nothing_was_said_the_words_themselves_speak(
    body: str, discussed: frozenset[int], level: Level
) -> None:
    assert Levels({}, discussed).of(1, Wording("", body)) is level


def test_what_was_said_goes_before_what_the_words_say() -> None:
    wording = Wording("", "States [shall] act.")

    assert Levels({(1, wording.hash): Level.AGREED_IN_GROUP}, frozenset({1})).of(1, wording) is Level.AGREED_IN_GROUP


def test_at_each_instant_counts_what_was_said_by_then(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    agreement = Agreement(Level.AGREED_IN_GROUP, "Group I")
    before = clock.now() - timedelta(days=1)
    set_status(db, cast.sefa.actor, negotiation.conduct.code, version.code, agreement)
    then, now = levels_through(db, negotiation.instrument, (before, None))

    levels = [levels.of(negotiation.conduct.id, version) for levels in (then, now)]
    assert levels == [Level.NOT_DISCUSSED, Level.AGREED_IN_GROUP]
