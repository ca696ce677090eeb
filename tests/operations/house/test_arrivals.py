"""Letting several people in at once: all of a list, or nobody."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Delegation, DelegationKind, Letter, Person, Role
from negotiate.operations.house.arrivals import Delivery, ListedPerson, let_in, read_list
from negotiate.operations.house.delegations import add_delegation
from negotiate.operations.house.invitations import open_invitation
from negotiate.state.rows import by_code
from tests.cast import Cast

LIST = """Name,E-mail,Delegation,Role
Ana Alvarez,ana@example.org,Arvenia
"Brandt, Bo",bo@example.org,belmara,head of delegation

Cy Chair,cy@example.org,,chair
"""


@pytest.mark.parametrize(
    "text",
    [
        "Ana;ana@example.org;Arvenia;observer",
        "Ana\tana@example.org\tArvenia\tobserver",
        "Ana, ana@example.org, Arvenia, observer",
        "Name;E-mail;Delegation;Role\nAna;ana@example.org;Arvenia;observer",
    ],
)
def test_a_list_is_read_however_it_is_parted(text: str) -> None:
    (only,) = read_list(text)

    assert (only.name, only.email, only.delegation, only.role) == ("Ana", "ana@example.org", "Arvenia", "observer")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "one person a line"),
        ("Ana;ana@example.org\nBo", "Line 2 is not"),
        ("Ana;ana@example.org\nBo\nCy", "Line 2, Line 3 are not"),
        ("\n".join(f"N{n};n{n}@example.org" for n in range(201)), "201 people; 200 are the most"),
    ],
)
def test_what_is_no_list_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        read_list(text)


def test_everybody_on_the_list_gets_a_seat_and_a_link(db: Session, cast: Cast) -> None:
    arrivals = let_in(db, cast.ada.actor, read_list(LIST))
    people = [by_code(db, Person, one.code) for one in arrivals]

    assert [person.name for person in people] == ["Ana Alvarez", "Brandt, Bo", "Cy Chair"]
    assert [person.seats[0].role for person in people] == [Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION, Role.CHAIR]
    assert [open_invitation(db, one.invited.secret).person for one in arrivals] == people


@pytest.mark.parametrize(
    ("spoilt", "sentence"),
    [
        (ListedPerson(2, "Bo", "bo@example.org", "Atlantis"), "Line 2 .Bo.: There is no delegation “Atlantis”"),
        (ListedPerson(2, "Bo", "bo@example.org", "", "king"), "Line 2 .Bo.: “king” is no role"),
        (ListedPerson(2, "Bo", "ana@example.org", "Arvenia"), "Line 2 .Bo.: Somebody in the house has this"),
        (ListedPerson(2, "Bo", "bo@", "Arvenia"), "Line 2 .Bo.: Write an e-mail address"),
        (ListedPerson(2, "Bo", "bo@example.org", "", "negotiator"), "Line 2 .Bo.: Choose the delegation"),
    ],
)
def test_a_line_that_stands_in_the_way_is_named(db: Session, cast: Cast, spoilt: ListedPerson, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence) as refused:
        let_in(db, cast.ada.actor, [ListedPerson(1, "Ana", "ana@example.org", "Arvenia"), spoilt])

    assert refused.value.field == "people"


def test_all_lines_that_stand_in_the_way_are_named_at_once(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid, match=r"Line 1 .Ana.: .* Line 3 .Cy.: ") as refused:
        let_in(db, cast.ada.actor, read_list("Ana;ana@e.org;Atlantis\nBo;bo@example.org;Arvenia\nCy;cy@e.org;;king"))

    assert "Bo" not in refused.value.sentence


def test_a_delegation_is_known_by_its_short_name_too(db: Session, cast: Cast) -> None:
    short = by_code(db, Delegation, cast.arvenia).short_name
    (one,) = let_in(db, cast.ada.actor, read_list(f"Ana;ana@example.org;{short.lower()}"))

    assert by_code(db, Person, one.code).seats[0].delegation.code == cast.arvenia


def test_nobody_is_seated_where_a_name_leads_to_two_delegations(db: Session, cast: Cast) -> None:
    other = add_delegation(db, cast.ada.actor, "Other land", "OTH", DelegationKind.STATE)
    other.short_name = "ARVENIA"  # as houses may have it from before
    db.flush()

    with pytest.raises(Invalid, match="Two delegations go by “arvenia”"):
        let_in(db, cast.ada.actor, [ListedPerson(1, "Ana", "ana@example.org", "arvenia")])


def test_a_link_that_goes_by_mail_stands_in_a_letter_alone(db: Session, cast: Cast) -> None:
    (one,) = let_in(db, cast.ada.actor, read_list("Ana;ana@example.org;Arvenia"), Delivery.BY_MAIL)
    letter = db.scalars(select(Letter).where(Letter.person.has(code=one.code))).one()
    secret = letter.body.partition("/invitations/")[2].split()[0]

    assert one.invited.secret == ""
    assert open_invitation(db, secret).person.code == one.code


def test_listed_people_of_who_only_observes_are_observers(db: Session, cast: Cast) -> None:
    (one,) = let_in(db, cast.ada.actor, read_list("Ona;ona@example.org;Digital Watch"))

    assert by_code(db, Person, one.code).seats[0].role is Role.OBSERVER


@pytest.mark.parametrize("role", ["negotiator", "head of delegation"])
def test_nobody_negotiates_for_who_only_observes(db: Session, cast: Cast, role: str) -> None:
    with pytest.raises(Invalid, match="Digital Watch only observes: its people sit as observers"):
        let_in(db, cast.ada.actor, read_list(f"Ona;ona@example.org;Digital Watch;{role}"))


def test_only_the_administrator_lets_people_in(db: Session, cast: Cast) -> None:
    before = db.scalar(select(func.count(Person.id)))

    with pytest.raises(Forbidden):
        let_in(db, cast.sefa.actor, read_list(LIST))
    assert db.scalar(select(func.count(Person.id))) == before


def test_the_usual_role_of_a_line_costs_no_statement(
    db: Session, cast: Cast, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    let_in(db, cast.ada.actor, read_list("Zoe;zoe@example.org;Arvenia"))
    with counted() as said:
        let_in(db, cast.ada.actor, read_list("Ana;ana@example.org;Arvenia;negotiator"))
    with counted() as unsaid:
        let_in(db, cast.ada.actor, read_list("Bo;bo@example.org;Arvenia"))

    assert len(unsaid) == len(said)
