"""How much of a text stands at each status."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.changes.status_page import status_form, status_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_every_clause_is_counted_once_with_its_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Agreement(Level.AGREED, "Plenary"))

    page = status_page(db, cast.nadia.actor, negotiation.instrument.code)
    agreed = next(line for line in page.lines if line.rung.level is Level.AGREED)
    assert (agreed.clauses, agreed.words) == (1, len(version.wording.text.split()))
    assert page.clauses == sum(not clause.kind.is_division for clause in negotiation.clauses)
    assert [line.rung.level for line in page.lines] == list(reversed(Level))


def test_a_delegation_has_no_form(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert len(status_form(db, cast.sefa.actor, negotiation.instrument.code).rungs) == len(Level)
    with pytest.raises(Forbidden):
        status_form(db, cast.nadia.actor, negotiation.instrument.code)
