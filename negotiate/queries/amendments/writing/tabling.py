"""The page that asks once more before a private draft becomes public: what becomes visible, and to whom."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Audience, Capacity, Delegation, Participation
from negotiate.policy import Act, Actor, require
from negotiate.queries.amendments.amendment import AmendmentPage, amendment_page
from negotiate.state.rows import by_code


@dataclass(frozen=True)
class TablingPage:
    """A draft with those who could read it until now, and those who can from the moment it is tabled.

    All in alphabetical order; `observers` are the delegations without the right to propose, whether or not they are
    let in (`observers_read`).
    """

    amendment: AmendmentPage
    until_now: tuple[str, ...]
    delegations: tuple[str, ...]
    observers: tuple[str, ...]
    observers_read: bool


def tabling_page(db: Session, actor: Actor, code: str) -> TablingPage:
    """Return what tabling a draft would make visible, for whoever may table it."""
    amendment = by_code(db, Amendment, code)
    require(actor, Act.TABLE, amendment)
    page = amendment_page(db, actor, code)
    query = (
        select(Delegation.name, Participation.capacity)
        .join(Participation, Participation.delegation_id == Delegation.id)
        .where(Participation.instrument_id == amendment.instrument_id, Participation.stands)
        .order_by(Delegation.name)
    )
    seats = [(name, capacity) for name, capacity in db.execute(query)]
    return TablingPage(
        amendment=page,
        until_now=page.sharing.readers if page.sharing else (),
        delegations=tuple(name for name, capacity in seats if capacity is Capacity.PARTICIPANT),
        observers=tuple(name for name, capacity in seats if capacity is Capacity.OBSERVER),
        observers_read=amendment.instrument.audience is not Audience.PARTICIPANTS,
    )
