"""Publishing by two: nothing is lost, nothing is silent, and what is approved is what was prepared."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Approval, Hand, Notice, Publication, RoundState, Standing
from negotiate.operations.publishing.preparations import approve, prepare_corrigendum, prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import defer_rest, set_deadline
from negotiate.operations.text.signatures import sign
from negotiate.policy import COMMAND_LINE
from negotiate.queries.record.verification import verify
from negotiate.state.text.lines import published_text
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, merged, published, tabled


def prepared(db: Session, cast: Cast, negotiation: Negotiation) -> str:
    """Let Sefa prepare the round, and return the preparation's code."""
    terms = Terms("Revised text", "A/2", Standing.BASIS)
    return prepare_round(db, cast.sefa.actor, negotiation.round.code, terms).code


def test_what_one_prepares_another_publishes(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    publication = approve(db, cast.sten.actor, prepared(db, cast, negotiation))

    assert (publication.title, publication.symbol, publication.standing) == ("Revised text", "A/2", Standing.BASIS)
    assert negotiation.round.state is RoundState.CLOSED
    assert len(published_text(db, publication)) == 3


def test_nobody_approves_what_she_has_prepared(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = prepared(db, cast, negotiation)

    with pytest.raises(Forbidden):
        approve(db, cast.sefa.actor, code)


def test_a_round_is_not_closed_before_its_announced_deadline(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = prepared(db, cast, negotiation)
    set_deadline(db, cast.sefa.actor, negotiation.round.code, clock.now() + timedelta(days=1))

    with pytest.raises(Invalid, match="bring the deadline forward and say why"):
        approve(db, cast.sten.actor, code)


def test_a_round_is_closed_once_its_deadline_has_passed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    due_at = clock.now() + timedelta(days=1)
    set_deadline(db, cast.sefa.actor, negotiation.round.code, due_at)

    with clock.at(due_at):
        approve(db, cast.sten.actor, prepared(db, cast, negotiation))
    assert negotiation.round.state is RoundState.CLOSED


def test_the_chair_does_not_publish(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = prepared(db, cast, negotiation)

    with pytest.raises(Forbidden):
        approve(db, cast.chen.actor, code)


def test_whoever_has_the_machine_may_be_the_second(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert approve(db, COMMAND_LINE, prepared(db, cast, negotiation)).round is negotiation.round


def test_publication_and_preparation_are_bound_by_an_approval(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    publication = approve(db, cast.sten.actor, prepared(db, cast, negotiation))
    approval = db.scalars(select(Approval)).one()

    assert (approval.publication_id, approval.approved_by_id) == (publication.id, cast.sten.actor.person_id)
    assert approval.preparation.hash == publication.hash


def test_a_text_that_changed_after_its_preparation_is_not_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = prepared(db, cast, negotiation)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    with pytest.raises(Stale) as refused:
        approve(db, cast.sten.actor, code)

    assert "A State shall not" in refused.value.yours
    assert "A State should not" in refused.value.theirs
    assert "Objective" not in refused.value.yours


def test_a_proposal_without_a_fate_stops_the_preparation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match=r"1 tabled amendment has no fate yet \(1\)"):
        prepared(db, cast, negotiation)


def test_a_proposal_tabled_after_the_preparation_stops_the_approval(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = prepared(db, cast, negotiation)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match="no fate yet"):
        approve(db, cast.sten.actor, code)


def test_words_of_the_secretariat_stop_the_preparation_until_somebody_signs(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "words: is to")

    with pytest.raises(Invalid, match=r"1 change that no amendment asked for is signed by nobody \(Article 2\)"):
        prepared(db, cast, negotiation)
    sign(db, cast.chen.actor, merge.version.code, Hand.CHAIR, "Compromise of the chair.")

    assert approve(db, cast.sten.actor, prepared(db, cast, negotiation)).round is negotiation.round


def test_only_the_newest_preparation_is_approved(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = prepared(db, cast, negotiation)
    second = prepared(db, cast, negotiation)

    with pytest.raises(Invalid, match="prepared afresh"):
        approve(db, cast.sten.actor, first)
    assert approve(db, cast.sten.actor, second)


def test_nothing_is_published_twice(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = prepared(db, cast, negotiation)
    approve(db, cast.sten.actor, code)

    with pytest.raises(Invalid, match="published already"):
        approve(db, cast.sten.actor, code)


def test_every_delegation_at_the_table_is_told(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    assert db.query(Notice).count() == 2


def test_a_deferred_amendment_does_not_stop_the_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "")
    db.expire_all()

    assert published(db, cast, negotiation.round).round is negotiation.round


def test_the_record_of_a_publication_holds(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    assert verify(db) == []


def corrigendum(db: Session, cast: Cast, publication: Publication) -> Publication:
    """Let Sefa prepare a corrigendum, and Sten approve it."""
    code = prepare_corrigendum(db, cast.sefa.actor, publication.code, Terms()).code
    return approve(db, cast.sten.actor, code)


def test_a_corrigendum_stands_beside_the_text_that_it_corrects(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    publication = published(db, cast, negotiation.round)
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    issued = corrigendum(db, cast, publication)

    assert issued.correction is not None
    assert issued.correction.corrects is publication
    assert (issued.ordinal, issued.round, issued.standing) == (2, None, publication.standing)
    assert "damage" in published_text(db, publication)[1][1].body
    assert "impair" in published_text(db, issued)[1][1].body


def test_a_corrigendum_takes_nothing_but_corrections(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    publication = published(db, cast, negotiation.round)
    corrected(db, cast, negotiation.clauses[0], "protect", "safeguard")

    lines = published_text(db, corrigendum(db, cast, publication))

    assert [version.number for _, version in lines] == [2, 1, 1]


def test_without_a_correction_there_is_no_corrigendum(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    publication = published(db, cast, negotiation.round)

    with pytest.raises(Invalid, match="Nothing has been corrected"):
        corrigendum(db, cast, publication)


def test_only_the_newest_publication_is_corrected(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    basis = db.scalars(select(Publication)).one()
    published(db, cast, negotiation.round)
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    with pytest.raises(Invalid, match="no longer the newest"):
        corrigendum(db, cast, basis)


@pytest.mark.parametrize(("terms", "field"), [(Terms("x" * 201), "title"), (Terms("x", "y" * 81), "symbol")])
def test_an_endless_name_is_refused(
    db: Session, cast: Cast, negotiation: Negotiation, terms: Terms, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        prepare_round(db, cast.sefa.actor, negotiation.round.code, terms)

    assert refused.value.field == field


def test_a_delegate_prepares_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        prepare_round(db, cast.nadia.actor, negotiation.round.code, Terms())
