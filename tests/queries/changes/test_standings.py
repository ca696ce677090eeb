"""In which words each clause stood in each text, and what led from one to the next."""

from sqlalchemy.orm import Session

from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.queries.changes.standings import moments_of, standings_of
from negotiate.queries.text.comparing.attributions import ClauseChange
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.changes.test_drafting_history import closed


def test_the_texts_are_those_that_the_reader_may_compare(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    moments = moments_of(db, cast.bela.actor, negotiation.instrument, 2)

    assert [(moment.edition.title, moment.round_number) for moment in moments] == [
        ("Basis text", None),
        ("Text of round 1", 1),
        ("Working text", 2),
    ]


def test_a_clause_stands_in_its_version_of_each_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    closed(db, cast, negotiation)
    moments = moments_of(db, cast.bela.actor, negotiation.instrument, 2)
    standing = standings_of(db, negotiation.instrument, moments)[1]

    assert [version.number for version in standing.versions] == [1, 2, 2]
    assert [standing.pair(place).change for place in range(3)] == [
        ClauseChange.ADDED,
        ClauseChange.CHANGED,
        ClauseChange.KEPT,
    ]


def test_a_deleted_clause_stands_in_no_later_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    delete_clause(db, cast.sefa.actor, current_version(db, negotiation.conduct))
    moments = moments_of(db, cast.bela.actor, negotiation.instrument, 1)
    standing = standings_of(db, negotiation.instrument, moments)[1]

    assert standing.versions[1] is None
    assert standing.pair(1).change is ClauseChange.REMOVED
    assert len(standing.pair(1).chain) == 1
