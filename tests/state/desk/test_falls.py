"""What is agreed is not taken away unsaid: the desk tells which status is lost, and asks."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Level
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.desk.falls import Fall, fall_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, choices, tabled


@pytest.fixture
def agreed(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return a negotiation in which an amendment is open to words that are agreed in a group."""
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    version, despite = current_version(db, negotiation.conduct), frozenset({amendment.number or 0})
    agreement = Agreement(Level.AGREED_IN_GROUP, "contact group", despite)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, agreement)
    return negotiation


def test_words_that_are_agreed_are_not_changed_unless_it_is_meant(db: Session, cast: Cast, agreed: Negotiation) -> None:
    with pytest.raises(Invalid, match="it stands agreed in group and falls to “under discussion”"):
        merge_clause(db, cast.sefa.actor, agreed.conduct.code, choices(db, agreed, "adopt 0"))


def test_a_fall_that_is_meant_by_its_name_is_carried_out(db: Session, cast: Cast, agreed: Negotiation) -> None:
    fall = Fall(Level.AGREED_IN_GROUP, Level.UNDER_DISCUSSION)
    meant = replace(choices(db, agreed, "adopt 0"), falls=fall.seal)
    merge = merge_clause(db, cast.sefa.actor, agreed.conduct.code, meant)

    assert fall_of(db, merge.base_version, merge.version) == fall


def test_another_fall_than_the_one_that_was_meant_is_asked_anew(db: Session, cast: Cast, agreed: Negotiation) -> None:
    meant = Fall(Level.AGREED_IN_GROUP, Level.UNDER_DISCUSSION).seal
    bracketed = replace(choices(db, agreed, "bracket alternatives"), falls=meant)

    with pytest.raises(Invalid, match="falls to “bracketed”"):
        merge_clause(db, cast.sefa.actor, agreed.conduct.code, bracketed)


def test_words_that_stay_keep_their_status_unasked(db: Session, cast: Cast, agreed: Negotiation) -> None:
    declined = replace(choices(db, agreed, "decline"), rest="It is agreed.")
    merge = merge_clause(db, cast.sefa.actor, agreed.conduct.code, declined)

    assert merge.version is merge.base_version
