"""One press, one draft: what begins a draft from something leads to the draft that was begun from it before."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from negotiate.errors import AlreadyBegun
from negotiate.models import Amendment, Instrument, ModelOrigin, Person, Remedy, Uptake, VariantOrigin
from negotiate.policy import Actor
from negotiate.state.house.actors import person_name
from negotiate.state.house.seats import delegation_of


def check_first(
    db: Session,
    actor: Actor,
    instrument: Instrument,
    origin: type[ModelOrigin | Remedy | Uptake | VariantOrigin],
    *same: ColumnElement[bool],
) -> None:
    """Raise AlreadyBegun where the actor's delegation has a draft from the same thing already, still untabled.

    The deed holds the journal of the delegation, so that of two at once the second finds the draft of the first.
    """
    query = (
        select(Amendment)
        .join(origin, origin.amendment_id == Amendment.id)
        .where(Amendment.delegation_id == delegation_of(db, actor, instrument).id, Amendment.tabled_at.is_(None), *same)
        .order_by(Amendment.id)
    )
    before = db.scalars(query).first()
    if before is None:
        return
    own = before.author_id == actor.person_id
    who = "You have" if own else f"{person_name(db.get(Person, before.author_id))} has"
    raise AlreadyBegun(
        f"{who} begun a draft of your delegation from this before: this is it, and no second one was begun. "
        "Another change to the clause can be proposed from the page of the clause.",
        draft=before.code,
    )
