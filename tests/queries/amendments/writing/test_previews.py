"""The version that a form was made from."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.queries.amendments.writing.previews import base_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation


def test_the_base_of_a_form_is_its_version(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)

    assert base_of(db, cast.nadia.actor, negotiation.conduct.code, version.code).body == CONDUCT


def test_a_new_clause_has_an_empty_base(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert base_of(db, cast.nadia.actor, negotiation.conduct.code, "").body == ""


def test_who_drafts_nothing_gets_no_preview(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        base_of(db, cast.sefa.actor, negotiation.conduct.code, "")
