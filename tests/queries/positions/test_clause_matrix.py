"""The matrix of clauses: every row in the order of the text, every cell what stands, and gaps that are no agreement."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Audience, Capacity, Stance, ThreadReach
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.clause_matrix import ClauseMatrix, TextRow, clause_matrix
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.standing import stood


def matrix(db: Session, player: Player, negotiation: Negotiation, show: str = "taken", cell: str = "") -> ClauseMatrix:
    """Return one page of the matrix as somebody reads it."""
    return clause_matrix(db, player.actor, negotiation.instrument.code, PartAsked(show), cell)


def said(row: TextRow) -> dict[str, str]:
    """Return what is recorded in a row, by delegation."""
    return {cell.column.name: cell.statement.says for cell in row.cells if cell.statement}


def test_a_clause_and_its_paragraphs_are_rows_of_their_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective = negotiation.clauses[0]
    stood(db, cast.nadia, objective, Stance.OPPOSE, paragraph=("2",))
    stood(db, cast.bela, objective, Stance.SUPPORT)
    whole, second = matrix(db, cast.sefa, negotiation).rows

    assert (whole.paragraph, said(whole)) == ("", {"Belmara": "support"})
    assert (second.paragraph, said(second)) == ("2", {"Arvenia": "oppose"})
    assert second.words.endswith("It applies at all times.")


def test_who_has_said_nothing_is_counted_as_silent_and_as_nothing_else(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    stood(db, cast.bela, negotiation.conduct, Stance.CAN_ACCEPT)
    (row,) = matrix(db, cast.sefa, negotiation).rows

    assert dict(row.counts) == {"support": 0, "can accept": 1, "reserve": 0, "oppose": 0}
    assert row.silent == sum(not cell.column.is_observer for cell in row.cells) - 1


def test_what_few_are_told_is_in_no_number(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    stood(db, cast.nadia, negotiation.conduct, Stance.SUPPORT)
    stood(db, cast.nadia, negotiation.conduct, Stance.RESERVE, ThreadReach.DELEGATION)
    stood(db, cast.nadia, negotiation.clauses[0], Stance.RESERVE, ThreadReach.DELEGATION)
    (noted, own), (others,) = (matrix(db, one, negotiation).rows for one in (cast.nadia, cast.bela))

    assert (said(own), said(others)) == ({"Arvenia": "reserve"}, {"Arvenia": "support"})
    assert (own.counts, own.silent) == (others.counts, others.silent)
    assert noted.silent == others.silent + 1


def test_a_paragraph_that_has_lost_its_number_is_told_from_the_one_that_has_it_now(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    stood(db, cast.nadia, objective, Stance.OPPOSE, paragraph=("2",))
    corrected(db, cast, objective, "2. It applies at all times.", "It applies at all times.\n\n2. States report.")
    stood(db, cast.bela, objective, Stance.SUPPORT, paragraph=("2",))
    without, second = matrix(db, cast.sefa, negotiation).rows

    assert (without.paragraph, without.path, said(without)) == ("2 (without a number now)", (), {"Arvenia": "oppose"})
    assert (second.paragraph, second.path, said(second)) == ("2", ("2",), {"Belmara": "support"})
    assert without.key != second.key


def test_what_is_asked_for_is_shown_in_the_order_of_the_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, conduct, review = (clause.code for clause in negotiation.clauses)
    stood(db, cast.bela, negotiation.conduct)
    stood(db, cast.nadia, negotiation.clauses[0])
    corrected(db, cast, negotiation.conduct, "water", "waters")
    shown = {
        show: [row.clause_code for row in matrix(db, cast.nadia, negotiation, show).rows]
        for show in ("taken", "unanswered", "earlier", "all")
    }

    assert shown == {
        "taken": [first, conduct],
        "unanswered": [conduct, review],
        "earlier": [conduct],
        "all": [first, conduct, review],
    }


def test_a_cell_opens_all_that_stands_and_what_was_said_before(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    stood(db, cast.nadia, negotiation.conduct, Stance.OPPOSE)
    stood(db, cast.nadia, negotiation.conduct, Stance.RESERVE)
    stood(db, cast.nadia, negotiation.conduct, Stance.CAN_ACCEPT, ThreadReach.DELEGATION)
    key = f"{negotiation.conduct.code}:-{cast.arvenia}"
    own, others = (matrix(db, player, negotiation, cell=key).opened for player in (cast.noor, cast.bela))

    assert own is not None
    assert others is not None
    assert [line.stance for line in own.standing] == [Stance.CAN_ACCEPT, Stance.RESERVE]
    assert [line.stance for line in others.standing] == [Stance.RESERVE]
    assert [line.stance for line in others.former] == [Stance.OPPOSE]


@pytest.mark.parametrize("cell", ["", "-", "none:-none", "none"])
def test_an_address_that_names_no_cell_opens_none(db: Session, cast: Cast, negotiation: Negotiation, cell: str) -> None:
    assert matrix(db, cast.sefa, negotiation, "all", cell).opened is None


def test_observers_read_no_matrix(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.OBSERVERS)

    with pytest.raises(Forbidden):
        matrix(db, cast.olu, negotiation)
