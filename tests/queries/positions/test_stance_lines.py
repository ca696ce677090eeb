"""A position in one line: who it is said for, who reads it, and who may take it back."""

from sqlalchemy.orm import Session

from negotiate.models import Stance
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.queries.positions.stance_lines import SaidOfWords, stance_line
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled
from tests.operations.talking import friends


def test_it_names_the_group_that_it_is_said_for_and_leads_its_own_delegation_to_taking_it_back(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    group = friends(db, cast, cast.arvenia, cast.belmara)
    row = take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE, behalf=group))
    own, other = (
        stance_line(player.actor, row, SaidOfWords("revision 1"), stands=True) for player in (cast.bela, cast.nadia)
    )

    assert (own.behalf, own.readers) == ("Friends", "All participants")
    assert (own.withdrawal, other.withdrawal) == ("position_withdrawals.create", "")


def test_words_that_are_gone_lead_nowhere() -> None:
    assert SaidOfWords("version 1", is_earlier=True, is_gone=True, then="shall").edits == ()
    assert SaidOfWords("version 1", is_earlier=True, then="shall", now="should").edits
