"""A group's room: its members, drafts shared with it, who stands behind each, and what is said to it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import (
    Amendment,
    Backing,
    BackingStep,
    Group,
    Instrument,
    Membership,
    PackagePart,
    Revision,
    SavedWording,
    Stage,
    Thread,
)
from negotiate.policy import Act, Actor, Room, may, require
from negotiate.queries.comments.talk_page import TalkOfClause, clauses_of_talk, talk_by_clause
from negotiate.queries.comments.threads import threads_heard
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.amendments.backings import backers, steps_here
from negotiate.state.comments.words_now import lines_read
from negotiate.state.rows import by_code
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.lines import readable_names
from negotiate.state.text.moved_words import told_changes
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import BORDER

#: Changes of a draft that the room shows.
SHOWN = 2
_MEMBERS = selectinload(Group.memberships).selectinload(Membership.delegation)


@dataclass(frozen=True)
class Step:
    """What one delegation was asked, or did, about a draft."""

    delegation: str
    step: BackingStep
    taken_at: datetime


@dataclass(frozen=True)
class JointDraft:
    """Who stands behind a shared draft, and what the reader's own delegation may say about it.

    `could_be_asked` are the delegations of the group that have not been asked, by code.
    """

    group: str
    group_code: str
    is_for_reading: bool
    standing: tuple[str, ...]
    steps: tuple[Step, ...]
    own_step: BackingStep | None
    could_be_asked: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SharedDraft:
    """A draft in a room, in a few words."""

    code: str
    delegation: str
    clause_code: str
    clause: str
    package: str
    is_for_reading: bool
    saved_at: datetime
    changes: tuple[Excerpt, ...]
    more_changes: int
    standing: tuple[str, ...]


@dataclass(frozen=True)
class RoomPage:
    """A room as its members see it; `readers` are the delegations whose negotiators read all that is in it."""

    head: InstrumentHeader
    name: str
    readers: tuple[str, ...]
    outside: tuple[str, ...]
    drafts: tuple[SharedDraft, ...]
    tabled: tuple[tuple[str, int, str], ...]
    #: What is said to the group and nobody has resolved, of the text and of what is shared here, by clause.
    said: tuple[TalkOfClause, ...]

    @property
    def said_count(self) -> int:
        """Return how many threads that are."""
        return sum(len(clause.threads) for clause in self.said)


def room_page(db: Session, actor: Actor, instrument_code: str, group_code: str) -> RoomPage:
    """Return the room of a group of the actor's in an instrument; raise NotFound for everybody else."""
    instrument = load_instrument(db, actor, instrument_code)
    group = by_code(db, Group, group_code, _MEMBERS)
    room = Room(instrument, group)
    require(actor, Act.SEE_ROOM, room)
    members = {seat.delegation_id: seat.delegation.name for seat in group.memberships if seat.counts}
    names = {one.id: one.name for one in readable_names(db, actor, instrument)}
    amendments = _shared(db, instrument, group)
    drafts = [one for one in amendments if one.stage is Stage.DRAFT and may(actor, Act.SEE_AMENDMENT, one)]
    return RoomPage(
        head=header_of(db, actor, instrument),
        name=group.name,
        readers=tuple(sorted(name for key, name in members.items() if key in room.members)),
        outside=tuple(sorted(name for key, name in members.items() if key not in room.members)),
        drafts=tuple(_draft(one, names.get(one.clause_id, "")) for one in drafts),
        tabled=tuple(
            (one.code, one.number, one.delegation.name) for one in amendments if one.number and one.mandate is not None
        ),
        said=_said(db, actor, room),
    )


def rooms_of(db: Session, actor: Actor, instrument: Instrument) -> tuple[tuple[str, str], ...]:
    """Return the code and the name of every group that has a room for the actor in an instrument, by name."""
    own = actor.negotiates_for(instrument.id)
    if not own:
        return ()
    inside = select(Membership.group_id).where(Membership.delegation_id.in_(own), Membership.until.is_(None))
    query = select(Group).where(Group.id.in_(inside)).options(_MEMBERS).order_by(Group.name)
    return tuple((one.code, one.name) for one in db.scalars(query) if may(actor, Act.SEE_ROOM, Room(instrument, one)))


def joint_draft(actor: Actor, amendment: Amendment) -> JointDraft | None:
    """Return who stands behind a draft that is shared; None where it is not, or the reader is not of the group."""
    group = amendment.group
    if group is None or not may(actor, Act.SEE_ROOM, Room(amendment.instrument, group)):
        return None
    members = Room(amendment.instrument, group).members - {amendment.delegation_id}
    steps = steps_here(amendment)
    latest = {one.delegation_id: one for one in steps}
    own = actor.negotiates_for(amendment.instrument_id)
    seats = [seat.delegation for seat in group.memberships if seat.counts and seat.delegation_id in members]
    asked = {key for key, one in latest.items() if one.step is not BackingStep.LEFT}
    may_ask = may(actor, Act.SHARE_DRAFT, amendment)
    return JointDraft(
        group=group.name,
        group_code=group.code,
        is_for_reading=amendment.is_for_reading,
        standing=tuple(one.delegation.name for one in backers(amendment)),
        steps=tuple(Step(one.delegation.name, one.step, one.taken_at) for one in steps),
        own_step=next((one.step for key, one in latest.items() if key in own), None),
        could_be_asked=tuple(sorted((one.code, one.name) for one in seats if one.id not in asked)) if may_ask else (),
    )


def _said(db: Session, actor: Actor, room: Room) -> tuple[TalkOfClause, ...]:
    """Return what is said to a group, and read by all in its room: of drafts only of those that are shared with it."""
    instrument = room.instrument
    shared = (
        select(SavedWording.id)
        .join(Revision, Revision.id == SavedWording.revision_id)
        .join(Amendment, Amendment.id == Revision.amendment_id)
        .where(Amendment.group_id == room.group.id)
    )
    of_shared = or_(Thread.saved_wording_id.is_(None), Thread.saved_wording_id.in_(shared))
    lines = lines_read(db, actor, instrument)
    notes = threads_heard(db, actor, instrument, lines, Thread.group_id == room.group.id, of_shared)
    return talk_by_clause(clauses_of_talk(db, actor, instrument), (one for one in notes if not one.is_resolved))


def _shared(db: Session, instrument: Instrument, group: Group) -> list[Amendment]:
    query = (
        select(Amendment)
        .where(Amendment.instrument_id == instrument.id, Amendment.group_id == group.id)
        .options(
            selectinload(Amendment.clause),
            selectinload(Amendment.delegation),
            selectinload(Amendment.fates),
            selectinload(Amendment.withdrawal),
            selectinload(Amendment.mandate),
            selectinload(Amendment.part).selectinload(PackagePart.package),
            selectinload(Amendment.backings).selectinload(Backing.delegation),
            selectinload(Amendment.revisions).selectinload(Revision.base_version),
        )
        .order_by(Amendment.id.desc())
    )
    return list(db.scalars(query))


def _draft(amendment: Amendment, clause: str) -> SharedDraft:
    revision = amendment.revision
    old = revision.base_version.wording.text if revision.base_version else BORDER
    changes, more = told_changes(old, diff_wordings(old, revision.wording.text), SHOWN)
    return SharedDraft(
        code=amendment.code,
        delegation=amendment.delegation.name,
        clause_code=amendment.clause.code,
        clause=clause,
        package=amendment.part.package.name if amendment.part else "",
        is_for_reading=amendment.is_for_reading,
        saved_at=revision.saved_at,
        changes=changes,
        more_changes=more,
        standing=tuple(one.delegation.name for one in backers(amendment)),
    )
