"""Published texts in the matrix: rows of their own kind, in which what few are told is in no number."""

from sqlalchemy.orm import Session

from negotiate.models import Publication, Stance, ThreadReach
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.clause_matrix import clause_matrix
from negotiate.queries.positions.publication_rows import PublicationRow
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, published
from tests.operations.standing import stood_on_text


def texts(db: Session, player: Player, negotiation: Negotiation, show: str) -> tuple[PublicationRow, ...]:
    """Return the rows of texts as somebody reads them."""
    return clause_matrix(db, player.actor, negotiation.instrument.code, PartAsked(show)).texts


def test_the_newest_text_has_a_row_and_older_ones_where_somebody_spoke(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued = published(db, cast, negotiation.round)
    before = [row.code for row in texts(db, cast.chen, negotiation, "all")]
    basis = db.get_one(Publication, issued.basis_id)
    stood_on_text(db, cast.nadia, basis, Stance.SUPPORT)

    assert before == [issued.code]
    assert [row.code for row in texts(db, cast.chen, negotiation, "all")] == [issued.code, basis.code]
    assert [row.code for row in texts(db, cast.chen, negotiation, "taken")] == [basis.code]
    assert texts(db, cast.chen, negotiation, "earlier") == ()


def test_what_few_are_told_is_in_no_number(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    issued = published(db, cast, negotiation.round)
    stood_on_text(db, cast.nadia, issued, Stance.OPPOSE, ThreadReach.DELEGATION)
    (own,), (other,) = (texts(db, player, negotiation, "all") for player in (cast.noor, cast.bela))

    assert [cell.statement.says for cell in own.cells if cell.statement] == ["oppose"]
    assert (own.counts, own.silent) == (other.counts, other.silent)
    assert not other.is_taken


def test_the_newest_text_is_listed_among_what_a_delegation_has_not_answered(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    issued = published(db, cast, negotiation.round)
    stood_on_text(db, cast.bela, issued)

    assert [row.code for row in texts(db, cast.nadia, negotiation, "unanswered")] == [issued.code]
    assert texts(db, cast.bela, negotiation, "unanswered") == ()
