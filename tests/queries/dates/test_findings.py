"""What the text says about time is offered until a rule says it, or somebody sets it aside."""

import pytest
from sqlalchemy.orm import Session

from negotiate.dates import Lack
from negotiate.errors import NotFound
from negotiate.models import DateRuleKind
from negotiate.operations.dates.findings import RaisedFlag, dismiss
from negotiate.queries.dates import findings
from negotiate.queries.dates.findings import Finding, findings_page, gaps_in
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected
from tests.queries.watching import review


def found(db: Session, cast: Cast, negotiation: Negotiation) -> tuple[Finding, ...]:
    """Return the open findings as the chair sees them."""
    return findings_page(db, cast.chen.actor, negotiation.instrument.code).standing


def test_words_about_time_are_offered_as_a_rule(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    [offer] = found(db, cast, negotiation)

    assert offer.lack is Lack.RULE
    assert offer.notation.startswith("5 years after entry into force")
    assert (offer.clause_name, offer.kind) == ("Article 3, Review", DateRuleKind.REVIEW)
    assert offer.before + offer.words + offer.after == (
        "The Conference shall review this Convention five years after its entry into force."
    )


def test_a_rule_answers_the_offer(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review(db, cast, negotiation)

    assert found(db, cast, negotiation) == ()


def test_a_rule_that_says_something_else_is_flagged(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rule = review(db, cast, negotiation, "6 years after entry into force")

    flags = {flag.lack: flag for flag in found(db, cast, negotiation)}

    assert set(flags) == {Lack.RULE, Lack.TEXT}
    assert flags[Lack.TEXT].rule_code == rule.code


def test_a_flag_set_aside_comes_back_when_the_words_change(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    [flag] = found(db, cast, negotiation)
    dismiss(db, cast.chen.actor, flag.clause_code, RaisedFlag(flag.lack, flag.words, flag.read), "Watched elsewhere.")
    page = findings_page(db, cast.chen.actor, negotiation.instrument.code)
    assert [one.dismissed for one in page.set_aside] == ["Watched elsewhere."]

    corrected(db, cast, negotiation.clauses[2], "shall review", "reviews")

    assert [one.words for one in found(db, cast, negotiation)] == [flag.words]


def test_a_place_without_a_first_date_is_flagged_once() -> None:
    gaps = gaps_in("The secretariat shall report once a year.", frozenset(), "en")

    assert [gap.lack for gap in gaps] == [Lack.FIRST_DATE]


def test_the_flags_of_a_long_text_are_in_pages(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "SHOWN", 1)
    corrected(db, cast, negotiation.conduct, CONDUCT, "States report once a year.")
    first, second = (findings_page(db, cast.chen.actor, negotiation.instrument.code, number) for number in (1, 2))

    assert [one.clause_name for one in (*first.findings, *second.findings)] == [
        "Article 2, Conduct",
        "Article 3, Review",
    ]
    assert [(one.page, one.last_page, one.open) for one in (first, second)] == [(1, 2, 2), (2, 2, 2)]


def test_a_clause_is_on_its_page(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findings, "SHOWN", 1)
    corrected(db, cast, negotiation.conduct, CONDUCT, "States report once a year.")

    assert findings_page(db, cast.chen.actor, negotiation.instrument.code, clause=negotiation.clauses[2].code).page == 2


def test_there_are_no_further_pages(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        findings_page(db, cast.chen.actor, negotiation.instrument.code, 2)
