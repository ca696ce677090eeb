"""The proof of a text before it is published: against its basis, with what falls, for the secretariat alone."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Publication
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing.preparations import prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.queries.publishing.preparations import corrigendum_page, preparation_page, round_preparation_page
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, inserted, merged, published, tabled


def test_a_round_is_proofed_against_the_last_publication(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    page = round_preparation_page(db, cast.sefa.actor, negotiation.round.code)

    assert [clause.label for clause in page.proof.changed] == ["Article 2"]
    assert [sheet.label for sheet in page.proof.clean] == ["Article 1", "Article 2", "Article 3"]
    assert page.readiness.is_ready


def test_a_closed_round_has_nothing_to_prepare(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    with pytest.raises(NotFound):
        round_preparation_page(db, cast.sefa.actor, negotiation.round.code)


def test_the_one_who_prepared_is_not_offered_the_approval(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms()).code

    assert not preparation_page(db, cast.sefa.actor, code).may_approve
    assert preparation_page(db, cast.sten.actor, code).may_approve


def test_a_preparation_knows_that_the_text_has_moved_on(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms()).code
    before = preparation_page(db, cast.sten.actor, code).is_current
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    assert (before, preparation_page(db, cast.sten.actor, code).is_current) == (True, False)


def test_a_corrigendum_shows_what_it_corrects(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    publication = published(db, cast, negotiation.round)
    corrected(db, cast, negotiation.conduct, "damage", "impair")
    page = corrigendum_page(db, cast.sefa.actor, publication.code)

    assert [clause.label for clause in page.proof.changed] == ["Article 2"]


def test_a_delegate_sees_no_preparation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    basis = db.scalars(select(Publication)).one()

    with pytest.raises(Forbidden):
        round_preparation_page(db, cast.nadia.actor, negotiation.round.code)
    with pytest.raises(Forbidden):
        corrigendum_page(db, cast.nadia.actor, basis.code)


def test_what_stands_twice_is_named_before_it_is_published(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    body = current_version(db, negotiation.conduct).body
    tabled(db, cast.nadia, negotiation.conduct, body, f"{body}\n\n{body}")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    page = round_preparation_page(db, cast.sefa.actor, negotiation.round.code)

    assert [(clause.label, found.says) for clause, found in page.proof.repetitions] == [
        ("Article 2", "This paragraph stands twice.")
    ]


def test_a_label_that_several_clauses_bear_is_named_before_it_is_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    base = current_version(db, negotiation.conduct)
    both = [
        inserted(db, player, negotiation.conduct, "Article 2 bis", f"States report to {player.name}.").code
        for player in (cast.nadia, cast.bela)
    ]
    wholes = dict.fromkeys(both, WholeDecision.ADOPT)
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, Choices(base.code, frozenset(both), wholes=wholes))
    page = round_preparation_page(db, cast.sefa.actor, negotiation.round.code)

    assert page.proof.repeated_labels == ("Article 2 bis",)
