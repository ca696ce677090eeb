"""What happened to some clauses since a day."""

from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Clause, Version
from negotiate.queries.text.comparing.changes_since import amendments_since, clauses_since
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled

LATER = datetime(2999, 1, 1, tzinfo=UTC)


def line(db: Session, clause: Clause) -> list[tuple[Clause, Version]]:
    """Return one clause as it stands."""
    return [(clause, current_version(db, clause))]


def test_a_clause_shows_what_changed_since_the_day(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    [since] = clauses_since(db, cast.sefa.actor, negotiation.instrument, line(db, negotiation.conduct), None)

    assert "hospitals" in since.before
    assert [edit.tokens for edit in since.edits] == [(" clinics",)]
    assert since.versions == 1


def test_a_clause_that_changed_before_shows_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    [since] = clauses_since(db, cast.sefa.actor, negotiation.instrument, line(db, negotiation.conduct), clock.today())

    assert since.edits == ()


def test_amendments_are_those_tabled_since_the_day(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    with clock.at(LATER):
        late = tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    lines, sefa = line(db, negotiation.conduct), cast.sefa.actor

    found = amendments_since(db, sefa, negotiation.instrument, lines, date(2998, 1, 1))

    assert [one.number for one in found] == [late.number]


def test_who_reads_published_text_alone_sees_no_amendment(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert amendments_since(db, cast.olu.actor, negotiation.instrument, line(db, negotiation.conduct), None) == ()
