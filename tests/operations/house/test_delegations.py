"""Adding and correcting delegations."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import DelegationKind
from negotiate.operations.house.delegations import add_delegation, add_listed, correct_delegation, read_delegations
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


def test_a_list_of_delegations_is_read_with_what_it_leaves_out(db: Session, cast: Cast) -> None:
    listed = read_delegations("Name\tShort name\tKind\nRepublic of Corvanta\tCorvanta\t\nWatch\t\tObserver\nUtopia")

    added = add_listed(db, cast.ada.actor, listed)

    assert [(one.name, one.short_name, one.kind) for one in added] == [
        ("Republic of Corvanta", "Corvanta", DelegationKind.STATE),
        ("Watch", "Watch", DelegationKind.OBSERVER),
        ("Utopia", "Utopia", DelegationKind.STATE),
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" \n", "one delegation a line"),
        ("Korea, Republic of", "Line 1 has commas"),
        ("Utopia; U\nThule; T; State; North", "Line 2 has 4 parts"),
        ("\n".join(f"D{number}" for number in range(401)), "401 delegations; 400 are the most"),
    ],
)
def test_what_is_no_list_of_delegations_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        read_delegations(text)


def test_every_line_of_a_list_that_stands_in_the_way_is_named(db: Session, cast: Cast) -> None:
    listed = read_delegations("Utopia; U\nutopia; V\nThule; T; kingdom")

    with pytest.raises(Invalid) as refused:
        add_listed(db, cast.ada.actor, listed)

    assert [one.sentence.partition(":")[0] for one in refused.value.every] == ["Line 2 (utopia)", "Line 3 (Thule)"]


def test_only_an_administrator_adds_a_list_of_delegations(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        add_listed(db, cast.hugo.actor, read_delegations("Utopia"))
