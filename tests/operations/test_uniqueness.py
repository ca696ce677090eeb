"""What may exist only once."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Group
from negotiate.operations.uniqueness import only_once
from tests.cast import SINCE


def test_the_second_is_refused_in_words(db: Session) -> None:
    _add(db)

    with pytest.raises(Invalid) as refusal:
        _add(db)

    assert (refusal.value.sentence, refusal.value.field) == ("There is one.", "name")


def _add(db: Session) -> None:
    with only_once(db, "There is one.", "name"):
        db.add(Group(name="Islands", short_name="ISL", created_at=SINCE))
