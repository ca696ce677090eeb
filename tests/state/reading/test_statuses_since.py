"""What is agreed further, or less far, than when it was read: in the words that were read, and of a clause that stands."""

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.state.reading.marks import read_by
from negotiate.state.reading.statuses_since import StatusSince, statuses_since
from negotiate.state.text.shown_texts import text_now
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.reading.test_marks import read_all
from tests.queries.text.comparing.test_agreed_then import AD_REFERENDUM, AGREED, agreed


def found(db: Session, cast: Cast, negotiation: Negotiation) -> list[StatusSince]:
    """Return what changed in status since Nadia read the text."""
    text = text_now(db, cast.nadia.actor, negotiation.instrument)
    assert text is not None
    reads = read_by(db, cast.nadia.actor, negotiation.instrument)
    return list(statuses_since(db, negotiation.instrument, text.clauses, reads).values())


def test_a_status_set_since_is_told_with_the_one_before(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    agreed(db, cast, negotiation.conduct, AD_REFERENDUM)
    read_all(db, cast.nadia.actor, negotiation)
    agreed(db, cast, negotiation.conduct, AGREED)

    (told,) = found(db, cast, negotiation)

    assert (told.before, told.after, told.label) == (Level.AGREED_AD_REFERENDUM, Level.AGREED, "Article 2")


def test_a_status_said_once_more_is_none_that_changed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    agreed(db, cast, negotiation.conduct, AGREED)
    read_all(db, cast.nadia.actor, negotiation)
    agreed(db, cast, negotiation.conduct, AGREED)

    assert found(db, cast, negotiation) == []


def test_where_the_words_changed_they_are_what_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read_all(db, cast.nadia.actor, negotiation)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    agreed(db, cast, negotiation.conduct, AGREED)

    assert found(db, cast, negotiation) == []
