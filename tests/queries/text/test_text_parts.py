"""The text part by part: what stands in it, and the amendments to the clauses of the part alone."""

from sqlalchemy.orm import Session

from negotiate.queries.parts import Cursor
from negotiate.queries.text.text import text_page
from negotiate.queries.text.text_parts import part_of_text
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


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
