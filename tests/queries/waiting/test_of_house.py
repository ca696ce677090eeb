"""What waits for whoever manages people."""

from sqlalchemy.orm import Session

from negotiate.operations.house.invitations import send_link
from negotiate.queries.waiting.of_house import links_to_hand_over
from tests.cast import Cast


def test_who_asked_for_a_link_waits_for_an_administrator_alone(db: Session, cast: Cast) -> None:
    send_link(db, cast.nadia.email)
    told = [thing.title for thing in links_to_hand_over(db, cast.ada.actor, [])]

    assert told == ["Nadia of Arvenia has asked for a link to a new password, and no mail leaves the house"]
    assert list(links_to_hand_over(db, cast.sefa.actor, [])) == []
