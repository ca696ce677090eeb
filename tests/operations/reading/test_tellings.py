"""Telling by mail: one letter between two visits, in the morning; a near deadline at once; and never a word of a text."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import Letter, SignIn, Wish
from negotiate.operations.publishing import rounds
from negotiate.operations.reading.tellings import end_by_link, wish_to_be_told, write_tellings
from negotiate.policy import COMMAND_LINE
from negotiate.state.reading.tellings import wants_telling
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, drafted, tabled

NIGHT = datetime(2031, 3, 1, 22, 0, tzinfo=UTC)
MORNING = NIGHT + timedelta(hours=9)


@pytest.fixture
def willing(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return a negotiation in which Nadia has proposed, and wants to be told; Bela has proposed beside her since."""
    comes(db, cast.nadia, NIGHT - timedelta(hours=3))
    with clock.at(NIGHT - timedelta(hours=2)):
        tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
        wish_to_be_told(db, cast.nadia.actor, Wish.YES)
    with clock.at(NIGHT):
        tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
        drafted(db, cast.bela, negotiation.conduct, "water", "energy")
    return negotiation


def told(db: Session, at: datetime) -> list[Letter]:
    """Return the letters that a turn of the worker writes at some time."""
    before = set(db.scalars(select(Letter.id)))
    with clock.at(at):
        write_tellings(db, COMMAND_LINE)
    return [letter for letter in db.scalars(select(Letter).order_by(Letter.id)) if letter.id not in before]


def comes(db: Session, player: Player, at: datetime) -> None:
    """Let somebody be in the house."""
    db.execute(update(SignIn).where(SignIn.person_id == player.actor.person_id).values(used_at=at))


def test_what_happened_is_told_in_the_morning_with_links_and_no_word_of_a_text(
    db: Session, cast: Cast, willing: Negotiation
) -> None:
    assert told(db, NIGHT + timedelta(minutes=5)) == []

    (letter,) = told(db, MORNING)

    assert letter.person.name == cast.nadia.name
    assert letter.subject == "Convention: 1 new proposal on them"
    assert "- Amendment 2 was tabled on Article 2: {house}/amendments/" in letter.body
    assert not [word for word in ("clinics", "hospitals", "energy", "Conduct", "Belmara") if word in letter.body]


def test_there_is_no_second_letter_until_she_has_been_in_the_house(
    db: Session, cast: Cast, willing: Negotiation
) -> None:
    told(db, MORNING)
    with clock.at(MORNING + timedelta(hours=1)):
        tabled(db, cast.bela, willing.conduct, "damage", "harm")
    assert told(db, MORNING + timedelta(days=1)) == []

    comes(db, cast.nadia, MORNING + timedelta(days=1, hours=1))
    assert told(db, MORNING + timedelta(days=2)) == []
    with clock.at(MORNING + timedelta(days=2)):
        tabled(db, cast.bela, willing.conduct, "depends", "relies")

    assert len(told(db, MORNING + timedelta(days=3))) == 1


def test_more_than_four_things_are_told_in_figures(db: Session, cast: Cast, willing: Negotiation) -> None:
    with clock.at(NIGHT):
        for words in ("damage", "services", "population", "depends"):
            tabled(db, cast.bela, willing.conduct, words, "other")

    (letter,) = told(db, MORNING)

    assert "In what you watch: 5 new proposals on them." in letter.body
    assert "/amendments/" not in letter.body


def test_a_deadline_within_a_day_is_told_at_once_and_only_once(db: Session, cast: Cast, willing: Negotiation) -> None:
    with clock.at(NIGHT):
        rounds.set_deadline(db, cast.sefa.actor, willing.round.code, NIGHT + timedelta(days=3))
    near = NIGHT + timedelta(days=2, hours=3)
    told(db, MORNING)
    assert told(db, near) == []

    comes(db, cast.nadia, MORNING + timedelta(hours=1))
    (letter,) = told(db, near)

    assert "Amendments can be tabled until 4 March 2031, 22:00 UTC" in letter.subject
    assert told(db, near + timedelta(hours=1)) == []


def test_on_the_morning_of_a_deadline_that_was_told_of_the_news_of_the_night_are_told(
    db: Session, cast: Cast, willing: Negotiation
) -> None:
    due = MORNING + timedelta(days=1, hours=12)
    with clock.at(NIGHT):
        rounds.set_deadline(db, cast.sefa.actor, willing.round.code, due)
    assert len(told(db, due - timedelta(hours=23))) == 1

    comes(db, cast.nadia, due - timedelta(hours=22))
    with clock.at(due - timedelta(hours=20)):
        tabled(db, cast.bela, willing.conduct, "water", "energy")
    (letter,) = told(db, MORNING + timedelta(days=1))

    assert "Amendments can be tabled until" in letter.subject


def test_a_deadline_that_was_set_after_an_unread_letter_is_told_all_the_same(
    db: Session, cast: Cast, willing: Negotiation
) -> None:
    told(db, MORNING)
    with clock.at(MORNING + timedelta(hours=1)):
        rounds.set_deadline(db, cast.sefa.actor, willing.round.code, MORNING + timedelta(hours=8))

    (letter,) = told(db, MORNING + timedelta(hours=1, minutes=1))

    assert "Amendments can be tabled until" in letter.body
    assert told(db, MORNING + timedelta(hours=2)) == []


def test_the_link_of_a_letter_ends_them_and_no_other_link_does(db: Session, cast: Cast, willing: Negotiation) -> None:
    (letter,) = told(db, MORNING)
    with pytest.raises(NotFound):
        end_by_link(db, "another")

    end_by_link(db, letter.way_out.rpartition("/")[2])
    db.flush()

    assert wants_telling(db, cast.nadia.actor.person_id) is Wish.NO


def test_who_never_asked_is_told_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with clock.at(NIGHT):
        tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")

    assert told(db, MORNING) == []
