"""Which publications have been set, and the files that were."""

from sqlalchemy.orm import Session

from negotiate.operations.publishing.printings import Printed, keep_printing
from negotiate.state.publishing.printings import newest_unprinted, printed_file
from negotiate.state.text.publications import latest_publication
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published


def test_a_file_is_given_back_as_it_was_kept(db: Session, negotiation: Negotiation) -> None:
    basis = latest_publication(db, negotiation.instrument)
    assert basis is not None
    keep_printing(db, basis.code, Printed("page", b"%PDF \x00\xff", {}))

    assert printed_file(db, basis.code, "page") == b"%PDF \x00\xff"
    assert printed_file(db, basis.code, "running") is None


def test_the_newest_that_was_not_set_is_next(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    basis = latest_publication(db, negotiation.instrument)
    assert basis is not None
    revised = published(db, cast, negotiation.round)

    assert newest_unprinted(db, "page", ()) == revised.code
    assert newest_unprinted(db, "page", {revised.code}) == basis.code
    keep_printing(db, revised.code, Printed("page", b"%PDF", {}))
    assert newest_unprinted(db, "page", ()) == basis.code
