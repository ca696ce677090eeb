"""Amendments as a drafting history tells of them: fates that count, and the latest word of each delegation."""

from sqlalchemy.orm import Session

from negotiate.models import FateKind, Stance
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.queries.changes.rivals_then import rivals_then
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, inserted, tabled
from tests.together.scenes import merged


def test_a_fate_that_was_taken_back_is_not_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, "Too early.")
    (rival,) = rivals_then(db, cast.bela.actor, negotiation.instrument)[negotiation.conduct.code]

    assert rival.fates == ()


def test_every_fate_that_counts_is_told_in_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "No time.")
    (rival,) = rivals_then(db, cast.bela.actor, negotiation.instrument)[negotiation.conduct.code]

    assert [(fate.kind, fate.round_number, fate.reason) for fate in rival.fates] == [(FateKind.DEFERRED, 1, "No time.")]


def test_positions_are_told_to_those_who_may_read_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    take(db, cast.bela.actor, amendment.code, NewPosition(Stance.RESERVE))
    (rival,) = rivals_then(db, cast.nadia.actor, negotiation.instrument)[negotiation.conduct.code]

    assert rival.stances == ((Stance.RESERVE, ("Belmara",)),)


def test_a_new_clause_is_told_with_all_its_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "1. States report.\n\n2. They say when.")
    (rival,) = rivals_then(db, cast.bela.actor, negotiation.instrument)[negotiation.conduct.code]

    assert rival.words == "1. States report.\n\n2. They say when."
