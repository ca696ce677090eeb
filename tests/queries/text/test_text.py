"""The text as each reader sees it."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience, Capacity
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.text import instruments
from negotiate.queries.parts import Cursor
from negotiate.queries.text.text import part_of_text, text_page
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Draft, Negotiation, drafted, tabled


def test_a_delegate_reads_the_working_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    page = text_page(db, cast.bela.actor, negotiation.instrument.code)

    assert "should not damage" in page.clauses[1].body


def test_an_observer_reads_what_was_published_and_no_amendment(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    secretariat, code = cast.sefa.actor, negotiation.instrument.code
    instruments.admit(db, secretariat, code, cast.watch, Capacity.OBSERVER)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge_clause(db, secretariat, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    db.expire_all()
    page = text_page(db, cast.olu.actor, code)

    assert "shall not damage" in page.clauses[1].body
    assert page.clauses[1].amendments == ()


def test_an_admitted_observer_reads_the_amendments_too(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    secretariat, code = cast.sefa.actor, negotiation.instrument.code
    instruments.admit(db, secretariat, code, cast.watch, Capacity.OBSERVER)
    instruments.set_audience(db, secretariat, code, Audience.OBSERVERS)
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    db.expire_all()

    assert len(text_page(db, cast.olu.actor, code).clauses[1].amendments) == 1


def test_a_draft_stands_beside_the_text_for_its_delegation_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    code = negotiation.instrument.code

    assert len(text_page(db, cast.noor.actor, code).clauses[1].amendments) == 1
    assert text_page(db, cast.bela.actor, code).clauses[1].amendments == ()


def test_who_takes_no_part_does_not_learn_that_the_text_exists(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(NotFound):
        text_page(db, cast.ada.actor, negotiation.instrument.code)


def test_the_statements_of_the_page_do_not_grow_with_the_text(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Callable
) -> None:
    drafts = [Draft(f"Article {number}", "Aim", "A State shall act.") for number in range(1, 41)]
    large = instruments.import_text(db, cast.sefa.actor, drafts, title="Large", language="en").code
    small = negotiation.instrument.code
    with counted() as few:
        text_page(db, cast.sefa.actor, small)
    with counted() as many:
        text_page(db, cast.sefa.actor, large)

    assert len(many) <= len(few)


def test_clauses_are_those_of_the_page(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "should")
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    page = text_page(db, cast.nadia.actor, negotiation.instrument.code)
    part = part_of_text(db, cast.nadia.actor, negotiation.instrument.code, Cursor("", 50))

    assert [(one.clause.code, one.version.body, one.level) for one in part.things] == [
        (one.code, one.body, one.level) for one in page.clauses
    ]
    assert [one.amendments for one in part.things] == [
        tuple(note.code for note in one.amendments) for one in page.clauses
    ]
    assert draft.code in part.things[1].amendments


def test_a_part_goes_on_behind_a_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    part = part_of_text(db, cast.nadia.actor, negotiation.instrument.code, Cursor(negotiation.clauses[0].code, 1))

    assert [one.clause.code for one in part.things] == [negotiation.conduct.code]
    assert part.following == negotiation.conduct.code
