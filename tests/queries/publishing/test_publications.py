"""One publication: what it states of itself, and what only insiders learn of it."""

from sqlalchemy.orm import Session

from negotiate.models import Capacity
from negotiate.operations.text.instruments import admit
from negotiate.queries.publishing.publications import publication_page
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, published


def test_a_publication_states_its_basis_and_who_issued_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    publication = published(db, cast, negotiation.round, "Revised text")
    page = publication_page(db, cast.nadia.actor, publication.code)

    assert page.basis is not None
    assert (page.line.title, page.basis.title, len(page.clauses)) == ("Revised text", "Basis text", 3)
    assert (page.prepared_by, page.approved_by) == ("Sefa Secretariat", "Sten Secretariat")
    assert page.is_newest


def test_an_observer_learns_no_names(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    db.expire(negotiation.instrument)
    publication = published(db, cast, negotiation.round)

    assert publication_page(db, cast.olu.actor, publication.code).approved_by == ""


def test_a_publication_reads_as_it_was_issued_whatever_came_after(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    publication = published(db, cast, negotiation.round)
    corrected(db, cast, negotiation.conduct, "damage", "impair")
    page = publication_page(db, cast.nadia.actor, publication.code)

    assert [(one.label, one.body) for one in page.clauses][1] == ("Article 2", CONDUCT)
