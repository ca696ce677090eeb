"""Readiness: what stands in the way of publishing, which statuses fall, and whether two are there to do it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Level, Publication
from negotiate.operations.house.people import suspend
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.publishing.readiness import WaitingAmendment, lost_statuses, readiness_of, secretaries
from negotiate.state.text.outlines import working_lines
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled


def agree(db: Session, cast: Cast, negotiation: Negotiation, level: Level) -> None:
    """Let the chair say how far the clause on conduct is agreed as it stands."""
    clause = negotiation.conduct
    set_status(db, cast.chen.actor, clause.code, current_version(db, clause).code, Agreement(level, "contact group"))


def fallen(db: Session, negotiation: Negotiation) -> list[tuple[str, Level, Level]]:
    """Return the statuses that fall with the working text."""
    basis = db.scalars(select(Publication)).one()
    return [
        (fall.label, fall.before, fall.after)
        for fall in lost_statuses(db, basis, working_lines(db, negotiation.instrument))
    ]


def test_a_quiet_round_is_ready(db: Session, negotiation: Negotiation) -> None:
    assert readiness_of(db, negotiation.round).is_ready


def test_a_round_with_a_proposal_is_not(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    waiting = WaitingAmendment(amendment.code, 1, negotiation.conduct.code, "Article 2")
    assert readiness_of(db, negotiation.round).undecided == (waiting,)
    assert not readiness_of(db, negotiation.round).is_ready


def test_a_changed_wording_loses_its_status(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    agree(db, cast, negotiation, Level.AGREED_IN_GROUP)
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    assert fallen(db, negotiation) == [("Article 2", Level.AGREED_IN_GROUP, Level.UNDER_DISCUSSION)]


def test_a_status_set_anew_has_not_fallen(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    agree(db, cast, negotiation, Level.AGREED_IN_GROUP)
    corrected(db, cast, negotiation.conduct, "damage", "impair")
    agree(db, cast, negotiation, Level.AGREED_IN_GROUP)

    assert fallen(db, negotiation) == []


def test_two_secretaries_are_counted_while_both_can_act(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = secretaries(db, negotiation.instrument)
    suspend(db, cast.ada.actor, cast.sten.code)
    db.flush()

    assert (before, secretaries(db, negotiation.instrument)) == (2, 1)
