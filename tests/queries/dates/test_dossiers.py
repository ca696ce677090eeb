"""The dossier of a date gathers what came since the last time, and what hangs on it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import DateAnswer
from negotiate.operations.dates.dates import NewEvent, Occurrence, record_event, retire_rule
from negotiate.operations.dates.decisions import Decision, decide
from negotiate.queries.dates.dossiers import Dossier, DossierAsked, DossierScope, dossier
from negotiate.state.dates.events import events_of, newest_entry
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled
from tests.queries.watching import IN_FORCE, in_force, review, sunset


def opened(
    db: Session, cast: Cast, negotiation: Negotiation, code: str, scope: DossierScope = DossierScope.CONCERNED
) -> Dossier:
    """Return the dossier as the secretariat sees it in 2025."""
    return dossier(db, cast.sefa.actor, negotiation.instrument.code, DossierAsked(code, scope, date(2025, 2, 1)))


def test_a_dossier_begins_with_the_entry_into_force(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rule = review(db, cast, negotiation)
    in_force(db, cast, negotiation)

    found = opened(db, cast, negotiation, rule.code)

    assert (found.since, found.since_words) == (IN_FORCE, "entry into force")


def test_a_dossier_begins_with_the_last_time_it_was_held(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rule = review(db, cast, negotiation, "every 1 year after entry into force")
    in_force(db, cast, negotiation)
    seen = newest_entry(events_of(db, negotiation.instrument))
    decide(db, cast.sefa.actor, rule.code, Decision(DateAnswer.HELD, date(2025, 1, 10), "Report", seen=seen))

    found = opened(db, cast, negotiation, rule.code)

    assert (found.since, found.since_words) == (date(2025, 1, 10), "last held")
    assert [line.kind for line in found.decisions] == ["held"]


@pytest.mark.parametrize(
    ("scope", "names"), [(DossierScope.CONCERNED, ["Article 3, Review"]), (DossierScope.WHOLE, None)]
)
def test_a_dossier_gathers_the_clauses_concerned_or_the_whole_text(
    db: Session, cast: Cast, negotiation: Negotiation, scope: DossierScope, names: list[str] | None
) -> None:
    found = opened(db, cast, negotiation, review(db, cast, negotiation).code, scope)

    everything = ["Article 1, Objective", "Article 2, Conduct", "Article 3, Review"]
    assert [clause.name for clause in found.clauses] == (names or everything)


def test_a_dossier_lists_what_was_tabled_on_its_clauses(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rule = sunset(db, cast, negotiation, "")
    amendment = tabled(db, cast.nadia, negotiation.clauses[0], "protect", "safeguard")
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert [one.number for one in opened(db, cast, negotiation, rule.code).amendments] == [amendment.number]


@pytest.mark.parametrize(
    ("day", "answers"),
    [
        (date(2025, 2, 1), (DateAnswer.EXTENDED, DateAnswer.LAPSED, DateAnswer.SUPERSEDED)),
        (date(2026, 2, 1), (DateAnswer.REVIVED,)),
    ],
)
def test_what_can_be_decided_depends_on_the_end(
    db: Session, cast: Cast, negotiation: Negotiation, day: date, answers: tuple[DateAnswer, ...]
) -> None:
    rule = sunset(db, cast, negotiation, "")
    in_force(db, cast, negotiation)
    code = negotiation.instrument.code

    assert dossier(db, cast.sefa.actor, code, DossierAsked(rule.code, on=day)).answers == answers


def test_a_retired_rule_has_no_dossier(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rule = retire_rule(db, cast.sefa.actor, review(db, cast, negotiation).code)

    with pytest.raises(NotFound):
        opened(db, cast, negotiation, rule.code)


def test_the_page_takes_no_more_statements_for_more_entries(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    rule, code, sefa = review(db, cast, negotiation).code, negotiation.instrument.code, cast.sefa.actor
    in_force(db, cast, negotiation)
    with counted() as before:
        dossier(db, sefa, code, DossierAsked(rule, DossierScope.WHOLE))
    for day in range(1, 20):
        record_event(db, sefa, code, NewEvent(f"measure {day}", Occurrence(date(2024, 1, day), "Record")))
    with counted() as after:
        dossier(db, sefa, code, DossierAsked(rule, DossierScope.WHOLE))

    assert len(after) == len(before)
