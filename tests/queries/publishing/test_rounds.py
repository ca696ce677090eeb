"""Rounds and their reconciliation lists: every tabled amendment with its fate."""

from sqlalchemy.orm import Session

from negotiate.models import FateKind
from negotiate.operations.publishing import rounds
from negotiate.queries.publishing.rounds import FateCount, round_page, rounds_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_the_list_holds_every_tabled_amendment_and_no_draft(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    page = round_page(db, cast.sefa.actor, negotiation.round.code)

    assert [(entry.number, entry.fate) for entry in page.summary.fates] == [(1, None)]


def test_counts_say_what_became_of_how_many(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    rounds.defer_rest(db, cast.sefa.actor, negotiation.round.code, "")
    db.expire_all()
    page = rounds_page(db, cast.bela.actor, negotiation.instrument.code)

    assert page.rounds[0].counts == (FateCount(FateKind.DEFERRED, 2),)


def test_the_text_that_it_began_from_is_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = rounds_page(db, cast.bela.actor, negotiation.instrument.code)

    assert (page.basis.ordinal, page.basis.title) == (0, "Basis text")
