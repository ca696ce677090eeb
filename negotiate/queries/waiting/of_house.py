"""What waits for whoever manages the people of the house: who asked for a link that no mail can bring."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Person
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.house.outgoing_mail import links_asked_for, mail_leaves


def links_to_hand_over(db: Session, actor: Actor, _: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the people who have asked for a link to come in, while no mail leaves the house."""
    if not may(actor, Act.MANAGE_PEOPLE):
        return
    asked = links_asked_for(db)
    if not asked or mail_leaves(db):
        return
    for person in db.scalars(select(Person).where(Person.id.in_(asked)).order_by(Person.name)):
        is_new = person.password_hash is None
        to_what = "to come in for the first time" if is_new else "to a new password"
        yield WaitingThing(
            title=f"{person.name} has asked for a link {to_what}, and no mail leaves the house",
            action="Renew the invitation" if is_new else "Hand one over",
            place="people.show",
            arguments={"code": person.code},
        )
