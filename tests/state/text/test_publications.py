"""The texts that were published."""

from sqlalchemy.orm import Session

from negotiate.state.text.publications import latest_publication, published_version
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_what_is_corrected_later_leaves_a_publication_as_it_was(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    publication = latest_publication(db, negotiation.instrument)
    assert publication is not None
    before = published_version(db, publication, negotiation.conduct)
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    assert before is not None
    assert published_version(db, publication, negotiation.conduct) == before
    assert current_version(db, negotiation.conduct) != before
