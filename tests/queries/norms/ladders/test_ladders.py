"""The list of an instrument's ladders."""

from sqlalchemy.orm import Session

from negotiate.models import Audience, Hand
from negotiate.operations.norms.hints import set_aside
from negotiate.operations.text.signatures import sign
from negotiate.policy import NOBODY
from negotiate.queries.norms.ladders.ladders import ladders_page
from negotiate.state.norms.ladder_findings import standing_findings
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, published, tabled
from tests.text.norms.ladders.tables import spoiled


def test_a_ladder_is_listed_with_its_levels_findings_and_rivals(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, spoiled(1, 5, ""))
    tabled(db, cast.nadia, negotiation.conduct, "protest", "a note")

    [line] = ladders_page(db, cast.bela.actor, negotiation.instrument.code).ladders

    assert (line.clause_code, line.name) == (negotiation.conduct.code, "Article 2, Conduct")
    assert (line.levels, line.findings, line.rivals) == (3, 1, 1)


def test_what_somebody_has_set_aside_needs_no_looking_at(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, CONDUCT, spoiled(1, 5, ""))
    [bound] = standing_findings(db, cast.nadia.actor, negotiation.conduct)

    set_aside(db, cast.nadia.actor, negotiation.conduct.code, bound, "It ends by itself.")

    [line] = ladders_page(db, cast.bela.actor, negotiation.instrument.code).ladders
    assert line.findings == 0


def test_a_text_without_ladders_lists_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert ladders_page(db, cast.nadia.actor, negotiation.instrument.code).ladders == ()


def test_the_public_reads_the_published_ladder_and_no_count_of_amendments(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    negotiation.instrument.audience = Audience.PUBLIC
    before = ladders_page(db, NOBODY, negotiation.instrument.code).ladders
    laid = corrected(db, cast, negotiation.conduct, CONDUCT, spoiled(1, 5, ""))
    working = ladders_page(db, NOBODY, negotiation.instrument.code).ladders
    sign(db, cast.chen.actor, laid.code, Hand.CHAIR, "The chair’s own words.")
    published(db, cast, negotiation.round)
    [line] = ladders_page(db, NOBODY, negotiation.instrument.code).ladders

    assert before == working == ()
    assert (line.findings, line.rivals) == (1, 0)
