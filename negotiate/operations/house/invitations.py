"""Invitations: a one-time link by which a person sets her password. Only the hash of its secret is kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound
from negotiate.ids import hash_of, new_secret
from negotiate.models import Invitation, Person
from negotiate.models.house.record import HOUSE
from negotiate.operations.opening import opened
from negotiate.operations.record import record
from negotiate.passwords import hash_password
from negotiate.policy import Act, Actor
from negotiate.state.house.actors import as_actor

VALID_FOR = timedelta(days=7)
ENDED = "This link has been used, has expired or was replaced by a newer one. Ask for a new invitation."


@dataclass(frozen=True)
class Invited:
    """An invitation at the only moment at which its secret is known."""

    name: str
    secret: str
    expires_at: datetime


def invite(db: Session, actor: Actor, person_code: str) -> Invited:
    """Make a link for a person to set her password by; older links of hers end."""
    person = opened(db, actor, Act.MANAGE_PEOPLE, Person, person_code)
    if person.suspended_at is not None:
        raise Invalid(f"{person.name} is suspended. Lift the suspension first.")
    _revoke_open(db, person)
    secret, at = new_secret(), clock.now()
    invitation = Invitation(
        person=person, secret_hash=hash_of(secret), made_by_id=actor.person_id, made_at=at, expires_at=at + VALID_FOR
    )
    db.add(invitation)
    record(db, actor, "invited", person, chain=HOUSE, name=person.name)
    return Invited(person.name, secret, invitation.expires_at)


def accept(db: Session, secret: str, password: str) -> Person:
    """Set the invited person's password; the link has done its work, and older sessions of hers end."""
    invitation = open_invitation(db, secret)
    person = invitation.person
    hashed = hash_password(password, owner=(person.name, person.email))  # takes its time, and nobody waits meanwhile
    opened(db, as_actor(db, person), Act.KEEP_OWN_ACCOUNT, Invitation, invitation.code)
    if not _is_open(invitation):
        raise NotFound(ENDED)
    person.password_hash = hashed
    person.session_stamp = new_secret()
    invitation.accepted_at = clock.now()
    record(db, as_actor(db, person), "accepted the invitation of", person, chain=HOUSE, name=person.name)
    return person


def open_invitation(db: Session, secret: str) -> Invitation:
    """Return the invitation of a link; raise NotFound where the link never worked or works no more."""
    invitation = db.scalar(select(Invitation).where(Invitation.secret_hash == hash_of(secret)))
    if invitation is None or not _is_open(invitation):
        raise NotFound(ENDED)
    return invitation


def _is_open(invitation: Invitation) -> bool:
    ended = invitation.accepted_at or invitation.revoked_at or invitation.person.suspended_at
    return ended is None and clock.now() < invitation.expires_at


def _revoke_open(db: Session, person: Person) -> None:
    query = select(Invitation).where(
        Invitation.person_id == person.id, Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None)
    )
    for invitation in db.scalars(query):
        invitation.revoked_at = clock.now()
