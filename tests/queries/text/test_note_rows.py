"""Rows of notes: only those that the reader may read, with stances only for who may read positions."""

from sqlalchemy.orm import Session

from negotiate.models import Amendment
from negotiate.queries.text.note_rows import note_keys
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, drafted, tabled


def test_a_draft_is_a_row_for_its_delegation_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert [key.row.code for key in note_keys(db, cast.nadia.actor, negotiation.instrument)] == [draft.code]
    assert note_keys(db, cast.bela.actor, negotiation.instrument) == []


def test_what_amends_an_amendment_stands_behind_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    second = tabled(db, cast.bela, negotiation.conduct, "shall", "will")
    change = changed(db, cast.bela, first, "should", "must")
    rows = [key.row for key in note_keys(db, cast.nadia.actor, negotiation.instrument)]

    assert [row.code for row in rows] == [first.code, change.code, second.code]
    assert [row.amends for row in rows] == [None, first.number, None]


def test_conditions_narrow_the_rows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    elsewhere = Amendment.clause_id == negotiation.clauses[0].id

    assert note_keys(db, cast.nadia.actor, negotiation.instrument, elsewhere) == []
