"""What waits for whoever manages the people of the house: who asked for a link that no mail can bring."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Person
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.house.outgoing_mail import links_asked_for, mail_leaves


def links_to_hand_over(db: Session, actor: Actor, _: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the people who have forgotten their password and wait for a link, while no mail leaves the house."""
    if not may(actor, Act.MANAGE_PEOPLE):
        return
    asked = links_asked_for(db)
    if not asked or mail_leaves(db):
        return
    for person in db.scalars(select(Person).where(Person.id.in_(asked)).order_by(Person.name)):
        yield WaitingThing(
            title=f"{person.name} has asked for a link to a new password, and no mail leaves the house",
            action="Hand one over",
            place="people.show",
            arguments={"code": person.code},
        )
