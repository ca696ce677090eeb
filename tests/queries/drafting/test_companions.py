"""What an amendment is tabled with: everybody reads the group in whose name it is, and nobody who was only asked."""

from sqlalchemy.orm import Session

from negotiate.models import Amendment
from negotiate.operations.amendments.drafting import backings
from negotiate.operations.amendments.tabling import table
from negotiate.operations.house.departures import end_participation
from negotiate.queries.drafting.companions import companions_of
from negotiate.state.amendments.backings import FallenAway
from tests.cast import Cast
from tests.operations.amendments.drafting.test_backings import draft

__all__ = ["draft"]


def test_what_stays_in_the_group_stays_there_once_it_is_tabled(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.invite(db, cast.nadia.actor, draft.code, cast.belmara)
    before = companions_of(db, cast.nadia.actor, draft)
    table(db, cast.nadia.actor, draft.code, 1, for_the_group=True)

    found = companions_of(db, cast.sefa.actor, draft)

    assert before.joint is not None
    assert (before.on_behalf_of, found.on_behalf_of) == ("", "Group of Two")
    assert found.joint is None


def test_the_group_alone_reads_who_stood_behind_a_draft_and_left(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.join(db, cast.bela.actor, draft.code)
    ended = end_participation(db, cast.sefa.actor, draft.instrument.code, cast.belmara, "It has left.")
    before = companions_of(db, cast.nadia.actor, draft).fallen_away
    table(db, cast.nadia.actor, draft.code, 1)

    assert before == (FallenAway("Belmara", ended.until),)
    assert companions_of(db, cast.nadia.actor, draft).fallen_away == before
    assert companions_of(db, cast.sefa.actor, draft).fallen_away == ()
