"""The form of a position: before whom, and on behalf of whom."""

from sqlalchemy.orm import Session

from negotiate.models import ThreadReach
from negotiate.queries.positions.forms import position_form
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.talking import friends


def test_it_offers_the_groups_of_one_s_own_and_never_the_secretariat(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    form = position_form(db, cast.bela.actor, negotiation.instrument, "words")

    assert form.groups == ((group, "Friends"),)
    assert [one.reach for one in form.reaches] == [ThreadReach.DELEGATION, ThreadReach.GROUP, ThreadReach.PARTICIPANTS]
