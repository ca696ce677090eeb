"""What stands in the margin beside a clause: its amendments, each in a few words."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import (
    Amendment,
    AmendmentKind,
    FateKind,
    Footing,
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
from negotiate.state.amendments.current_wording import text_on
from negotiate.state.amendments.sub_amendments import in_neutral_order, number_of_parent
from negotiate.state.text.excerpts import Excerpt, excerpts
from negotiate.text.diff.wordings import diff_wordings

#: How many separate changes of one amendment a margin note shows.
SHOWN_CHANGES = 2


@dataclass(frozen=True)
class AmendmentNote:
    """An amendment as the margin shows it; `number` is None while it is a private draft."""

    code: str
    number: int | None
    #: The number of the amendment that it amends; None where it stands by itself.
    amends: int | None
    kind: AmendmentKind
    stage: Stage
    fate: FateKind | None
    round_number: int | None
    delegation: str
    #: The group with which a draft is shared; empty while it is private.
    group: str
    sponsors: tuple[str, ...]
    tabled_at: datetime | None
    rationale: str
    clause_code: str
    label: str
    heading: str
    excerpts: tuple[Excerpt, ...]
    more_changes: int
    stances: tuple[tuple[Stance, int], ...]


def amendments_to_show(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> list[Amendment]:
    """Return every amendment of an instrument that the actor may read, with all that a note needs.

    By number; what amends an amendment stands behind it.
    """
    query = (
        select(Amendment)
        .where(Amendment.instrument_id == instrument.id, *only)
        .options(
            selectinload(Amendment.clause),
            selectinload(Amendment.delegation),
            selectinload(Amendment.revisions).options(
                selectinload(Revision.base_version),
                selectinload(Revision.footing).selectinload(Footing.on).selectinload(Revision.carriages),
            ),
            selectinload(Amendment.sponsorships).selectinload(Sponsorship.delegation),
            selectinload(Amendment.fates),
            selectinload(Amendment.withdrawal),
            selectinload(Amendment.round),
            selectinload(Amendment.group).selectinload(Group.memberships),
            selectinload(Amendment.takeover),
            selectinload(Amendment.amends),
        )
        .order_by(Amendment.id)
    )
    return in_neutral_order(row for row in db.scalars(query) if may(actor, Act.SEE_AMENDMENT, row))


def unanswered(db: Session, actor: Actor, instrument: Instrument, amendments: Iterable[Amendment]) -> list[Amendment]:
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
        amends=number_of_parent(amendment),
        kind=amendment.kind,
        stage=amendment.stage,
        fate=amendment.fate.kind if amendment.fate else None,
        round_number=amendment.round.number if amendment.round else None,
        delegation=amendment.delegation.name,
        group=amendment.group.name if amendment.group else "",
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
    """Return the first changes and how many there are; what amends an amendment is shown against that one."""
    revision = amendment.revision
    if amendment.parent is not None and revision.footing is not None:
        base = text_on(revision.footing.on, revision.base_version)
        edits = diff_wordings(base, revision.wording.text)
    elif amendment.kind is AmendmentKind.MODIFY and revision.base_version is not None:
        base, edits = revision.base_version.wording.text, unpacked(revision.edits)
    else:
        return (), 0
    return excerpts(base, edits[:SHOWN_CHANGES]), len(edits)
