"""Which version of each clause stands."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.text.arranging.arrangement import Signing, delete
from negotiate.state.text.versions import current_version, labels_of, newest_versions, standing_versions
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_the_newest_version_of_a_clause_is_its_current_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = current_version(db, negotiation.conduct)
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    assert current_version(db, negotiation.conduct).number == before.number + 1


def test_a_deleted_clause_stands_no_more_and_has_no_label(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause, version = negotiation.conduct, current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, clause.code, version.code, Signing(Hand.EDITORIAL))

    assert clause in [one for one, _ in newest_versions(db, negotiation.instrument)]
    assert clause not in [one for one, _ in standing_versions(db, negotiation.instrument)]
    assert version.label not in labels_of(db, negotiation.instrument)
