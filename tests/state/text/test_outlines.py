"""Outlines: which version stands where, and what a corrigendum may take."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Publication
from negotiate.state.text.outlines import corrected_lines, digest, frozen_lines, working_lines
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, merged, tabled


def basis(db: Session) -> Publication:
    """Return the text that the negotiation began from."""
    return db.scalars(select(Publication)).one()


def test_the_seal_of_a_publication_is_that_of_its_lines(db: Session, negotiation: Negotiation) -> None:
    assert digest(frozen_lines(db, basis(db))) == digest(working_lines(db, negotiation.instrument)) == basis(db).hash


def test_a_correction_of_a_merged_clause_is_no_correction_of_the_text_before(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "damage", "impair")
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    body = corrected_lines(db, basis(db))[1].version.body

    assert body.startswith("A State shall not impair")
    assert "hospitals" in body


def test_another_order_is_another_seal(db: Session, negotiation: Negotiation) -> None:
    lines = working_lines(db, negotiation.instrument)

    assert digest(lines[::-1]) != digest(lines)
