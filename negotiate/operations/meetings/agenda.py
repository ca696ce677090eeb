"""Keeping the agenda of a meeting: an item is put on it, or struck from it; none is changed."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import AgendaItem, Audience, Clause, Instrument, ItemClause, ItemStrike, Meeting
from negotiate.models.lengths import USUAL
from negotiate.operations.meetings.announcing import check_ahead
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed_line, noted
from negotiate.policy import Act, Actor, by_office

#: As many items as a sitting can take up; whoever needs more has two sittings.
MOST_ITEMS = 40


@dataclass(frozen=True)
class NewItem:
    """What is taken up, which clauses it concerns by their codes, and who may read of it."""

    title: str
    clauses: tuple[str, ...] = ()
    audience: Audience = Audience.PARTICIPANTS


def put_on_the_agenda(db: Session, actor: Actor, meeting_code: str, new: NewItem) -> AgendaItem:
    """Put an item at the end of the agenda of a meeting that is still to end; the same item once."""
    meeting = opened(db, actor, Act.KEEP_MEETINGS, Meeting, meeting_code)
    check_ahead(meeting, clock.now())
    title = needed_line(new.title, "Say what the item is about.", "item")
    if len(title) > USUAL:
        raise Invalid(f"This has {len(title):,} characters; {USUAL:,} are the most.", "item")
    clauses = clauses_called(db, meeting.instrument, new.clauses)
    _check_hers(actor, meeting, clauses)
    same = [item for item in meeting.agenda if _says(item) == (title, set(new.clauses), new.audience)]
    if same:
        return same[0]
    if len(meeting.agenda) >= MOST_ITEMS:
        raise Invalid(f"An agenda has {MOST_ITEMS} items at most.", "item")
    item = AgendaItem(
        meeting=meeting,
        title=title,
        audience=new.audience,
        added_at=clock.now(),
        added_by_id=actor.person_id,
        concerns=[ItemClause(clause=clause) for clause in clauses],
    )
    db.add(item)
    db.flush()
    told = {"title": item.title, "meeting": meeting.plan.title, "clauses": [clause.code for clause in clauses]}
    chain = instrument_chain(meeting.instrument)
    keeper = by_office(actor, Act.KEEP_MEETINGS, item)
    record(db, keeper, "put on the agenda", item, chain=chain, **told, audience=item.audience.value)
    return item


def strike_from_the_agenda(db: Session, actor: Actor, item_code: str, reason: str = "") -> ItemStrike:
    """Take an item off the agenda of a meeting that is still to end; the page goes on saying that it stood there."""
    item = opened(db, actor, Act.KEEP_MEETINGS, AgendaItem, item_code)
    check_ahead(item.meeting, clock.now())
    if item.strike is not None:
        raise Invalid("This item has been struck already.")
    reason = noted(reason, "reason")
    item.strike = ItemStrike(reason=reason, struck_at=clock.now(), struck_by_id=actor.person_id)
    db.flush()
    told = {"title": item.title, "meeting": item.meeting.plan.title, "reason": reason}
    keeper = by_office(actor, Act.KEEP_MEETINGS, item)
    record(db, keeper, "struck from the agenda", item, chain=instrument_chain(item.instrument), **told)
    return item.strike


def _says(item: AgendaItem) -> tuple[str, set[str], Audience]:
    return item.title, {one.clause.code for one in item.concerns}, item.audience


def _check_hers(actor: Actor, meeting: Meeting, clauses: Collection[Clause]) -> None:
    """Raise Invalid where somebody keeps the agenda by an office that is not for all these clauses."""
    if by_office(actor, Act.KEEP_MEETINGS, meeting) is actor:
        return
    if not all(actor.facilitates(meeting.instrument_id, clause.id) for clause in clauses):
        raise Invalid("Your office is not for all of these clauses. Choose among those that it is for.", "clause")


def clauses_called(db: Session, instrument: Instrument, codes: Collection[str]) -> list[Clause]:
    """Return the clauses of the instrument that have these codes, in the order of the text; raise Invalid."""
    query = select(Clause).where(Clause.instrument_id == instrument.id, Clause.code.in_(codes))
    found = list(db.scalars(query.order_by(Clause.ordinal)))
    if len(found) != len(set(codes)):
        raise Invalid("One of the clauses is not in this text.", "clause")
    return found
