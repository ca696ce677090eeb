"""What is typed into the form of an amendment, as edits and as wording."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import AmendmentKind
from negotiate.operations.amendments.drafting.wordings import Proposal, stands_behind
from negotiate.operations.amendments.tabling import draft
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changing, drafted, inserted, tabled


def test_a_heading_is_one_line_and_a_body_has_no_blank_ends() -> None:
    assert Proposal(heading=" Conduct ", body="\r\nStates act.\r\n").wording.text == "Conduct\n\nStates act."


def test_a_form_of_another_clause_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    elsewhere = current_version(db, negotiation.clauses[0]).code

    with pytest.raises(Invalid, match="belongs to another clause"):
        draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.MODIFY, Proposal(elsewhere))


def test_a_move_remembers_behind_which_clause_it_wants_to_stand(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first, _, review = negotiation.clauses
    typed = Proposal(current_version(db, review).code, after=first.code)
    amendment = draft(db, cast.nadia.actor, review.code, AmendmentKind.MOVE, typed)

    assert amendment.revision.label == "Article 1"
    assert not stands_behind(db, review, amendment.revision.destination)


def test_a_change_to_an_amendment_has_edits_on_the_text_of_the_clause(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    draft = changing(db, cast.bela, parent, "clinics", "public clinics")

    assert draft.revision.base_version == current_version(db, negotiation.conduct)
    assert [edit[2] for edit in draft.revision.edits] == [[" public", " clinics"]]


def test_a_change_to_a_new_clause_has_edits_on_that_ones_wording(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    parent = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "Each State shall report.")
    draft = changing(db, cast.bela, parent, "report", "report fully")

    assert draft.revision.base_version is None
    assert [edit[2] for edit in draft.revision.edits] == [[" fully"]]


def test_a_form_whose_code_somebody_else_has_used_begins_a_draft_of_its_own(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    theirs = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    version = current_version(db, negotiation.conduct)
    typed = Proposal(version.code, version.label, version.heading, version.body + " Always.", code=theirs.code)

    mine = draft(db, cast.bela.actor, negotiation.conduct.code, AmendmentKind.MODIFY, typed)

    assert mine.code != theirs.code
    assert mine.delegation_id != theirs.delegation_id
    assert "Always" not in theirs.revision.body
