"""The list of editorial corrections: apart from substance, those that wait first."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Verdict
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.text.corrections import accept, propose
from negotiate.queries.text.corrections import blank_correction, corrections_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


@pytest.fixture
def codes(db: Session, cast: Cast, negotiation: Negotiation) -> list[str]:
    """Return the codes of two corrections that Sefa has proposed."""
    base = current_version(db, negotiation.conduct)
    body = base.body.replace("damage", "impair").replace("water", "waters")
    form = Proposal(base.code, base.label, base.heading, body)
    return [row.code for row in propose(db, cast.sefa.actor, negotiation.conduct.code, form, "A slip.")]


def test_what_waits_is_listed_apart_from_what_was_ruled(
    db: Session, cast: Cast, negotiation: Negotiation, codes: list[str]
) -> None:
    accept(db, cast.sten.actor, codes[0])
    page = corrections_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert [line.excerpt.new for line in page.waiting] == [" waters"]
    assert [(line.verdict, line.ruled_by) for line in page.ruled] == [(Verdict.ACCEPTED, "Sten Secretariat")]


def test_only_chair_and_second_secretary_are_offered_the_ruling(
    db: Session, cast: Cast, negotiation: Negotiation, codes: list[str]
) -> None:
    code = negotiation.instrument.code
    players = (cast.sefa, cast.sten, cast.chen, cast.nadia)
    offered = [corrections_page(db, player.actor, code).waiting[0].may_rule for player in players]

    assert offered == [False, True, True, False]


def test_a_delegate_is_given_no_form(db: Session, cast: Cast, negotiation: Negotiation, codes: list[str]) -> None:
    with pytest.raises(Forbidden):
        blank_correction(db, cast.nadia.actor, negotiation.conduct.code)
