"""One press, one draft: what begins a draft leads to the one that it began before."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import AlreadyBegun
from negotiate.models import Amendment, ThreadReach
from negotiate.operations.amendments.tabling import discard, table
from negotiate.operations.comments.uptakes import take_up
from negotiate.operations.norms.loopholes import mend
from negotiate.operations.norms.model_clauses import begin_from
from negotiate.operations.variants.offering import offer_words
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.norms.test_loopholes import found
from tests.operations.talking import spoken
from tests.operations.variants import test_offering


def drafts(db: Session) -> int:
    """Return how many drafts there are."""
    return db.scalar(select(func.count(Amendment.id)).where(Amendment.tabled_at.is_(None))) or 0


def test_what_was_said_is_taken_up_once_by_a_delegation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.bela, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)
    draft = take_up(db, cast.nadia.actor, thread.code)

    with pytest.raises(AlreadyBegun, match="You have begun") as again:
        take_up(db, cast.nadia.actor, thread.code)
    with pytest.raises(AlreadyBegun, match="Nadia of Arvenia has begun"):
        take_up(db, cast.noor.actor, thread.code)
    assert again.value.draft == draft.code
    assert drafts(db) == 1


def test_another_delegation_begins_its_own_and_hears_of_no_other(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)
    take_up(db, cast.nadia.actor, thread.code)

    assert take_up(db, cast.bela.actor, thread.code).delegation.name == "Belmara"


def test_a_draft_that_was_tabled_or_thrown_away_is_in_nobodys_way(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    clause = negotiation.conduct.code
    first = begin_from(db, cast.nadia.actor, clause, "review")
    with pytest.raises(AlreadyBegun):
        begin_from(db, cast.nadia.actor, clause, "review")
    discard(db, cast.nadia.actor, first.code)
    second = begin_from(db, cast.nadia.actor, clause, "review")
    table(db, cast.nadia.actor, second.code, second.revision.edition)

    assert begin_from(db, cast.nadia.actor, clause, "review") is not second
    assert begin_from(db, cast.nadia.actor, negotiation.clauses[0].code, "review").kind is second.kind


def test_the_words_of_a_variant_are_offered_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = test_offering.spoken(db, cast, negotiation)
    offer_words(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code)

    with pytest.raises(AlreadyBegun):
        offer_words(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code)


def test_a_loophole_is_mended_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    loophole = found(db, cast, negotiation)
    mend(db, cast.bela.actor, loophole.code)

    with pytest.raises(AlreadyBegun):
        mend(db, cast.bela.actor, loophole.code)
