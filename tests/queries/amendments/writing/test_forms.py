"""What the form of an amendment begins from: the clause, another amendment, or a draft."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import AmendmentKind
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.amendments.writing.forms import blank_amendment, blank_sub_amendment
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, changing, tabled


def test_a_new_clause_begins_empty(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = blank_amendment(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.INSERT)

    assert (page.draft.base_code, page.draft.wording.body) == ("", "")


def test_the_secretariat_gets_no_form(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        blank_amendment(db, cast.sefa.actor, negotiation.conduct.code, AmendmentKind.MODIFY)


def test_a_change_to_an_amendment_begins_with_its_wording(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    page = blank_sub_amendment(db, cast.bela.actor, amendment.code)

    assert "clinics" in page.draft.wording.body
    assert page.draft.present is not None
    assert "hospitals" in page.draft.present.body
    assert (page.draft.edits, len(page.draft.edits_of_present)) == ((), 1)


def test_a_draft_on_an_amendment_is_shown_against_it_and_against_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    draft = changing(db, cast.bela, amendment, "water", "energy")
    shown = amendment_page(db, cast.bela.actor, draft.code).draft

    assert shown.amends == amendment.number
    assert [edit.text for edit in shown.edits] == [" energy"]
    assert [edit.text for edit in shown.edits_of_present] == [" clinics and energy"]


def test_nobody_is_offered_a_change_to_a_change(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    change = changed(db, cast.bela, amendment, "water", "energy")

    with pytest.raises(Invalid, match="goes no deeper"):
        blank_sub_amendment(db, cast.nadia.actor, change.code)


def test_ones_own_amendment_is_revised_and_not_amended(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises(Forbidden):
        blank_sub_amendment(db, cast.noor.actor, amendment.code)
