"""The list of speakers of a meeting: which item is at hand, who speaks, who waits and who has spoken, item by item."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from negotiate import clock
from negotiate.models import AgendaItem, FloorMove, FloorRequest, FloorStep, ItemCall, ItemStrike, Meeting
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.meetings.meeting_lines import MeetingLine, meeting_line, places_read
from negotiate.state.house.behalves import groups_spoken_for
from negotiate.state.house.seats import seated_in
from negotiate.state.meetings.at_hand import NEWEST_CALL, call_at_hand
from negotiate.state.meetings.seen import OVERRUN, WHOLE, items_seen
from negotiate.state.rows import by_code, with_participations

#: What the floor alone needs of a meeting: two hundred screens may ask for it in one second.
_OF_FLOOR = (
    joinedload(Meeting.cancellation),
    selectinload(Meeting.plans),
    selectinload(Meeting.items).joinedload(AgendaItem.strike),
)
_SEEN: BindParameter[int] = bindparam("seen", expanding=True)
#: How far each kind of row goes: what was taken up, asked, done with what was asked, and struck.
_HOW_FAR = select(
    select(ItemCall.id).where(ItemCall.id == NEWEST_CALL, ItemCall.item_id.in_(_SEEN)).scalar_subquery(),
    select(func.max(FloorRequest.id)).where(FloorRequest.item_id.in_(_SEEN)).scalar_subquery(),
    select(func.max(FloorStep.id)).join(FloorRequest).where(FloorRequest.item_id.in_(_SEEN)).scalar_subquery(),
    select(func.max(ItemStrike.id)).where(ItemStrike.item_id.in_(_SEEN)).scalar_subquery(),
)


@dataclass(frozen=True)
class FloorLine:
    """A delegation that asked for the floor, on behalf of which group; `spoke_at` is when it was given it last."""

    code: str
    delegation: str
    behalf: str
    asked_at: datetime
    spoke_at: datetime | None
    is_own: bool


@dataclass(frozen=True)
class ItemFloor:
    """An item with its speakers, those who wait in the order in which they asked."""

    code: str
    title: str
    is_at_hand: bool
    speaking: FloorLine | None
    waiting: tuple[FloorLine, ...]
    spoken: tuple[FloorLine, ...]

    @property
    def is_quiet(self) -> bool:
        """Say whether nobody has asked to speak on it."""
        return self.speaking is None and not self.waiting and not self.spoken


@dataclass(frozen=True)
class FloorPart:
    """The floor of a meeting in one state, by its `version`; and what the reader may do there."""

    code: str
    version: str
    items: tuple[ItemFloor, ...]
    #: Whether it can still be asked for and given.
    is_open: bool
    gives: bool
    asks: bool
    #: The groups on whose behalf the reader's delegation may speak.
    groups: tuple[tuple[str, str], ...]

    @property
    def at_hand(self) -> ItemFloor | None:
        """Return the item that is at hand, where the reader may read of it."""
        return next((one for one in self.items if one.is_at_hand), None)

    @property
    def others(self) -> tuple[ItemFloor, ...]:
        """Return the items that are not at hand on which somebody has asked to speak."""
        return tuple(one for one in self.items if not one.is_at_hand and not one.is_quiet)


@dataclass(frozen=True)
class FloorPage:
    """The floor by itself, for a screen."""

    head: InstrumentHeader
    line: MeetingLine
    floor: FloorPart


def floor_page(db: Session, actor: Actor, code: str) -> FloorPage:
    """Return the floor of a meeting that the actor sees; raise NotFound."""
    row = by_code(db, Meeting, code, *WHOLE)
    require(actor, Act.SEE_MEETING, row)
    instrument = load_instrument(db, actor, row.instrument.code)
    line = meeting_line(actor, row, places_read(db, actor, instrument, [row]))
    return FloorPage(header_of(db, actor, instrument), line, floor_part(db, actor, row))


def floor_alone(db: Session, actor: Actor, code: str) -> FloorPart:
    """Return the floor of a meeting that the actor sees, without the page round it; raise NotFound."""
    return floor_part(db, actor, meeting_asked(db, actor, code, *_OF_FLOOR))


def floor_version(db: Session, actor: Actor, code: str) -> str:
    """Return which state the floor of a meeting is in, for whoever sees it."""
    return floor_state(db, actor, meeting_asked(db, actor, code))


def meeting_asked(db: Session, actor: Actor, code: str, *loading: ORMOption) -> Meeting:
    """Return a meeting that the actor sees, for what is asked every second: with its text and little else."""
    row = by_code(db, Meeting, code, joinedload(Meeting.instrument), *loading)
    with_participations(db, [row.instrument])
    require(actor, Act.SEE_MEETING, row)
    return row


def floor_part(db: Session, actor: Actor, row: Meeting) -> FloorPart:
    """Return the floor of a meeting that the actor sees."""
    called, own = call_at_hand(db, row), seated_in(actor, row.instrument)
    asked, at_hand = _requests(db, row), called.item_id if called else None
    is_open = row.cancellation is None and row.plan.ends_at + OVERRUN > clock.now()
    asks = is_open and may(actor, Act.ASK_FOR_THE_FLOOR, row.instrument) and len(own) == 1
    return FloorPart(
        code=row.code,
        version=floor_state(db, actor, row),
        items=tuple(
            _item(item, asked.get(item.id, []), own, is_at_hand=item.id == at_hand)
            for item in items_seen(actor, row)
            if item.strike is None
        ),
        is_open=is_open,
        gives=is_open and may(actor, Act.GIVE_THE_FLOOR, row),
        asks=asks,
        groups=tuple((group.code, group.name) for group in groups_spoken_for(db, own[0])) if asks else (),
    )


def _requests(db: Session, row: Meeting) -> dict[int, list[FloorRequest]]:
    """Return everything that was asked on the items of a meeting, by the item, in the order of asking."""
    query = (
        select(FloorRequest)
        .join(AgendaItem, AgendaItem.id == FloorRequest.item_id)
        .where(AgendaItem.meeting_id == row.id)
        .options(joinedload(FloorRequest.delegation), joinedload(FloorRequest.behalf), selectinload(FloorRequest.steps))
        .order_by(FloorRequest.id)
    )
    found: dict[int, list[FloorRequest]] = {}
    for request in db.scalars(query):
        found.setdefault(request.item_id, []).append(request)
    return found


def _item(item: AgendaItem, asked: list[FloorRequest], own: list[int], *, is_at_hand: bool) -> ItemFloor:
    by_move = {move: [_line(one, own) for one in asked if one.move is move] for move in (None, *FloorMove)}
    return ItemFloor(
        code=item.code,
        title=item.title,
        is_at_hand=is_at_hand,
        speaking=next(iter(by_move[FloorMove.GIVEN]), None),
        waiting=tuple(by_move[None]),
        spoken=tuple(sorted(by_move[FloorMove.DONE], key=lambda one: one.spoke_at or one.asked_at)),
    )


def _line(request: FloorRequest, own: list[int]) -> FloorLine:
    given = [step.made_at for step in request.steps if step.move is FloorMove.GIVEN]
    return FloorLine(
        code=request.code,
        delegation=request.delegation.name,
        behalf=request.behalf.name if request.behalf else "",
        asked_at=request.asked_at,
        spoke_at=given[-1] if given else None,
        is_own=request.delegation_id in own,
    )


def floor_state(db: Session, actor: Actor, row: Meeting) -> str:
    """Return how far what the actor reads of the floor of a meeting that she sees goes: rows are only added to.

    What is asked on items of which she may not read does not move it.
    """
    ids = [item.id for item in items_seen(actor, row)]
    steps = db.execute(_HOW_FAR, {"meeting": row.id, "seen": ids}).one()
    return ".".join(str(one or 0) for one in (len(ids), *steps))
