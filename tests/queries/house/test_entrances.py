"""Who may come in."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, NotFound
from negotiate.operations.house.people import add_person, suspend
from negotiate.queries.house.entrances import code_of, entrance_by_click, entrance_by_password
from negotiate.state.house.sign_ins import Entrance
from tests.cast import PASSWORD, PASSWORD_HASH, Cast


def test_the_right_password_is_an_entrance(db: Session, cast: Cast) -> None:
    assert entrance_by_password(db, "Nadia@example.org", PASSWORD) == Entrance(cast.nadia.code, PASSWORD_HASH)


def test_a_person_without_a_password_has_none_that_fits(db: Session, cast: Cast) -> None:
    add_person(db, cast.ada.actor, "Pia", "pia@example.org")

    with pytest.raises(Invalid):
        entrance_by_password(db, "pia@example.org", "nobody has this password")


def test_a_suspended_person_does_not_come_in_by_a_click(db: Session, cast: Cast) -> None:
    suspend(db, cast.ada.actor, cast.olu.code)

    with pytest.raises(NotFound):
        entrance_by_click(db, cast.olu.code)


def test_an_address_leads_to_its_person(db: Session, cast: Cast) -> None:
    assert code_of(db, " SEFA@example.org") == cast.sefa.code


def test_an_unknown_address_leads_nowhere(db: Session) -> None:
    with pytest.raises(NotFound):
        code_of(db, "nobody@example.org")
