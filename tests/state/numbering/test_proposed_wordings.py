"""Proposed wordings: what open amendments want to say on the text as it stands."""

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.tabling import Proposal, draft, table
from negotiate.state.numbering.proposed_wordings import ProposedLine, proposed_histories, proposed_lines
from negotiate.state.text.outlines import working_lines
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, inserted, tabled


def lines(db: Session, negotiation: Negotiation) -> list[ProposedLine]:
    """Return what is wanted now."""
    return proposed_lines(db, negotiation.instrument, working_lines(db, negotiation.instrument))


def carried(db: Session, cast: Cast, negotiation: Negotiation, old: str, new: str) -> None:
    """Correct Article 2, and carry what is open onto that."""
    before = current_version(db, negotiation.conduct)
    carry_open(db, negotiation.conduct, before, [corrected(db, cast, negotiation.conduct, old, new)])
    db.flush()


def test_an_amendment_is_read_on_the_newest_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    carried(db, cast, negotiation, "damage", "harm")
    wanted = CONDUCT.replace("hospitals", "clinics").replace("damage", "harm")

    assert [one.text for one in lines(db, negotiation)] == [f"Conduct\n\n{wanted}"]


def test_one_that_lost_its_place_is_left_out(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    carried(db, cast, negotiation, "hospitals", "schools")

    assert lines(db, negotiation) == []


def test_a_new_clause_stands_on_no_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    inserted(db, cast.nadia, negotiation.conduct, "Article 9", "States meet.")

    assert [(one.is_new, one.text, one.edits) for one in lines(db, negotiation)] == [(True, "\n\nStates meet.", ())]


def test_a_deletion_has_no_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    typed = Proposal(current_version(db, negotiation.conduct).code, "", "", "", "It is not needed.")
    amendment = draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.DELETE, typed)
    table(db, cast.nadia.actor, amendment.code, amendment.revision.edition)

    assert lines(db, negotiation) == []


def test_the_past_of_an_amendment_begins_as_it_was_submitted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    carried(db, cast, negotiation, "damage", "harm")
    history = proposed_histories(db, lines(db, negotiation))[amendment.id]
    submitted = CONDUCT.replace("hospitals", "clinics")

    assert [one.wording.body for one in history.wordings] == [submitted, submitted.replace("damage", "harm")]
