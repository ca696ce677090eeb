"""From which variant an amendment was begun."""

from sqlalchemy.orm import Session

from negotiate.operations.amendments.tabling import Proposal, save
from negotiate.operations.variants.offering import offer_words
from negotiate.queries.variants.origins import origin_in_variant
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, tabled
from tests.operations.variants.test_offering import spoken


def test_what_was_changed_in_the_variants_words_is_shown(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    family = spoken(db, cast, negotiation)
    draft = offer_words(db, cast.nadia.actor, negotiation.conduct.code, family.variant.code)
    revision = draft.revision
    body = CONDUCT.replace("hospitals", "small clinics")
    typed = Proposal(revision.base_version.code if revision.base_version else "", revision.label, "Conduct", body)
    save(db, cast.nadia.actor, draft.code, revision.edition, typed)
    origin = origin_in_variant(db, cast.nadia.actor, draft.code)

    assert origin
    assert [edit.tokens for edit in origin.edits] == [(" small",)]


def test_an_amendment_of_ones_own_words_has_no_such_origin(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert origin_in_variant(db, cast.sefa.actor, amendment.code) is None
