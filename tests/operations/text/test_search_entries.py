"""What is entered into what is searched: words as they are made, in the same form by a deed and by the migration."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Revision, SearchedPart, SearchEntry, Version
from negotiate.text.finding.keys import search_key
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_every_version_is_entered(db: Session, negotiation: Negotiation) -> None:
    entered = dict(db.execute(select(SearchEntry.version_id, SearchEntry.key)).all())

    assert entered == {version.id: search_key(version.wording.text) for version in db.scalars(select(Version))}


def test_what_is_tabled_is_entered(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    query = select(SearchEntry.key).where(SearchEntry.revision_id == amendment.revision.id)
    assert db.scalars(query.where(SearchEntry.part == SearchedPart.WORDING)).one().count("clinics") == 1


def test_a_draft_is_not_entered(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert db.scalars(select(Revision)).all()
    assert db.scalars(select(SearchEntry.id).where(SearchEntry.revision_id.is_not(None))).all() == []
