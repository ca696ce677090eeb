"""What stands in the margin beside a clause: its amendments, each in a few words."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import (
    Amendment,
    AmendmentKind,
    FateKind,
    Group,
    Instrument,
    Position,
    Revision,
    Sponsorship,
    Stage,
    Stance,
    unpacked,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.excerpts import Excerpt, excerpts

#: How many separate changes of one amendment a margin note shows.
SHOWN_CHANGES = 2


@dataclass(frozen=True)
class AmendmentNote:
    """An amendment as the margin shows it; `number` is None while it is a private draft."""

    code: str
    number: int | None
    kind: AmendmentKind
    stage: Stage
    fate: FateKind | None
    round_number: int | None
    delegation: str
    sponsors: tuple[str, ...]
    tabled_at: datetime | None
    rationale: str
    clause_code: str
    label: str
    heading: str
    excerpts: tuple[Excerpt, ...]
    more_changes: int
    stances: tuple[tuple[Stance, int], ...]


def amendments_to_show(db: Session, actor: Actor, instrument: Instrument) -> list[Amendment]:
    """Return every amendment of an instrument that the actor may read, with all that a note needs."""
    query = (
        select(Amendment)
        .where(Amendment.instrument_id == instrument.id)
        .options(
            selectinload(Amendment.clause),
            selectinload(Amendment.delegation),
            selectinload(Amendment.revisions).selectinload(Revision.base_version),
            selectinload(Amendment.sponsorships).selectinload(Sponsorship.delegation),
            selectinload(Amendment.fates),
            selectinload(Amendment.withdrawal),
            selectinload(Amendment.round),
            selectinload(Amendment.group).selectinload(Group.memberships),
        )
        .order_by(Amendment.number.is_(None), Amendment.number, Amendment.id)
    )
    return [amendment for amendment in db.scalars(query) if may(actor, Act.SEE_AMENDMENT, amendment)]


def unanswered(
    db: Session, actor: Actor, instrument: Instrument, amendments: Iterable[Amendment]
) -> list[Amendment]:
    """Return those on the table, by others, on which the actor's delegation has recorded no position."""
    own = actor.delegation_ids(instrument.id)
    answered = set(db.scalars(select(Position.amendment_id).where(Position.delegation_id.in_(own))))
    tabled = [row for row in amendments if row.stage is Stage.TABLED and row.delegation_id not in own]
    return [row for row in tabled if row.id not in answered]


def notes_of(
    db: Session, actor: Actor, instrument: Instrument, amendments: Iterable[Amendment]
) -> tuple[AmendmentNote, ...]:
    """Return the margin notes of amendments; stances are counted only for who may read positions."""
    counts = stance_counts(db, instrument) if may(actor, Act.SEE_POSITIONS, instrument) else {}
    return tuple(_note(amendment, counts.get(amendment.id, ())) for amendment in amendments)


def stance_counts(db: Session, instrument: Instrument) -> dict[int, tuple[tuple[Stance, int], ...]]:
    """Return how many delegations hold which stance on each amendment, by the latest word of each."""
    query = (
        select(Position)
        .join(Amendment, Amendment.id == Position.amendment_id)
        .where(Amendment.instrument_id == instrument.id)
        .order_by(Position.id)
    )
    latest: dict[int, dict[int, Stance]] = defaultdict(dict)
    for position in db.scalars(query):
        latest[position.amendment_id][position.delegation_id] = position.stance
    return {amendment_id: _counted(stances.values()) for amendment_id, stances in latest.items()}


def _counted(stances: Iterable[Stance]) -> tuple[tuple[Stance, int], ...]:
    counts = Counter(stances)
    return tuple((stance, counts[stance]) for stance in Stance if counts[stance])


def _note(amendment: Amendment, stances: tuple[tuple[Stance, int], ...]) -> AmendmentNote:
    revision = amendment.revision
    shown, total = _changes(amendment)
    return AmendmentNote(
        code=amendment.code,
        number=amendment.number,
        kind=amendment.kind,
        stage=amendment.stage,
        fate=amendment.fate.kind if amendment.fate else None,
        round_number=amendment.round.number if amendment.round else None,
        delegation=amendment.delegation.name,
        sponsors=sponsors_of(amendment),
        tabled_at=amendment.tabled_at,
        rationale=revision.rationale,
        clause_code=amendment.clause.code,
        label=revision.label,
        heading=revision.heading,
        excerpts=shown,
        more_changes=total - len(shown),
        stances=stances,
    )


def sponsors_of(amendment: Amendment) -> tuple[str, ...]:
    """Return the names of the delegations that stand behind an amendment, in alphabetical order."""
    return tuple(sorted(row.delegation.name for row in amendment.sponsorships if row.until is None))


def _changes(amendment: Amendment) -> tuple[tuple[Excerpt, ...], int]:
    revision = amendment.revision
    if amendment.kind is not AmendmentKind.MODIFY or revision.base_version is None:
        return (), 0
    edits = unpacked(revision.edits)
    return excerpts(revision.base_version.wording.text, edits[:SHOWN_CHANGES]), len(edits)
