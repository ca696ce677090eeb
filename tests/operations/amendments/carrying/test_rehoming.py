"""Rehoming: an open amendment goes with its words into another clause, and what was submitted stays."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Hand
from negotiate.operations.amendments.carrying.rehoming import numbers_of, rehome
from negotiate.operations.text.arranging.arrangement import NewClause, Signing
from negotiate.operations.text.arranging.divisions import Cut, split
from negotiate.queries.amendments.carriages import newest_carriage_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import OBJECTIVE, Negotiation, merged, tabled


@pytest.fixture
def gone(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an amendment whose words went into a new clause."""
    clause = negotiation.clauses[0]
    amendment = tabled(db, cast.nadia, clause, "all times", "any time")
    version = current_version(db, clause).code
    split(db, cast.sefa.actor, clause.code, Cut(version, 1, NewClause("", "Scope")), Signing(Hand.EDITORIAL))
    return amendment


def test_the_wording_as_submitted_is_untouched(gone: Amendment) -> None:
    assert gone.revision.body == OBJECTIVE.replace("all times", "any time")
    assert gone.revision.base_version is not None
    assert gone.revision.base_version.clause is not gone.clause


def test_its_delegation_reads_that_it_has_gone_with_its_words(db: Session, gone: Amendment) -> None:
    carried = newest_carriage_of(db, gone)

    assert carried is not None
    assert carried.is_rehomed
    assert carried.hindrances == ()
    assert carried.wording.body == "2. It applies at any time."


def test_it_is_decided_on_the_desk_of_its_new_clause(
    db: Session, cast: Cast, negotiation: Negotiation, gone: Amendment
) -> None:
    merged(db, cast, negotiation, gone.clause, "adopt 0")

    assert current_version(db, gone.clause).body == "2. It applies at any time."


def test_what_changes_words_before_the_border_stays(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "State", "Party")
    base = current_version(db, negotiation.conduct)

    assert rehome(db, base, 20, current_version(db, negotiation.clauses[2]), 0) == []


def test_numbers_are_written_for_the_record(gone: Amendment) -> None:
    assert numbers_of([gone]) == "1"
