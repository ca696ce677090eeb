"""A tabled amendment ready to be put anew."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.queries.amendments.writing.revisions import revision_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, corrected, merged, tabled


def change(db: Session, cast: Cast, negotiation: Negotiation, old: str, new: str) -> None:
    """Change the text under what is tabled."""
    base = current_version(db, negotiation.conduct)
    version = corrected(db, cast, negotiation.conduct, old, new)
    carry_open(db, negotiation.conduct, base, [version])
    db.flush()
    db.expire_all()


def test_a_revision_begins_with_what_could_be_carried(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    change(db, cast, negotiation, "damage", "impair")
    page = revision_page(db, cast.nadia.actor, amendment.code)

    assert "impair" in page.wording.body
    assert "clinics" in page.wording.body
    assert "damage" in page.submitted.body


def test_what_is_decided_is_revised_by_nobody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    change(db, cast, negotiation, "damage", "impair")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    with pytest.raises(NotFound):
        revision_page(db, cast.nadia.actor, amendment.code)


def test_a_change_to_an_amendment_is_put_anew_on_its_wording(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    sub = changed(db, cast.bela, amendment, "clinics", "public clinics")
    page = revision_page(db, cast.bela.actor, sub.code)

    assert "including clinics" in page.base.body
    assert "public clinics" in page.wording.body
    assert page.present is not None
    assert "hospitals" in page.present.body
    assert len(page.edits_of_present(page.wording)) == 1
