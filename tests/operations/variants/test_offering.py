"""Offering a variant's words to its parent: a private draft on the clause they come from, that says whence they are."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import AmendmentKind, Capacity, Chain, Clause, Hand, Stage, VariantOrigin
from negotiate.operations.amendments.tabling import discard, table
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert
from negotiate.operations.text.instruments import admit
from negotiate.operations.variants.offering import offer_clause, offer_words
from negotiate.queries.record.verification import verify
from negotiate.queries.variants.origins import origin_in_variant
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, published
from tests.operations.variants.forked import Family, forked, signed


def spoken(db: Session, cast: Cast, negotiation: Negotiation) -> Family:
    """Return a variant in which Arvenia takes part, and which has published "clinics" for "hospitals"."""
    family = forked(db, cast, negotiation)
    admit(db, cast.sefa.actor, family.variant.code, cast.arvenia, Capacity.PARTICIPANT)
    round = open_next(db, cast.sefa.actor, family.variant.code, None)
    signed(db, cast, family.own(db)[1], "hospitals", "clinics")
    published(db, cast, round)
    return family


def test_a_draft_begins_with_the_published_words_of_the_variant(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = spoken(db, cast, negotiation)
    signed(db, cast, family.own(db)[1], "water", "dams")
    draft = offer_words(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code)

    assert (draft.kind, draft.stage, draft.clause) == (AmendmentKind.MODIFY, Stage.DRAFT, negotiation.conduct)
    assert draft.revision.body == CONDUCT.replace("hospitals", "clinics")
    assert verify(db) == []


def test_its_origin_is_shown_once_it_is_tabled_to_those_who_may_read_the_variant(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = spoken(db, cast, negotiation)
    draft = offer_words(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code)
    before = origin_in_variant(db, cast.sefa.actor, draft.code)
    table(db, cast.nadia.actor, draft.code, draft.revision.edition)
    origin = origin_in_variant(db, cast.sefa.actor, draft.code)

    assert before is None
    assert origin
    assert (origin.title, origin.name, origin.edits) == ("Regional text", "Article 2", ())
    assert origin_in_variant(db, cast.bela.actor, draft.code) is None


def test_neither_journal_tells_of_a_draft_and_a_discarded_one_takes_its_origin_along(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = spoken(db, cast, negotiation)
    lengths = select(Chain.name, Chain.length).where(Chain.name.like("instrument:%"))
    before = db.execute(lengths).all()
    draft = offer_words(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code)
    after = db.execute(lengths).all()
    discard(db, cast.nadia.actor, draft.code)

    assert after == before
    assert db.scalar(select(func.count(VariantOrigin.id))) == 0
    assert verify(db) == []


def test_only_published_words_that_are_other_are_offered(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = spoken(db, cast, negotiation)

    with pytest.raises(Invalid, match="word for word"):
        offer_words(db, cast.nadia.actor, negotiation.clauses[0].code, family.variant.code)
    with pytest.raises(Invalid, match="nothing to offer"):
        offer_words(db, cast.nadia.actor, negotiation.clauses[2].code, family.variant.code)


def test_who_may_not_read_the_variant_or_draft_in_the_parent_offers_nothing(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = spoken(db, cast, negotiation)

    with pytest.raises(NotFound):
        offer_words(db, cast.bela.actor, negotiation.conduct.code, family.variant.code)
    with pytest.raises(Forbidden):
        offer_words(db, cast.sefa.actor, negotiation.conduct.code, family.variant.code)
    with pytest.raises(NotFound):
        offer_words(db, cast.nadia.actor, family.own(db)[1].code, negotiation.instrument.code)


def own_clause(db: Session, cast: Cast, family: Family, label: str = "Article 2 bis") -> Clause:
    """Let the variant put a clause of its own behind the one on conduct; nobody has published it yet."""
    new = NewClause(label, "Region", "The Parties of the region meet every year.")
    return insert(db, cast.sefa.actor, family.own(db)[1].code, new, Signing(Hand.EDITORIAL)).clause


def published_own_clause(db: Session, cast: Cast, negotiation: Negotiation, label: str) -> tuple[Family, Clause]:
    """Return a variant that has published a clause of its own."""
    family = spoken(db, cast, negotiation)
    round = open_next(db, cast.sefa.actor, family.variant.code, None)
    clause = own_clause(db, cast, family, label)
    published(db, cast, round)
    return family, clause


@pytest.mark.parametrize(("label", "there"), [("Article 40", "Article 40"), ("Article 3", "Article 2 bis")])
def test_a_clause_that_the_variant_alone_has_becomes_a_new_clause_of_the_parent(
    db: Session, cast: Cast, negotiation: Negotiation, label: str, there: str
) -> None:
    family, clause = published_own_clause(db, cast, negotiation, label)
    draft = offer_clause(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code, clause.code)
    table(db, cast.nadia.actor, draft.code, draft.revision.edition)
    origin = origin_in_variant(db, cast.sefa.actor, draft.code)

    assert (draft.kind, draft.clause, draft.revision.label) == (AmendmentKind.INSERT, negotiation.conduct, there)
    assert (draft.revision.heading, draft.revision.body) == ("Region", "The Parties of the region meet every year.")
    assert origin
    assert (origin.name, origin.edits) == (label, ())
    assert verify(db) == []


def test_a_clause_is_offered_once_it_is_published_and_only_where_the_parent_has_it_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family = spoken(db, cast, negotiation)
    clause, followed = own_clause(db, cast, family), family.own(db)[1]

    with pytest.raises(Invalid, match="no such clause"):
        offer_clause(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code, clause.code)
    with pytest.raises(Invalid, match="no such clause"):
        offer_clause(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code, followed.code)


def test_who_may_not_read_the_variant_offers_none_of_its_clauses(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family, clause = published_own_clause(db, cast, negotiation, "Article 40")

    with pytest.raises(NotFound):
        offer_clause(db, cast.bela.actor, negotiation.conduct.code, family.variant.code, clause.code)


def test_no_clause_is_offered_to_stand_behind_one_that_is_deleted(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    family, clause = published_own_clause(db, cast, negotiation, "Article 40")
    newest = current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, negotiation.conduct.code, newest.code, Signing(Hand.EDITORIAL, "It is done with."))

    with pytest.raises(Invalid, match="no longer in the parent’s text"):
        offer_clause(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code, clause.code)
