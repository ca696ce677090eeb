"""What became of the clauses that norms rest on: removed, in brackets, weaker than it was, or with an end of its own."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import DateRuleKind, NormLink, NormNeed, Version
from negotiate.operations.dates.dates import NewRule, add_rule
from negotiate.state.norms.coverage import (
    BRACKETED,
    REMOVED,
    WEAKER,
    benchmarks_of,
    has_benchmarks,
    links_of,
    troubles_of,
)
from negotiate.state.text.lines import PlainVersion, plain
from negotiate.state.text.versions import current_version
from tests.cast import SINCE, Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.norms.test_coverage import benchmarked, said


def given(db: Session, negotiation: Negotiation, body: str) -> PlainVersion:
    """Return the review clause as it would stand with another body."""
    review = negotiation.clauses[2]
    return plain(review, current_version(db, review))[1]._replace(body=body)


@pytest.mark.parametrize(
    ("was", "now", "troubles"),
    [
        ("States shall act.", "States shall act.", ()),
        ("States shall act.", "States shall act at once.", ()),
        ("States should act.", "States shall act.", ()),
        ("States shall act.", "States should act.", (WEAKER,)),
        ("States shall act.", "States shall [not] act.", (BRACKETED,)),
        ("States shall act.", "[States should act.]", (BRACKETED, WEAKER)),
    ],
)
def test_a_clause_is_troubled_by_brackets_and_by_weaker_words(
    db: Session, negotiation: Negotiation, was: str, now: str, troubles: tuple[str, ...]
) -> None:
    row = NormLink(need=NormNeed.REVIEW, given_version=Version(body=was))

    assert troubles_of(row, given(db, negotiation, now), "", "en") == troubles


def test_a_clause_that_stands_no_more_is_told_as_removed(db: Session, negotiation: Negotiation) -> None:
    row = NormLink(need=NormNeed.REVIEW, given_version=Version(body="States shall act."))

    assert troubles_of(row, None, "", "en") == (REMOVED,)
    assert troubles_of(NormLink(need=NormNeed.REVIEW, reason="So."), None, "", "en") == ()


def test_a_clause_with_an_end_of_its_own_is_told_with_its_rule(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective, conduct, review = negotiation.clauses
    said(db, cast.nadia, conduct, NormNeed.REQUIRES, review)
    said(db, cast.nadia, conduct, NormNeed.DEFINITION, objective)
    rule = NewRule(DateRuleKind.SUNSET, "ends 5 years after entry into force", "End of the review")
    add_rule(db, cast.sefa.actor, review.code, rule)
    ended, standing = links_of(db, cast.nadia.actor, negotiation.instrument)

    assert [one.partition(",")[0] for one in ended.troubles] == ["ends: End of the review"]
    assert standing.troubles == ()


def test_what_is_said_of_a_norm_is_held_against_its_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective, conduct, review = negotiation.clauses
    said(db, cast.nadia, conduct, NormNeed.REVIEW, review)
    benchmarked(db, cast.nadia, objective)
    corrected(db, cast, conduct, "hospitals", "clinics")
    [link] = links_of(db, cast.bela.actor, negotiation.instrument)
    [benchmark] = benchmarks_of(db, cast.bela.actor, negotiation.instrument)

    assert (link.has_changed, link.troubles) == (True, ())
    assert (benchmark.has_changed, benchmark.outlook.label) == (False, "anchor not yet known")


def test_an_instrument_has_benchmarks_as_long_as_one_stands(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = negotiation.instrument.code
    before = has_benchmarks(db, code)
    benchmark = benchmarked(db, cast.nadia, negotiation.conduct)
    named = has_benchmarks(db, code)
    benchmark.taken_back_at = SINCE
    db.flush()

    assert (before, named, has_benchmarks(db, code)) == (False, True, False)
