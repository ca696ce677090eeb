"""The people of a demonstration."""

from sqlalchemy.orm import Session

from negotiate.operations.house.people import suspend
from negotiate.queries.house.demonstration_people import demonstration_people
from tests.cast import Cast


def test_guests_stand_by_role_and_then_by_name(db: Session, cast: Cast) -> None:
    assert [guest.note for guest in demonstration_people(db)] == [
        "secretariat",
        "secretariat",
        "head of delegation, Arvenia",
        "negotiator, Belmara",
        "negotiator, Arvenia",
        "negotiator, Arvenia",
        "negotiator, Ostravia",
        "chair",
        "observer, Digital Watch",
        "administrator",
    ]


def test_a_suspended_person_is_no_guest(db: Session, cast: Cast) -> None:
    suspend(db, cast.ada.actor, cast.olu.code)

    assert cast.olu.code not in {guest.code for guest in demonstration_people(db)}


def test_one_of_each_single_role_says_what_there_is_to_do(db: Session, cast: Cast) -> None:
    assert [guest.note.split(",")[0] for guest in demonstration_people(db) if guest.deed] == [
        "secretariat",
        "chair",
        "observer",
        "administrator",
    ]
