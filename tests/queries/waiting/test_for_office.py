"""What waits for a secretary, for the second of them, and for a chair."""

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.operations.publishing.preparations import approve, prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.policy import Actor
from negotiate.queries.waiting.for_office import for_approval, for_secretariat, for_the_chair
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, merged, tabled


def approvals(db: Session, actor: Actor, negotiation: Negotiation) -> dict[str, int]:
    """Return what waits for an actor's approval."""
    return {one.title: one.count for _, one in for_approval(db, actor, [negotiation.instrument]) if one.count}


def settings(db: Session, actor: Actor, negotiation: Negotiation) -> dict[str, int]:
    """Return what a chair has to set."""
    return {one.title: one.count for _, one in for_the_chair(db, actor, [negotiation.instrument]) if one.count}


def test_a_prepared_text_waits_for_the_second_secretary_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms())

    assert approvals(db, cast.sten.actor, negotiation) == {"a text to approve": 1}
    others = (cast.sefa, cast.chen, cast.nadia, cast.olu)
    assert [approvals(db, other.actor, negotiation) for other in others] == [{}] * 4


def test_an_approved_text_waits_for_nobody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    approve(db, cast.sten.actor, prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms()).code)

    assert approvals(db, cast.sten.actor, negotiation) == {}


def test_a_status_that_fell_waits_for_the_chair(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Agreement(Level.AGREED_IN_GROUP, "group 1"))
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    db.flush()

    assert "1 status that fell, to set anew" in settings(db, cast.chen.actor, negotiation)
    assert settings(db, cast.nadia.actor, negotiation) == {}


def test_words_that_no_amendment_answers_for_wait_for_the_chair(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "words: is to")

    assert settings(db, cast.chen.actor, negotiation) == {"1 change to sign": 1}


def test_the_secretariat_goes_on_deciding(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")

    ((_, thing),) = for_secretariat(db, cast.sefa.actor, [negotiation.instrument])
    assert (thing.title, thing.place) == ("1 amendment to decide", "merges.new")
    assert list(for_secretariat(db, cast.nadia.actor, [negotiation.instrument])) == []


def test_a_round_is_to_be_closed_until_its_text_is_prepared_and_again_when_it_has_moved_on(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    asked = [[one.title for _, one in for_secretariat(db, cast.sefa.actor, [negotiation.instrument])]]
    prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms())
    asked.append([one.title for _, one in for_secretariat(db, cast.sefa.actor, [negotiation.instrument])])
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    asked.append([one.title for _, one in for_secretariat(db, cast.sefa.actor, [negotiation.instrument])])

    assert asked == [["round 1 to close"], [], ["round 1 to close"]]
