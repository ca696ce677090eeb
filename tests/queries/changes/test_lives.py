"""The life of a clause: the same points on its page as in its drafting history, and none of a text that one cannot read."""

from sqlalchemy.orm import Session

from negotiate.models import Audience, Level
from negotiate.operations.text.instruments import set_audience
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.changes.drafting_history import clause_history
from negotiate.queries.changes.lives import life_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.changes.test_drafting_history import closed


def test_it_is_that_of_the_drafting_history(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    life = life_of(db, cast.bela.actor, negotiation.conduct.code)

    assert [(point.title, point.level) for point in life] == [
        ("Basis text", Level.NOT_DISCUSSED),
        ("Text of round 1", Level.NOT_DISCUSSED),
        ("Working text", Level.NOT_DISCUSSED),
    ]
    assert life == clause_history(db, cast.bela.actor, negotiation.conduct.code).history.life


def test_an_observer_sees_published_texts_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    closed(db, cast, negotiation)

    titles = [point.title for point in life_of(db, cast.olu.actor, negotiation.conduct.code)]

    assert titles == ["Basis text", "Text of round 1"]


def test_what_is_agreed_later_is_told_of_no_text_before(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    version = current_version(db, negotiation.conduct)
    agreement = Agreement(Level.AGREED_IN_GROUP, "Group I")
    set_status(db, cast.sefa.actor, negotiation.conduct.code, version.code, agreement)
    life = life_of(db, cast.bela.actor, negotiation.conduct.code)

    assert [point.level for point in life] == [Level.NOT_DISCUSSED, Level.NOT_DISCUSSED, Level.AGREED_IN_GROUP]
