"""What is stale, empty or no change at all is not put on the table."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.models import AmendmentKind
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.drafting.ready import check_ready
from negotiate.operations.amendments.tabling import Proposal
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, drafted, tabled


def test_an_amendment_that_changes_nothing_is_not_tabled(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="changes nothing"):
        tabled(db, cast.nadia, negotiation.conduct, "absent", "present")


def test_a_draft_of_the_newest_edition_on_the_newest_text_is_ready(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    check_ready(db, draft, draft.revision.edition)


def test_a_draft_is_stale_that_was_saved_again_or_whose_clause_has_changed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    with pytest.raises(Stale, match="saved again"):
        check_ready(db, draft, draft.revision.edition - 1)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises(Stale, match="The clause has changed"):
        check_ready(db, draft, draft.revision.edition)


def test_a_new_clause_without_a_word_is_not_ready(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    typed = Proposal("", "Article 2 bis", "", "", "It is missing.")
    draft = amendments.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.INSERT, typed)

    with pytest.raises(Invalid, match="no text yet"):
        check_ready(db, draft, draft.revision.edition)
