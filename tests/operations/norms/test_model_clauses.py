"""The library of a house: what it keeps, and the drafts that are begun from model clauses."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.library import LibraryTopic
from negotiate.models import AmendmentKind, Chain, Clause, ModelOrigin, Stage
from negotiate.operations.amendments.tabling import Proposal, discard, save, table
from negotiate.operations.norms.model_clauses import NewModelClause, add, begin_from, retire
from negotiate.queries.library.origins import origin_of_draft
from negotiate.queries.record.verification import verify
from negotiate.state.norms.model_clauses import model_clause, model_clauses
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected

OWN = NewModelClause(LibraryTopic.REVIEW, "Review", "It is reviewed each year.")


def test_what_the_secretariat_keeps_stands_among_the_clauses_of_the_program(db: Session, cast: Cast) -> None:
    row = add(db, cast.sefa.actor, OWN)
    keys = [clause.key for clause in model_clauses(db)]

    assert model_clause(db, row.code).heading == "Review"
    assert keys.index("review") < keys.index(row.code) < keys.index("amendment")


def test_a_delegate_keeps_nothing_in_the_library(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        add(db, cast.nadia.actor, OWN)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (NewModelClause(LibraryTopic.REVIEW, " ", "It is reviewed."), "heading"),
        (NewModelClause(LibraryTopic.REVIEW, "Review", "[ ]"), "body"),
        (NewModelClause(LibraryTopic.REVIEW, "Review", "It is.", "n" * 20_000), "notes"),
        (NewModelClause(LibraryTopic.REVIEW, "Review", "It is.", version="none"), "version"),
    ],
)
def test_what_could_not_be_used_is_refused(db: Session, cast: Cast, typed: NewModelClause, field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        add(db, cast.sefa.actor, typed)

    assert refusal.value.field == field


def test_only_published_words_are_taken_from_an_instrument(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published = current_version(db, negotiation.conduct)
    unpublished = corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    taken = NewModelClause(LibraryTopic.CONDUCT, "Services", published.body, version=published.code)

    assert add(db, cast.sefa.actor, taken).version is published
    with pytest.raises(Invalid):
        add(db, cast.sefa.actor, NewModelClause(LibraryTopic.CONDUCT, "S", "Words.", version=unpublished.code))


def test_what_is_retired_is_off_the_library_and_cannot_be_retired_again(db: Session, cast: Cast) -> None:
    row = add(db, cast.sefa.actor, OWN)
    retire(db, cast.sefa.actor, row.code)

    with pytest.raises(NotFound):
        model_clause(db, row.code)
    with pytest.raises(Invalid):
        retire(db, cast.sefa.actor, row.code)


def test_a_draft_begins_with_the_words_of_the_model_and_keeps_its_source(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = begin_from(db, cast.nadia.actor, negotiation.conduct.code, "due-diligence")
    origin = origin_of_draft(db, cast.nadia.actor, amendment.code)

    assert (amendment.kind, amendment.stage) == (AmendmentKind.INSERT, Stage.DRAFT)
    assert amendment.revision.body.startswith("1. A Party that has been notified")
    assert origin is not None
    assert (origin.key, origin.edits) == ("due-diligence", ())


def test_what_a_delegation_changes_in_it_is_seen_once_it_is_tabled(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = begin_from(db, cast.nadia.actor, negotiation.conduct.code, "review")
    revision = amendment.revision
    assert origin_of_draft(db, cast.bela.actor, amendment.code) is None
    typed = Proposal("", "Article 2 bis", revision.heading, revision.body.replace("[five]", "three"))
    save(db, cast.nadia.actor, amendment.code, revision.edition, typed)
    table(db, cast.nadia.actor, amendment.code, amendment.revision.edition)
    origin = origin_of_draft(db, cast.bela.actor, amendment.code)

    assert origin is not None
    assert origin.edits
    assert verify(db) == []


def test_a_draft_leaves_no_trace_in_the_journal_that_all_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    length = select(Chain.length).where(Chain.name == f"instrument:{negotiation.instrument.code}")
    before = db.scalar(length)
    begin_from(db, cast.nadia.actor, negotiation.conduct.code, "review")

    assert db.scalar(length) == before


def test_a_discarded_draft_takes_its_source_with_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = begin_from(db, cast.nadia.actor, negotiation.conduct.code, "review")
    discard(db, cast.nadia.actor, amendment.code)

    assert db.scalar(select(func.count(ModelOrigin.id))) == 0
    assert verify(db) == []


def test_nothing_is_begun_behind_a_clause_of_another_negotiation(db: Session, cast: Cast) -> None:
    with pytest.raises(NotFound):
        begin_from(db, cast.nadia.actor, "nowhere", "review")


def test_nothing_is_begun_from_a_clause_that_the_library_lacks(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    clauses = list(db.scalars(select(Clause.code).where(Clause.instrument_id == negotiation.instrument.id)))

    with pytest.raises(NotFound):
        begin_from(db, cast.nadia.actor, clauses[0], "no-such-clause")
