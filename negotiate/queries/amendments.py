"""One amendment whole: its wording against the text, who is with it, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Fate,
    FateKind,
    Position,
    Stage,
    Stance,
    Version,
    unpacked,
)
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.carriages import CarriedPage, carried_of
from negotiate.queries.heads import InstrumentHead, allowed, head_of, load_instrument
from negotiate.queries.notes import sponsors_of
from negotiate.queries.offers import OfferLine, offers_to
from negotiate.queries.rows import by_code, current_version, standing_versions
from negotiate.queries.seats import own_delegation
from negotiate.text.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.wording import BORDER, Wording

#: Acts on an amendment that its page shows controls for.
ON_AMENDMENTS = (
    Act.EDIT_DRAFT,
    Act.DISCARD_DRAFT,
    Act.TABLE,
    Act.WITHDRAW,
    Act.SPONSOR,
    Act.TAKE_POSITION,
    Act.ANSWER_OFFER,
    Act.ANSWER_CARRIAGE,
)


@dataclass(frozen=True)
class PositionLine:
    """A delegation's latest stance on an amendment."""

    delegation: str
    stance: Stance
    note: str
    taken_at: datetime


@dataclass(frozen=True)
class FateLine:
    """One decision about an amendment."""

    kind: FateKind
    reason: str
    round_number: int
    given_at: datetime
    #: Why the merge that gave it was taken back; empty while it counts.
    taken_back: str


@dataclass(frozen=True)
class EarlierWording:
    """What a delegation had tabled before it revised its amendment; kept for ever, on the text of its day."""

    number: int
    tabled_at: datetime | None
    base: str
    edits: tuple[Edit, ...]
    rationale: str


