"""Two deeds on one person, her seats and her delegation, by two administrators and by herself."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import DelegationKind, PersonalToken, Role, Seat, SignIn, TokenScope, Wish
from negotiate.operations.dates.feeds import end_feed, renew_feed
from negotiate.operations.dates.reminders import wish_for
from negotiate.operations.house import (
    delegations,
    groups,
    handing_over,
    invitations,
    people,
    personal_tokens,
    seats,
    sign_ins,
)
from negotiate.policy import COMMAND_LINE
from negotiate.state.house.actors import as_actor
from negotiate.state.house.sign_ins import Entrance
from tests.cast import PASSWORD_HASH, Cast
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene

PASSWORD = "words that nobody guesses"


def peopled(db: Session, cast: Cast) -> Scene:
    """Return the house with two administrators, a group, an invitation under way and a calendar address."""
    ada = cast.ada.actor
    alma = people.add_person(db, ada, "Alma Administrator", "alma@example.org")
    seat = seats.give_seat(db, ada, alma.code, seats.WantedSeat(Role.ADMINISTRATOR))
    group = groups.add_group(db, ada, "Islands", "ISL")
    groups.join(db, ada, group.code, cast.belmara)
    renew_feed(db, cast.nadia.actor)
    invitations.send_link(db, cast.bela.email)
    things = {
        "alma": as_actor(db, alma),
        "alma's seat": seat.code,
        "nadia's seat": db.query(Seat).filter_by(person_id=cast.nadia.actor.person_id).one().code,
        "her sign-in": db.query(SignIn).filter_by(person_id=cast.nadia.actor.person_id).one().code,
        "her token": db.query(PersonalToken).filter_by(person_id=cast.nadia.actor.person_id).one().code,
        "group": group.code,
        "secret": invitations.invite(db, COMMAND_LINE, cast.nadia.code).secret,
    }
    return Scene(cast, things)


DEEDS: dict[str, Deed] = {
    "add a person": lambda db, at: people.add_person(db, at.cast.ada.actor, "Nina of Arvenia", "nina@example.org"),
    "correct her": lambda db, at: people.correct_person(
        db, at["alma"], at.cast.nadia.code, "Nina of Arvenia", at.cast.nadia.email
    ),
    "suspend her": lambda db, at: people.suspend(db, at.cast.ada.actor, at.cast.nadia.code),
    "let her in again": lambda db, at: people.restore(db, at["alma"], at.cast.nadia.code),
    "give her a seat": lambda db, at: seats.give_seat(
        db, at.cast.ada.actor, at.cast.nadia.code, seats.WantedSeat(Role.HEAD_OF_DELEGATION, at.cast.arvenia)
    ),
    "end her seat": lambda db, at: seats.end_seat(db, at["alma"], at["nadia's seat"]),
    "invite her": lambda db, at: invitations.invite(db, at.cast.ada.actor, at.cast.nadia.code),
    "hand Bela a link": lambda db, at: handing_over.hand_over(db, at.cast.ada.actor, at.cast.bela.code),
    "hand Bela one too": lambda db, at: handing_over.hand_over(db, at["alma"], at.cast.bela.code),
    "ask once more": lambda db, at: invitations.send_link(db, at.cast.bela.email),
    "come in": lambda db, at: invitations.accept(db, at["secret"], PASSWORD),
    "change the password": lambda db, at: people.change_password(db, at.cast.nadia.actor, PASSWORD),
    "renew the calendar": lambda db, at: renew_feed(db, at.cast.nadia.actor),
    "end the calendar": lambda db, at: end_feed(db, at.cast.nadia.actor),
    "ask for mail": lambda db, at: wish_for(db, at.cast.nadia.actor, Wish.YES),
    "rename her delegation": lambda db, at: delegations.correct_delegation(
        db, at.cast.ada.actor, at.cast.arvenia, "Corland", "COR"
    ),
    "add a delegation": lambda db, at: delegations.add_delegation(
        db, at["alma"], "Corland", "COR", DelegationKind.STATE
    ),
    "sign her in": lambda db, at: sign_ins.sign_in(db, Entrance(at.cast.nadia.code, PASSWORD_HASH), "A telephone"),
    "end one sign-in": lambda db, at: sign_ins.end_sign_in(db, at.cast.nadia.actor, at["her sign-in"]),
    "end the others": lambda db, at: sign_ins.end_others(db, at.cast.nadia.actor, "the secret of another browser"),
    "sign her out": lambda db, at: sign_ins.sign_out_everywhere(db, at["alma"], at.cast.nadia.code),
    "make a token": lambda db, at: personal_tokens.make_token(
        db, at.cast.nadia.actor, personal_tokens.NewToken("A table", TokenScope.READ, clock.today() + timedelta(days=9))
    ),
    "end a token": lambda db, at: personal_tokens.end_token(db, at.cast.nadia.actor, at["her token"]),
    "join the group": lambda db, at: groups.join(db, at.cast.ada.actor, at["group"], at.cast.arvenia),
    "leave the group": lambda db, at: groups.leave(db, at["alma"], at["group"], at.cast.belmara),
    "remove the one administrator": lambda db, at: people.suspend(db, at["alma"], at.cast.ada.code),
    "remove the other": lambda db, at: seats.end_seat(db, at.cast.ada.actor, at["alma's seat"]),
}
#: What the deeds are done to. Who loses her seat meets whatever she does herself.
THINGS = {
    "Nadia": (
        "correct her",
        "suspend her",
        "let her in again",
        "give her a seat",
        "end her seat",
        "invite her",
        "come in",
        "change the password",
        "renew the calendar",
        "end the calendar",
        "ask for mail",
        "sign her in",
        "end one sign-in",
        "end the others",
        "sign her out",
        "make a token",
        "end a token",
    ),
    "addresses": ("add a person",),
    "delegations": ("give her a seat", "rename her delegation", "add a delegation"),
    "Bela": ("hand Bela a link", "hand Bela one too", "ask once more"),
    "the group": ("join the group", "leave the group", "rename her delegation"),
    "Ada": ("remove the one administrator", "remove the other", "suspend her", "invite her"),
    "Alma": ("remove the one administrator", "remove the other", "let her in again", "end her seat"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the house and its people."""
    with gathering(peopled, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
