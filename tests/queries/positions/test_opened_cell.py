"""One cell opened: everything that was said, and the words it was said of."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Stance
from negotiate.operations.amendments import positions
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.matrix import position_matrix
from negotiate.queries.positions.opened_cell import OpenedCell
from negotiate.text.edits import apply
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, tabled

PutAnew = Callable[[], None]


def opened(db: Session, player: Player, negotiation: Negotiation, delegation: str) -> OpenedCell:
    """Return the cell of a delegation on Amendment 1, as somebody sees it."""
    code = negotiation.instrument.code
    columns = position_matrix(db, player.actor, code, PartAsked("all")).columns
    column = next(column.code for column in columns if column.name == delegation)
    cell = position_matrix(db, player.actor, code, PartAsked("all"), f"1-{column}").opened
    assert cell is not None
    return cell


def test_every_position_stands_there_the_latest_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    positions.take(db, cast.bela.actor, amendment.code, Stance.OPPOSE, "Too weak.")
    positions.take(db, cast.bela.actor, amendment.code, Stance.CAN_ACCEPT)
    cell = opened(db, cast.sefa, negotiation, "Belmara")

    assert [(said.stance, said.note) for said in cell.said] == [(Stance.CAN_ACCEPT, ""), (Stance.OPPOSE, "Too weak.")]
    assert {said.taken_by for said in cell.said} == {cast.bela.actor.name}


def test_the_wording_of_then_leads_to_that_of_now(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment, put_anew: PutAnew
) -> None:
    positions.take(db, cast.bela.actor, moved_on.code, Stance.SUPPORT)
    put_anew()
    cell = opened(db, cast.sefa, negotiation, "Belmara")

    assert cell.is_earlier
    assert "clinics" in cell.then
    assert "surgeries" in apply(cell.then, cell.edits)


def test_who_proposed_states_no_position(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    cell = opened(db, cast.nadia, negotiation, "Arvenia")

    assert (cell.is_proposer, cell.said) == (True, ())


def test_nobody_states_the_position_of_another(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert opened(db, cast.bela, negotiation, "Belmara").may_state
    assert not opened(db, cast.nadia, negotiation, "Belmara").may_state
