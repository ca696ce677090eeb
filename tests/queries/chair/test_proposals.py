"""How a proposal of the chair and what it reconciles lead to each other."""

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind
from negotiate.operations.amendments.tabling import table
from negotiate.operations.chair.proposals import name_reconciled
from negotiate.policy import Act
from negotiate.queries.chair.proposals import blank_proposal, reconciliations_of
from tests.cast import Cast
from tests.operations.chairing import chair_of, compromise
from tests.operations.negotiation import Negotiation, tabled


def test_the_form_begins_from_the_clause_as_it_stands(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    form = blank_proposal(
        db, chair_of(db, cast), negotiation.conduct.code, AmendmentKind.MODIFY, Act.PROPOSE_COMPROMISE
    )

    assert (form.hers, form.draft.label) == ("the chair", "Article 2")


def test_a_draft_can_name_what_is_tabled_to_its_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    one = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    draft = compromise(db, cast, negotiation.conduct, "hospitals", "places of care")

    found = reconciliations_of(db, chair_of(db, cast), draft)

    assert [(line.code, line.name, line.is_named) for line in found.choices] == [(one.code, "Amendment 1", False)]


def test_an_amendment_names_the_proposals_that_name_it_once_they_are_tabled(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    one, chair = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics"), chair_of(db, cast)
    draft = compromise(db, cast, negotiation.conduct, "hospitals", "places of care")
    name_reconciled(db, chair, draft.code, [one.code])
    before = reconciliations_of(db, cast.nadia.actor, one).named_by
    table(db, chair, draft.code, draft.revision.edition)

    assert before == ()
    assert [line.name for line in reconciliations_of(db, cast.nadia.actor, one).named_by] == ["Chair’s proposal 1"]
    assert [line.code for line in reconciliations_of(db, cast.nadia.actor, draft).named] == [one.code]