@dataclass(frozen=True)
class Draft:
    """What the form of a draft is filled with; `edition` makes a stale form known."""

    edition: int
    base_code: str
    base: Wording
    label: str
    wording: Wording
    rationale: str
    is_behind: bool
    #: The code of the clause behind which a moved clause is to stand.
    after: str = ""

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return what the draft changes in its base."""
        return diff(self.base.text, self.wording.text)


@dataclass(frozen=True)
class AmendmentPage:
    """An amendment with all that belongs to it; `edits` are on the tokens of `base`."""

    head: InstrumentHead
    code: str
    number: int | None
    kind: AmendmentKind
    stage: Stage
    delegation: str
    is_own: bool
    sponsors: tuple[str, ...]
    is_sponsor: bool
    clause_code: str
    clause_label: str
    clause_heading: str
    base: str
    edits: tuple[Edit, ...]
    draft: Draft
    tabled_at: datetime | None
    round_number: int | None
    withdrawn_reason: str
    fates: tuple[FateLine, ...]
    positions: tuple[PositionLine, ...]
    own_stance: Stance | None
    destinations: tuple[tuple[str, str], ...]
    carried: CarriedPage | None
    earlier: tuple[EarlierWording, ...]
    acts: frozenset[Act]
    offers: tuple[OfferLine, ...]

    @property
    def name(self) -> str:
        """Return what people call it."""
        return f"Amendment {self.number}" if self.number else "Draft amendment"


def amendment_page(db: Session, actor: Actor, code: str) -> AmendmentPage:
    """Return one amendment that the actor may read; raise NotFound."""
    amendment = by_code(db, Amendment, code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    head = head_of(db, actor, load_instrument(db, actor, amendment.instrument.code))
    newest = current_version(db, amendment.clause)
    positions = positions_on(db, amendment) if may(actor, Act.SEE_POSITIONS, amendment.instrument) else ()
    own = own_delegation(db, actor, amendment.instrument)
    revision = amendment.revision
    return AmendmentPage(
        head=head,
        code=amendment.code,
        number=amendment.number,
        kind=amendment.kind,
        stage=amendment.stage,
        delegation=amendment.delegation.name,
        is_own=own == amendment.delegation.name,
        sponsors=sponsors_of(amendment),
        is_sponsor=own in sponsors_of(amendment),
        clause_code=amendment.clause.code,
        clause_label=newest.label,
        clause_heading=newest.heading,
        base=revision.base_version.wording.text if revision.base_version else "",
        edits=unpacked(revision.edits),
        draft=_draft(amendment, newest),
        tabled_at=amendment.tabled_at,
        round_number=amendment.round.number if amendment.round else None,
        withdrawn_reason=amendment.withdrawal.reason if amendment.withdrawal else "",
        fates=tuple(_fate_line(fate) for fate in amendment.fates),
        positions=positions,
        own_stance=next((line.stance for line in positions if line.delegation == own), None),
        destinations=destinations_of(db, amendment.clause, amendment.kind),
        carried=carried_of(db, amendment),
        earlier=_earlier(amendment),
        acts=allowed(actor, amendment, ON_AMENDMENTS),
        offers=offers_to(db, amendment) if may(actor, Act.ANSWER_OFFER, amendment) else (),
    )


def _fate_line(fate: Fate) -> FateLine:
    return FateLine(
        kind=fate.kind,
        reason=fate.reason,
        round_number=fate.round.number,
        given_at=fate.given_at,
        taken_back=fate.take_back.reason if fate.take_back else "",
    )


def positions_on(db: Session, amendment: Amendment) -> tuple[PositionLine, ...]:
    """Return the latest stance of each delegation, in alphabetical order; the caller has asked the policy."""
    query = select(Position).where(Position.amendment_id == amendment.id).order_by(Position.id)
    latest = {position.delegation.name: position for position in db.scalars(query)}
    return tuple(
        PositionLine(name, position.stance, position.note, position.taken_at)
        for name, position in sorted(latest.items())
    )


@dataclass(frozen=True)
class BlankAmendment:
    """What the form of a new amendment begins from."""

    head: InstrumentHead
    kind: AmendmentKind
    clause_code: str
    clause_label: str
    draft: Draft
    destinations: tuple[tuple[str, str], ...]


def blank_amendment(db: Session, actor: Actor, clause_code: str, kind: AmendmentKind) -> BlankAmendment:
    """Return the beginnings of an amendment to a clause that the actor may draft on."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.DRAFT, instrument)
    version = current_version(db, clause)
    is_new = kind is AmendmentKind.INSERT
    draft = Draft(
        edition=0,
        base_code="" if is_new else version.code,
        base=Wording("", "") if is_new else version.wording,
        label="" if is_new else version.label,
        wording=Wording("", "") if is_new else version.wording,
        rationale="",
        is_behind=False,
    )
    return BlankAmendment(
        head=head_of(db, actor, instrument),
        kind=kind,
        clause_code=clause.code,
        clause_label=version.label or version.heading,
        draft=draft,
        destinations=destinations_of(db, clause, kind),
    )


def destinations_of(db: Session, clause: Clause, kind: AmendmentKind) -> tuple[tuple[str, str], ...]:
    """Return the clauses behind which one can be moved, by code, in order; none for another kind of amendment."""
    if kind is not AmendmentKind.MOVE:
        return ()
    return tuple(
        (one.code, ", ".join(part for part in (version.label, version.heading) if part) or "Text")
        for one, version in standing_versions(db, clause.instrument)
        if one.id != clause.id
    )


def _draft(amendment: Amendment, newest: Version) -> Draft:
    revision = amendment.revision
    base = revision.base_version
    return Draft(
        edition=revision.edition,
        base_code=base.code if base else "",
        base=base.wording if base else Wording("", ""),
        label=revision.label,
        wording=revision.wording,
        rationale=revision.rationale,
        is_behind=base is not None
        and base.id != newest.id
        and amendment.stage is Stage.DRAFT
        and amendment.kind is not AmendmentKind.MOVE,
        after=revision.destination.after.code if revision.destination else "",
    )


def _earlier(amendment: Amendment) -> tuple[EarlierWording, ...]:
    return tuple(
        EarlierWording(
            number=row.number,
            tabled_at=row.tabled_at,
            base=row.base_version.wording.text if row.base_version else BORDER,
            edits=unpacked(row.edits),
            rationale=row.rationale,
        )
        for row in amendment.revisions[:-1]
    )
