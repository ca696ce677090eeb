"""One cell opened: everything that was said, and the words it was said of."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Stance, ThreadReach
from negotiate.operations.amendments import positions
from negotiate.operations.amendments.positions import NewPosition
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.matrix import position_matrix
from negotiate.queries.positions.opened_cell import OpenedCell
from negotiate.text.edits import apply
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, tabled
from tests.operations.talking import friends

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
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE, "Too weak."))
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.CAN_ACCEPT))
    stances = opened(db, cast.sefa, negotiation, "Belmara").stances

    assert [line.stance for line in stances.standing] == [Stance.CAN_ACCEPT]
    assert [(line.stance, line.note, line.taken_by) for line in stances.former] == [
        (Stance.OPPOSE, "Too weak.", cast.bela.actor.name)
    ]


def test_the_wording_of_then_leads_to_that_of_now(
    db: Session, cast: Cast, negotiation: Negotiation, moved_on: Amendment, put_anew: PutAnew
) -> None:
    positions.take(db, cast.bela.actor, moved_on.code, NewPosition(Stance.SUPPORT))
    put_anew()
    (line,) = opened(db, cast.sefa, negotiation, "Belmara").stances.standing

    assert (line.of.is_earlier, line.of.wording) == (True, "revision 1")
    assert "clinics" in line.of.then
    assert "surgeries" in apply(line.of.then, line.of.edits)


def test_who_proposed_states_no_position(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    cell = opened(db, cast.nadia, negotiation, "Arvenia")

    assert (cell.is_proposer, cell.stances.standing, cell.form) == (True, (), None)


def test_nobody_states_the_position_of_another(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert opened(db, cast.bela, negotiation, "Belmara").form
    assert not opened(db, cast.nadia, negotiation, "Belmara").form


def test_what_few_are_told_opens_for_them_alone_and_is_taken_back_from_there(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    group = friends(db, cast, cast.arvenia, cast.belmara)
    told = NewPosition(Stance.RESERVE, "Between us.", ThreadReach.GROUP, group)
    positions.take(db, cast.bela.actor, amendment.code, told)
    hers, theirs = (opened(db, one, negotiation, "Belmara").stances.standing for one in (cast.nadia, cast.sefa))

    assert [(line.note, line.readers, line.withdrawal) for line in hers] == [("Between us.", "Friends", "")]
    assert theirs == ()
    (own,) = opened(db, cast.bela, negotiation, "Belmara").stances.standing
    assert own.withdrawal == "position_withdrawals.create"
