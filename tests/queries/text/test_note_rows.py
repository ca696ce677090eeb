"""Rows of notes: only those that the reader may read, with stances only for who may read positions."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment
from negotiate.operations.amendments.tabling import withdraw
from negotiate.queries.text.note_rows import note_keys, pending_keys
from negotiate.state.amendments.columns import IS_PENDING
from negotiate.state.once import reads_once
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


@pytest.mark.parametrize("who", ["nadia", "bela", "sefa", "olu", "ada"])
def test_what_is_pending_is_told_to_everybody_as_the_rows_of_all_that_is_pending(
    db: Session, cast: Cast, negotiation: Negotiation, who: str
) -> None:
    actor = getattr(cast, who).actor
    first = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    changed(db, cast.bela, first, "should", "must")
    drafted(db, cast.bela, negotiation.conduct, "shall", "will")
    gone = tabled(db, cast.bela, negotiation.conduct, "shall", "may")
    withdraw(db, cast.bela.actor, gone.code, "")
    reads_once(db)

    assert pending_keys(db, actor, negotiation.instrument) == note_keys(db, actor, negotiation.instrument, IS_PENDING)
