"""The matrix: in the order of the text and of the alphabet, for everybody alike, with nothing inferred."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Stance, ThreadReach
from negotiate.operations.amendments import positions, sponsorships, tabling
from negotiate.operations.amendments.positions import NewPosition
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.matrix import MatrixRow, position_matrix
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled

ALL = PartAsked("all")


def said(row: MatrixRow) -> dict[str, str]:
    """Return what is recorded in a row, by delegation."""
    return {cell.column.name: cell.statement.says for cell in row.cells if cell.statement}


def test_a_row_tells_acts_and_the_latest_position_of_each(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE))
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.CAN_ACCEPT))
    (row,) = position_matrix(db, cast.sefa.actor, negotiation.instrument.code, ALL).rows

    assert said(row) == {"Arvenia": "proposed", "Belmara": "can accept"}
    assert dict(row.counts) == {"proposed": 1, "support": 0, "can accept": 1, "reserve": 0, "oppose": 0}


def test_who_has_said_nothing_is_counted_apart_and_observers_are_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    page = position_matrix(db, cast.sefa.actor, negotiation.instrument.code, ALL)

    assert page.rows[0].silent == sum(not column.is_observer for column in page.columns) - 1


def test_co_sponsors_count_with_who_proposed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.SUPPORT))
    sponsorships.join(db, cast.bela.actor, amendment.code)
    (row,) = position_matrix(db, cast.sefa.actor, negotiation.instrument.code, ALL).rows

    assert said(row)["Belmara"] == "co-sponsors"
    assert dict(row.counts)["proposed"] == 2


def test_what_few_are_told_stands_in_their_cell_and_in_no_number(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    before = position_matrix(db, cast.sefa.actor, negotiation.instrument.code, ALL).rows
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE, reach=ThreadReach.DELEGATION))
    (own,) = position_matrix(db, cast.bela.actor, negotiation.instrument.code, ALL).rows
    theirs = position_matrix(db, cast.sefa.actor, negotiation.instrument.code, ALL)

    assert said(own)["Belmara"] == "oppose"
    assert (own.counts, own.silent) == (theirs.rows[0].counts, theirs.rows[0].silent)
    assert (theirs.rows, theirs.latest) == (before, None)


def test_what_is_taken_back_is_no_position_recorded(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    taken = positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE))
    positions.take_back(db, cast.bela.actor, taken.code)
    page = position_matrix(db, cast.bela.actor, negotiation.instrument.code, PartAsked("unanswered"))

    assert said(page.rows[0]) == {"Arvenia": "proposed"}
    assert page.rows[0].silent == 1
    assert page.first_unanswered


def test_rows_stand_in_the_order_of_the_text_and_columns_in_that_of_the_alphabet(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    page = position_matrix(db, cast.sefa.actor, negotiation.instrument.code, ALL)
    taking_part = [column.name for column in page.columns if not column.is_observer]

    assert [row.note.number for row in page.rows] == [2, 1]
    assert taking_part == sorted(taking_part)
    assert [column.is_observer for column in page.columns] == sorted(column.is_observer for column in page.columns)


def test_a_draft_stands_in_no_matrix_not_even_in_that_of_its_delegation(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert position_matrix(db, cast.nadia.actor, negotiation.instrument.code, ALL).rows == ()


def test_a_delegation_is_led_to_the_first_cell_that_waits_for_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    code = negotiation.instrument.code
    key = position_matrix(db, cast.bela.actor, code, PartAsked()).first_unanswered
    opened = position_matrix(db, cast.bela.actor, code, PartAsked(), key).opened

    assert opened is not None
    assert (opened.amendment, opened.delegation) == (amendment.code, "Belmara")
    assert opened.form


def test_what_is_withdrawn_stands_among_the_decided(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    gone = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabling.withdraw(db, cast.nadia.actor, gone.code, "")
    db.expire_all()
    code = negotiation.instrument.code

    assert len(position_matrix(db, cast.sefa.actor, code, PartAsked("decided")).rows) == 1
    assert position_matrix(db, cast.sefa.actor, code, PartAsked()).rows == ()


def test_whoever_does_not_take_part_finds_no_positions(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        position_matrix(db, cast.olu.actor, negotiation.instrument.code, ALL)


def test_the_latest_of_all_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    position = positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE))
    page = position_matrix(db, cast.sefa.actor, negotiation.instrument.code, ALL)

    assert page.latest is not None
    assert abs(page.latest - position.taken_at) < timedelta(seconds=1)


@pytest.mark.parametrize("cell", ["", "1", "1-nobody", "x-y", "²-abc", "9999999999999-abc", "-"])
def test_words_that_name_no_cell_open_none(db: Session, cast: Cast, negotiation: Negotiation, cell: str) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert position_matrix(db, cast.sefa.actor, negotiation.instrument.code, ALL, cell).opened is None
