"""The floor: an item is called, a delegation asks to speak on one, is given the floor, and has spoken.

Whoever leads the meeting may give the floor in another order than it was asked for; everybody sees both.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import AgendaItem, Delegation, FloorMove, FloorRequest, FloorStep, Instrument, ItemCall, Meeting
from negotiate.operations.meetings.announcing import check_on
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor, by_office
from negotiate.state.house.behalves import group_spoken_for
from negotiate.state.house.seats import delegation_of
from negotiate.state.meetings.at_hand import call_at_hand
from negotiate.state.meetings.seen import OVERRUN


def call_item(db: Session, actor: Actor, item_code: str) -> ItemCall:
    """Take an item up, so that it is the one at hand; the one that is at hand already stays so."""
    item = opened(db, actor, Act.GIVE_THE_FLOOR, AgendaItem, item_code)
    _check_open(item)
    last = call_at_hand(db, item.meeting)
    if last is not None and last.item_id == item.id:
        return last
    call = ItemCall(meeting_id=item.meeting_id, item=item, called_at=clock.now(), called_by_id=actor.person_id)
    db.add(call)
    db.flush()
    caller = by_office(actor, Act.GIVE_THE_FLOOR, item)
    record(db, caller, "called an item", item, chain=instrument_chain(item.instrument), **_facts(item))
    return call


def ask_for_the_floor(db: Session, actor: Actor, item_code: str, group_code: str = "") -> FloorRequest:
    """Ask to speak on an item, for one's delegation or on behalf of a group of it; who asks twice waits once."""
    item = opened(db, actor, Act.ASK_FOR_THE_FLOOR, AgendaItem, item_code)
    _check_open(item)
    delegation = delegation_of(db, actor, item.instrument)
    behalf = group_spoken_for(db, delegation, group_code, "group")
    for one in item.requests:
        if one.move in (None, FloorMove.GIVEN) and (one.delegation, one.behalf) == (delegation, behalf):
            return one
    request = FloorRequest(
        item=item, delegation=delegation, behalf=behalf, asked_at=clock.now(), asked_by_id=actor.person_id
    )
    db.add(request)
    db.flush()
    _tell(db, actor, "asked for the floor", request)
    return request


def leave_the_list(db: Session, actor: Actor, request_code: str) -> FloorRequest:
    """Take back that one's delegation asks for the floor, as long as it waits."""
    request = opened(db, actor, Act.LEAVE_THE_LIST, FloorRequest, request_code)
    _check_waits(request)
    return _stepped(db, actor, request, FloorMove.LEFT, "left the list of speakers")


def give_the_floor(db: Session, actor: Actor, request_code: str) -> FloorRequest:
    """Let a delegation that waits speak; whoever has the floor in the meeting has spoken by that."""
    request = opened(db, actor, Act.GIVE_THE_FLOOR, FloorRequest, request_code)
    _check_open(request.item)
    _check_waits(request)
    leader = by_office(actor, Act.GIVE_THE_FLOOR, request)
    for one in _speaking(db, request.item.meeting):
        _stepped(db, leader, one, FloorMove.DONE, "noted who has spoken")
    return _stepped(db, leader, request, FloorMove.GIVEN, "gave the floor")


def end_the_turn(db: Session, actor: Actor, request_code: str) -> FloorRequest:
    """Note that the delegation that has the floor has spoken."""
    request = opened(db, actor, Act.GIVE_THE_FLOOR, FloorRequest, request_code)
    if request.move is FloorMove.DONE:
        return request
    if request.move is not FloorMove.GIVEN:
        raise Invalid(f"{request.delegation.name} does not have the floor.")
    leader = by_office(actor, Act.GIVE_THE_FLOOR, request)
    return _stepped(db, leader, request, FloorMove.DONE, "noted who has spoken")


def take_off_the_lists(db: Session, actor: Actor, instrument: Instrument, delegation: Delegation) -> None:
    """Let a delegation that takes part no more wait nowhere; the caller holds the chain of the instrument."""
    asked = select(FloorRequest).join(FloorRequest.item).join(AgendaItem.meeting)
    mine = FloorRequest.delegation_id == delegation.id, Meeting.instrument_id == instrument.id
    for one in db.scalars(asked.where(*mine).order_by(FloorRequest.id)).all():
        if one.move is None and one.item.meeting.plan.ends_at + OVERRUN > clock.now():
            _stepped(db, actor, one, FloorMove.LEFT, "took off the list of speakers")


def _check_open(item: AgendaItem) -> None:
    check_on(item.meeting)
    if item.strike is not None:
        raise Invalid("This item has been struck from the agenda.")
    if item.meeting.plan.ends_at + OVERRUN <= clock.now():
        raise Invalid("This meeting is over, so its list of speakers stays as it is.")


def _check_waits(request: FloorRequest) -> None:
    if request.move is not None:
        raise Invalid(f"{request.delegation.name} is not in the queue any more: it {request.move.value}.")


def _speaking(db: Session, meeting: Meeting) -> list[FloorRequest]:
    query = select(FloorRequest).join(FloorRequest.item).where(AgendaItem.meeting_id == meeting.id)
    return [one for one in db.scalars(query.order_by(FloorRequest.id)) if one.move is FloorMove.GIVEN]


def _stepped(db: Session, actor: Actor, request: FloorRequest, move: FloorMove, act: str) -> FloorRequest:
    request.steps.append(FloorStep(move=move, made_at=clock.now(), made_by_id=actor.person_id))
    db.flush()
    _tell(db, actor, act, request)
    return request


def _tell(db: Session, actor: Actor, act: str, request: FloorRequest) -> None:
    behalf = {"for": request.behalf.name} if request.behalf else {}
    facts = {**_facts(request.item), "speaker": request.delegation.name, **behalf}
    record(db, actor, act, request, chain=instrument_chain(request.instrument), **facts)


def _facts(item: AgendaItem) -> dict[str, str]:
    return {"title": item.title, "meeting": item.meeting.plan.title}
