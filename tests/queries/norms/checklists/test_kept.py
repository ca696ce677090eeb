"""The checklists of a house, as its people find them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.operations.norms.checklists import keep, retire
from negotiate.queries.norms.checklists.kept import checklist_form, kept_checklists
from tests.cast import Cast
from tests.operations.norms.test_checklists import OWN


def test_a_retired_one_is_not_among_them(db: Session, cast: Cast) -> None:
    standing, gone = keep(db, cast.sefa.actor, OWN), keep(db, cast.sefa.actor, OWN)
    retire(db, cast.sefa.actor, gone.code)
    page = kept_checklists(db, cast.nadia.actor)

    assert [one.key for one in page.checklists if one.is_of_house] == [standing.code]
    assert not page.may_keep


def test_the_form_is_the_secretariats(cast: Cast) -> None:
    with pytest.raises(Forbidden):
        checklist_form(cast.nadia.actor)
