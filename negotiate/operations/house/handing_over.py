"""Handing a link to somebody who has forgotten her password, where no mail leaves the house that could bring it.

She has asked for it herself, on the page for that. Whoever holds the link comes in as her: so what is her delegation's
own is closed to her seat until somebody of the delegation says that it is she, and the delegation's journal tells. A
seat without a delegation has nobody to say so: whoever holds one gets her link from the machine that keeps the house.
"""

from functools import partial

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Delegation, Person
from negotiate.operations.house.invitations import Invited, delegations_of, drop_waiting_letters, new_link
from negotiate.operations.opening import opened
from negotiate.operations.record import house_and, record
from negotiate.policy import Act, Actor
from negotiate.state.house.outgoing_mail import links_asked_for, mail_leaves
from negotiate.state.rows import by_code


def hand_over(db: Session, actor: Actor, person_code: str) -> Invited:
    """Make a link that the administrator sees this once, for somebody who waits for one; the one that waits ends."""
    person = opened(db, actor, Act.MANAGE_PEOPLE, Person, person_code, telling=partial(_told, db, person_code))
    if mail_leaves(db):
        raise Invalid(f"Mail leaves this house, so the link goes to {person.name} by mail, and to nobody else.")
    if person.id not in links_asked_for(db):
        raise Invalid(f"{person.name} has not asked for a link. Whoever has forgotten a password asks for one herself.")
    if person.password_hash is None:
        raise Invalid(f"{person.name} has not come in yet: renew the invitation, and hand over that link.")
    told, now = delegations_of(person), clock.now()
    if any(seat.delegation_id is None and seat.ended(now) is None for seat in person.seats):
        raise Invalid(
            f"{person.name} holds a seat outside every delegation, so nobody could confirm that the right person came "
            "in. Whoever runs the house makes the link on the machine that keeps it."
        )
    drop_waiting_letters(db, person)
    invited = new_link(db, actor, person)
    for seat in person.seats:
        if seat.delegation is not None and seat.until is None and seat.waits_since is None:
            seat.waits_since = now
    db.flush()
    for chain in house_and(told):
        record(db, actor, "handed a link to", person, chain=chain, name=person.name)
    return invited


def _told(db: Session, person_code: str) -> list[Delegation]:
    return delegations_of(by_code(db, Person, person_code))
