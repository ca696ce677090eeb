"""Invitations: a one-time link by which a person sets her password. Only the hash of its secret is kept."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound
from negotiate.ids import hash_of, new_secret
from negotiate.models import Delegation, Invitation, Letter, Person
from negotiate.models.house.letter import LINK
from negotiate.models.house.record import HOUSE
from negotiate.operations.house.letters import HOUSE_ADDRESS
from negotiate.operations.house.sign_ins import end_all
from negotiate.operations.opening import opened
from negotiate.operations.record import house_and, record
from negotiate.passwords import hash_password
from negotiate.policy import COMMAND_LINE, Act, Actor
from negotiate.state.house.actors import as_actor
from negotiate.state.house.outgoing_mail import links_asked_for, mail_leaves
from negotiate.state.rows import by_code

VALID_FOR = timedelta(days=7)
ENDED = "This link has been used, has expired or was replaced by a newer one. Ask for a new invitation."


@dataclass(frozen=True)
class Invited:
    """An invitation at the only moment at which its secret is known; it is empty where it goes by mail alone."""

    name: str
    secret: str
    expires_at: datetime


@dataclass(frozen=True)
class LinkWords:
    """What a letter says around a link: its subject, what it is for, and what to do where nobody waited for it."""

    subject: str
    purpose: str
    unexpected: str


RENEWED = LinkWords("Your link to set a password", "Set a new password here", "If you did not ask for it, do nothing.")
WELCOME = LinkWords(
    "You are invited", "A seat is ready for you. Set your password here", "If you do not know of it, do nothing."
)


def invite(db: Session, actor: Actor, person_code: str) -> Invited:
    """Make a link for a person to set her password by; older links of hers end.

    Who has come in already gets it by mail, and nobody else sees it: whoever held it could come in as her.
    """
    person = opened(db, actor, Act.MANAGE_PEOPLE, Person, person_code, telling=partial(_told_of, db, person_code))
    if person.suspended_at is not None:
        raise Invalid(f"{person.name} is suspended. Lift the suspension first.")
    if actor != COMMAND_LINE and person.password_hash is not None:
        _check_no_other_waits(db, person)
    invited = new_link(db, actor, person)
    if person.password_hash is None:
        drop_waiting_letters(db, person)
        record(db, actor, "invited", person, chain=HOUSE, name=person.name)
        return invited
    for chain in house_and(delegations_of(person)):
        record(db, actor, "renewed the invitation of", person, chain=chain, name=person.name)
    if actor == COMMAND_LINE:
        return invited
    return sent(db, person, invited, RENEWED)


def _check_no_other_waits(db: Session, person: Person) -> None:
    """Raise Invalid where she waits for a link that no mail brings: another would wait too, and end what she asked."""
    if person.id in links_asked_for(db) and not mail_leaves(db):
        raise Invalid(
            f"{person.name} has asked for a link, and no mail leaves the house: a new one would only wait too. "
            "The page says how the link is handed over."
        )


def sent(db: Session, person: Person, invited: Invited, words: LinkWords) -> Invited:
    """Put a link into a letter to the person herself, and return it as everybody else knows it: without its secret.

    Where the house is served, the worker knows.
    """
    until = f"the link works once, until {invited.expires_at:%d %B %Y, %H:%M} UTC"
    link = f"{HOUSE_ADDRESS}/invitations/{invited.secret}"
    letter = Letter(
        person=person,
        occasion=f"{LINK} {hash_of(invited.secret)}",
        subject=words.subject,
        body=f"{words.purpose}; {until}:\n\n{link}\n\n{words.unexpected}\n",
        written_at=clock.now(),
    )
    db.add(letter)
    return replace(invited, secret="")


def send_link(db: Session, email: str) -> None:
    """Send a link to somebody who has forgotten her password; who asks does not learn whether she exists.

    Whoever was added and has not come in yet gets one too, beside her invitation: that was handed to her, and nobody
    who merely knows her address can end it.
    """
    here = Person.email == email.strip().lower(), Person.suspended_at.is_(None)
    code = db.scalar(select(Person.code).where(*here))
    if code is None:
        return
    person = opened(db, as_actor(db, by_code(db, Person, code)), Act.KEEP_OWN_ACCOUNT, Person, code)
    herself = as_actor(db, person)  # by the seats that she holds now: they may have changed while she waited
    if person.password_hash is None:
        _revoke_open(db, person, Invitation.made_by_id == person.id)
        sent(db, person, _made(db, herself, person), WELCOME)
    else:
        sent(db, person, new_link(db, herself, person), RENEWED)
    record(db, herself, "asked for a new link for", person, chain=HOUSE, name=person.name)


def accept(db: Session, secret: str, password: str) -> Person:
    """Set the invited person's password; the link has done its work, and she is signed out everywhere."""
    invitation = open_invitation(db, secret)
    person = invitation.person
    hashed = hash_password(password, owner=(person.name, person.email))  # takes its time, and nobody waits meanwhile
    opened(db, as_actor(db, person), Act.KEEP_OWN_ACCOUNT, Invitation, invitation.code)
    if not _is_open(invitation):
        raise NotFound(ENDED)
    person.password_hash = hashed
    end_all(db, person)
    invitation.accepted_at = clock.now()
    _revoke_open(db, person)
    record(db, as_actor(db, person), "accepted the invitation of", person, chain=HOUSE, name=person.name)
    return person


def open_invitation(db: Session, secret: str) -> Invitation:
    """Return the invitation of a link; raise NotFound where the link never worked or works no more."""
    invitation = db.scalar(select(Invitation).where(Invitation.secret_hash == hash_of(secret)))
    if invitation is None or not _is_open(invitation):
        raise NotFound(ENDED)
    return invitation


def new_link(db: Session, actor: Actor, person: Person) -> Invited:
    """Make a link, and end those that are open; the caller says who may, and writes the record."""
    _revoke_open(db, person)
    return _made(db, actor, person)


def _made(db: Session, actor: Actor, person: Person) -> Invited:
    secret, at = new_secret(), clock.now()
    invitation = Invitation(
        person=person, secret_hash=hash_of(secret), made_by_id=actor.person_id, made_at=at, expires_at=at + VALID_FOR
    )
    db.add(invitation)
    return Invited(person.name, secret, invitation.expires_at)


def _told_of(db: Session, person_code: str) -> list[Delegation]:
    return delegations_of(by_code(db, Person, person_code))


def delegations_of(person: Person) -> list[Delegation]:
    """Return the delegations in which a person sits, which are told of what is done to her way in."""
    return list({seat.delegation for seat in person.seats if seat.delegation is not None and seat.until is None})


def _is_open(invitation: Invitation) -> bool:
    ended = invitation.accepted_at or invitation.revoked_at or invitation.person.suspended_at
    return ended is None and clock.now() < invitation.expires_at


def drop_waiting_letters(db: Session, person: Person) -> None:
    """Take out of the outbox the letters with links of hers that have ended: once sent, they would lead nowhere."""
    unsent = Letter.sent_at.is_(None), Letter.occasion.startswith(LINK)
    db.execute(delete(Letter).where(Letter.person_id == person.id, *unsent))


def _revoke_open(db: Session, person: Person, *those: ColumnElement[bool]) -> None:
    query = select(Invitation).where(
        Invitation.person_id == person.id, Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None), *those
    )
    for invitation in db.scalars(query):
        invitation.revoked_at = clock.now()
