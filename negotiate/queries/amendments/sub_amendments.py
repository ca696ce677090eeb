"""Amendments to amendments as pages show them: beside what they amend, beneath it, and waiting for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, or_, select
from sqlalchemy.orm import Session, aliased, selectinload

from negotiate.amendment_names import amendment_name, is_of_office
from negotiate.models import Amendment, CarriageResult, FateKind, Following, Revision, Stage
from negotiate.policy import Act, Actor, may
from negotiate.queries.text.margin_notes import AmendmentNote, notes_to_show
from negotiate.state.amendments.columns import AMENDS
from negotiate.state.amendments.current_wording import current_wording_of, text_on
from negotiate.state.house.holdings import held_kinds
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import chosen_changes
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit

#: How a wording that followed another asks for an answer.
ASKING = (CarriageResult.CLASH, CarriageResult.GONE)


@dataclass(frozen=True)
class AmendedOriginal:
    """The amendment that one amends, and its wording (`before`) with the change (`edits`) as it was submitted.

    `fate` is what became of it, None while it is on the table; `revision` the code of its newest wording.
    """

    code: str
    number: int
    delegation: str
    revision: str
    before: str
    edits: tuple[Edit, ...]
    fate: FateKind | None
    is_taken_over: bool

    @property
    def is_of_office(self) -> bool:
        """Say whether it is a proposal of the chair."""
        return is_of_office(self.number)


@dataclass(frozen=True)
class FollowedWording:
    """What came of following the amended amendment to a newer wording; `changes` are how it stands there."""

    result: CarriageResult
    number: int
    revision_number: int
    changes: tuple[Excerpt, ...]

    @property
    def needs_care(self) -> bool:
        """Say whether words of the change collide or are gone."""
        return self.result in ASKING


@dataclass(frozen=True)
class RelatedAmendments:
    """What an amendment amends, and what amends it, by number."""

    amended: AmendedOriginal | None
    followed: FollowedWording | None
    changes: tuple[AmendmentNote, ...]

    @property
    def is_child(self) -> bool:
        """Say whether it amends another, and has not been taken over as an amendment of its own."""
        return self.amended is not None and not self.amended.is_taken_over

    @property
    def is_orphaned(self) -> bool:
        """Say whether what it amends has left the table while it is still asked what becomes of it."""
        return self.is_child and self.amended is not None and self.amended.fate is not None


def related_to(db: Session, actor: Actor, amendment: Amendment) -> RelatedAmendments:
    """Return the family of an amendment as far as the actor may read it; the caller has asked for the amendment."""
    changes = notes_to_show(db, actor, amendment.instrument, Amendment.amends_id == amendment.id, AMENDS.is_not(None))
    return RelatedAmendments(_amended(amendment), _followed(amendment), changes)


def _amended(amendment: Amendment) -> AmendedOriginal | None:
    parent, footing = amendment.amends, amendment.revision.footing
    if parent is None or footing is None:
        return None
    before = text_on(footing.on, amendment.revision.base_version)
    fate = parent.fate
    return AmendedOriginal(
        code=parent.code,
        number=parent.number or 0,
        delegation=parent.proposer,
        revision=parent.revision.code,
        before=before,
        edits=diff_wordings(before, amendment.revision.wording.text),
        fate=fate.kind if fate is not None and parent.stage is not Stage.TABLED else None,
        is_taken_over=amendment.takeover is not None,
    )


def _followed(amendment: Amendment) -> FollowedWording | None:
    followings = amendment.revision.followings if amendment.parent is not None else []
    if not followings or amendment.parent is None:
        return None
    latest, standing = followings[-1], current_wording_of(amendment)
    return FollowedWording(
        result=latest.result,
        number=amendment.parent.number or 0,
        revision_number=latest.onto.number,
        changes=chosen_changes(standing.before, standing.edits, standing.edits),
    )


_OWN: BindParameter[Any] = bindparam("own", expanding=True)
_parent = aliased(Amendment)
#: The amendments to amendments that delegations have tabled, or that are to theirs.
_OF_HERS = (
    select(Amendment)
    .join(_parent, _parent.id == Amendment.amends_id)
    .where(Amendment.tabled_at.is_not(None))
    .where(or_(Amendment.delegation_id.in_(_OWN), _parent.delegation_id.in_(_OWN)))
    .options(
        selectinload(Amendment.fates),
        selectinload(Amendment.withdrawal),
        selectinload(Amendment.takeover),
        selectinload(Amendment.instrument),
        selectinload(Amendment.delegation),
        selectinload(Amendment.amends).options(selectinload(Amendment.fates), selectinload(Amendment.withdrawal)),
        selectinload(Amendment.revisions).selectinload(Revision.followings).selectinload(Following.onto),
    )
    .order_by(Amendment.instrument_id, Amendment.number)
)


@dataclass(frozen=True)
class Unsettled:
    """An amendment to an amendment that somebody of the reader's delegation has still to answer for."""

    code: str
    number: int
    amends: int
    instrument: str
    delegation: str
    asked: str
    #: Since when: it was tabled, the one that it amends left the table, or that one was put anew.
    since: datetime | None
    zone: str


def unsettled(db: Session, actor: Actor) -> tuple[Unsettled, ...]:
    """Return what waits for the actor's delegations, by instrument and number; a fixed number of statements.

    Their own amendments to amendments that have left the table or were put anew in their way; and the open changes
    that others propose to their amendments.
    """
    if Amendment not in held_kinds(db):
        return ()
    found = db.scalars(_OF_HERS, {"own": sorted(actor.own_ids())})
    rows = [row for row in found if row.stage is Stage.TABLED]
    return tuple(_lines(actor, rows))


def _lines(actor: Actor, rows: Iterable[Amendment]) -> Iterable[Unsettled]:
    for row in rows:
        asked = _asked(actor, row)
        if asked and row.parent is not None:
            yield Unsettled(
                code=row.code,
                number=row.number or 0,
                amends=row.parent.number or 0,
                instrument=row.instrument.title,
                delegation=row.proposer,
                asked=asked,
                since=_since(actor, row, row.parent),
                zone=row.instrument.zone,
            )


def _since(actor: Actor, row: Amendment, parent: Amendment) -> datetime | None:
    """Return since when somebody of the actor's delegation has to answer for an amendment to another one."""
    if may(actor, Act.INCORPORATE, row):
        return row.tabled_at
    if parent.stage is Stage.TABLED:
        return row.revision.followings[-1].made_at if row.revision.followings else None
    if parent.withdrawal is not None:
        return parent.withdrawal.withdrawn_at
    return parent.fates[-1].given_at if parent.fates else None


def _asked(actor: Actor, row: Amendment) -> str:
    """Return in words what is asked of the actor's delegation, "" for nothing."""
    parent, followings = row.parent, row.revision.followings
    if parent is None:
        return ""
    if may(actor, Act.INCORPORATE, row):
        return "incorporate it, or leave it to the secretariat" if parent.stage is Stage.TABLED else ""
    if not may(actor, Act.ANSWER_CARRIAGE, row):
        return ""
    if parent.stage is not Stage.TABLED:
        return f"{amendment_name(parent.number)} has left the table: take over or withdraw"
    clashes = bool(followings) and followings[-1].result in ASKING
    return f"{amendment_name(parent.number)} was put anew: revise or withdraw" if clashes else ""
