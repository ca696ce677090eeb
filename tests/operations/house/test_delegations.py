"""Adding and correcting delegations."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import DelegationKind
from negotiate.operations.house.delegations import add_delegation, correct_delegation
from tests.cast import Cast


def test_a_name_is_one_delegations(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid) as refusal:
        add_delegation(db, cast.ada.actor, "Arvenia ", "A", DelegationKind.STATE)

    assert refusal.value.field == "name"


@pytest.mark.parametrize(
    ("name", "short_name", "field"),
    [("ARVENIA", "A", "name"), ("Corvanta", "arvenia", "short_name"), ("belmara", "COR", "name")],
)
def test_no_name_may_lead_a_list_of_people_to_two_delegations(
    db: Session, cast: Cast, name: str, short_name: str, field: str
) -> None:
    with pytest.raises(Invalid, match="take one for the other") as refusal:
        add_delegation(db, cast.ada.actor, name, short_name, DelegationKind.STATE)

    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("name", "short_name", "field"), [(" ", "A", "name"), ("Corvanta", "", "short_name"), ("C", "x" * 41, "short_name")]
)
def test_a_spoilt_name_is_refused_at_its_field(db: Session, cast: Cast, name: str, short_name: str, field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        add_delegation(db, cast.ada.actor, name, short_name, DelegationKind.STATE)

    assert refusal.value.field == field


def test_a_delegation_may_keep_its_name_when_corrected(db: Session, cast: Cast) -> None:
    assert correct_delegation(db, cast.ada.actor, cast.arvenia, "Arvenia", "AR").short_name == "AR"


def test_only_an_administrator_manages_delegations(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        add_delegation(db, cast.hugo.actor, "Corvanta", "COR", DelegationKind.STATE)
    with pytest.raises(Forbidden):
        correct_delegation(db, cast.hugo.actor, cast.arvenia, "Arvenia", "AR")
