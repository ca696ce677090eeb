"""A version by its number: its words, the texts in which it stands, and what changed in it since another."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.text.version_page import version_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, published


def test_a_version_says_in_which_texts_it_stands(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round, "Round 1 text")

    page = version_page(db, cast.nadia.actor, negotiation.conduct.code, 1, None)

    assert page.texts[-1] == "Round 1 text"
    assert page.redline is None


def test_a_version_is_shown_against_any_earlier_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "water", "water supply")

    page = version_page(db, cast.nadia.actor, negotiation.conduct.code, 3, 1)

    assert page.redline is not None
    assert [edit.text for edit in page.redline.edits] == [" clinics", " supply"]
    assert (page.earlier, page.later) == (2, None)


def test_a_version_may_be_shown_against_a_later_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    page = version_page(db, cast.nadia.actor, negotiation.conduct.code, 1, 2)

    assert page.redline is not None
    assert [edit.text for edit in page.redline.edits] == [" hospitals"]


def test_what_is_not_published_is_not_found_from_outside(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    assert version_page(db, cast.olu.actor, negotiation.conduct.code, 1, None).numbers == (1,)
    with pytest.raises(NotFound):
        version_page(db, cast.olu.actor, negotiation.conduct.code, 2, None)
    with pytest.raises(NotFound):
        version_page(db, cast.olu.actor, negotiation.conduct.code, 1, 2)
