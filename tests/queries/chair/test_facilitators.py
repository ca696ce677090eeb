"""Who holds the office of a facilitator, and the forms that give and end it."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.operations.chair.facilitators import end_facilitation
from negotiate.queries.chair.facilitators import blank_office, facilitator_lines, office_to_end
from tests.cast import Cast
from tests.operations.facilitating import facilitator
from tests.operations.negotiation import Negotiation


def test_a_line_says_of_which_clauses_and_why_it_ended(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = facilitator(db, cast, negotiation, negotiation.conduct)
    end_facilitation(db, cast.chen.actor, row.code, "The chairs rotate.")

    line = facilitator_lines(db, cast.bela.actor, negotiation.instrument)[0]

    assert [code for code, _ in line.clauses] == [negotiation.conduct.code]
    assert (line.name, line.named_by, line.ended_by) == (cast.nadia.name, cast.sefa.name, cast.chen.name)
    assert (line.ended_for, line.is_over, line.is_ahead) == ("The chairs rotate.", True, False)


def test_an_office_for_the_whole_text_names_no_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = facilitator(db, cast, negotiation)

    with clock.at(row.ends_at):
        line = office_to_end(db, cast.sefa.actor, row.code).line

    assert (line.scope, line.is_over) == ("", True)


def test_the_form_names_people_and_clauses(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    form = blank_office(db, cast.chen.actor, negotiation.instrument.code)

    assert (cast.nadia.code, cast.nadia.name) in form.people
    assert negotiation.conduct.code in {code for code, _ in form.clauses}


def test_nobody_else_sees_the_forms(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    row = facilitator(db, cast, negotiation)

    with pytest.raises(Forbidden):
        blank_office(db, cast.nadia.actor, negotiation.instrument.code)
    with pytest.raises(Forbidden):
        office_to_end(db, cast.bela.actor, row.code)
