"""What came of carrying a tabled amendment onto the newest text, and whose words stand in its way."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import (
    Amendment,
    Carriage,
    CarriageResult,
    Revision,
    Stage,
    Version,
    VersionKind,
    unpacked,
    unpacked_changes,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.text.lineages import ClauseAct, heirs_of
from negotiate.state.amendments.current_wording import as_wording
from negotiate.state.text.excerpts import Excerpt, surroundings
from negotiate.state.text.origins import Source, sources_of
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit, apply
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import Collision, Rebased, RemainingPart
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording

#: Tokens of the newer text shown on either side of a collision.
AROUND = 4


@dataclass(frozen=True)
class CarriageClash:
    """Words of an amendment that could not be carried: what it wanted, what stands there now, and by whom."""

    wanted: str
    stands: Excerpt
    by: tuple[Source, ...]


@dataclass(frozen=True)
class PartlyContained:
    """Words of an amendment that stand in the newer text in part: what it wanted, what stands, what is still asked."""

    wanted: str
    stands: Excerpt
    by: tuple[Source, ...]
    still: tuple[str, ...]


@dataclass(frozen=True)
class FollowedNumber:
    """A number in the words of an amendment that has followed a renumbering, with what stands before it."""

    before: str
    old: str
    new: str


@dataclass(frozen=True)
class NewestCarriage:
    """The newest carriage of an amendment, for its page; its `edits` make `wording` of the newest text, the `base`."""

    result: CarriageResult
    version_code: str
    version_number: int
    made_at: datetime
    is_affirmed: bool
    is_deleted: bool
    is_rehomed: bool
    followed: tuple[FollowedNumber, ...]
    hindrances: tuple[CarriageClash, ...]
    shares: tuple[PartlyContained, ...]
    contained: tuple[str, ...]
    heirs: tuple[ClauseAct, ...]
    base: Wording
    edits: tuple[Edit, ...]
    wording: Wording

    @property
    def needs_care(self) -> bool:
        """Say whether its words collide or are gone, and its delegation has not said that they stand all the same."""
        return self.result in (CarriageResult.CLASH, CarriageResult.GONE) and not self.is_affirmed


@dataclass(frozen=True)
class Unanswered:
    """A tabled amendment of the reader's delegation whose text has changed, and that she has not answered for."""

    code: str
    number: int
    instrument: str
    label: str
    result: CarriageResult
    made_at: datetime
    zone: str


def newest_carriage_of(db: Session, amendment: Amendment) -> NewestCarriage | None:
    """Return the newest carriage of the wording that counts, or None where its text has not changed."""
    carriages = amendment.revision.carriages
    if not carriages:
        return None
    carriage = carriages[-1]
    version = carriage.version
    steps = [] if version.is_deleted else _steps(db, amendment, version)
    sources = sources_of(db, {origin for step, rebased in steps for origin in _all_origins(step, rebased)})
    return NewestCarriage(
        result=carriage.result,
        version_code=version.code,
        version_number=version.number,
        made_at=carriage.made_at,
        is_affirmed=carriage.affirmation is not None,
        is_deleted=version.is_deleted,
        is_rehomed=_is_rehomed(amendment.revision, version),
        followed=tuple(_followed(amendment.revision)),
        hindrances=tuple(_hindrance(step, one, sources) for step, rebased in steps for one in rebased.clashes),
        shares=tuple(_share(step, one, sources) for step, rebased in steps for one in rebased.parts),
        contained=tuple(_asked(edit) for _, rebased in steps for edit in rebased.contained),
        heirs=heirs_of(db, amendment.clause) if carriage.result is CarriageResult.GONE else (),
        base=version.wording,
        edits=unpacked(carriage.edits),
        wording=as_wording(apply(version.wording.text, unpacked(carriage.edits)), version.wording),
    )


#: The amendments of delegations under which the text has changed.
_CARRIED = (
    select(Amendment)
    .where(Amendment.delegation_id.in_(bindparam("own", expanding=True)), Amendment.tabled_at.is_not(None))
    .join(Amendment.revisions)
    .join(Revision.carriages)
    .options(
        selectinload(Amendment.fates),
        selectinload(Amendment.withdrawal),
        selectinload(Amendment.instrument),
        selectinload(Amendment.revisions)
        .selectinload(Revision.carriages)
        .options(selectinload(Carriage.affirmation), selectinload(Carriage.version)),
    )
    .distinct()
    .order_by(Amendment.instrument_id, Amendment.number)
)


def unanswered(db: Session, actor: Actor) -> tuple[Unanswered, ...]:
    """Return what the actor's delegations must still answer, by instrument and number; the statements do not grow."""
    carried = db.scalars(_CARRIED, {"own": sorted(actor.own_ids())})
    return tuple(_unanswered(row) for row in carried if may(actor, Act.ANSWER_CARRIAGE, row) and _waits(row))


def _waits(amendment: Amendment) -> bool:
    """Say whether the newest carriage of an open amendment is still to be answered."""
    carriages = amendment.revision.carriages
    return amendment.stage is Stage.TABLED and bool(carriages) and carriages[-1].affirmation is None


def _unanswered(amendment: Amendment) -> Unanswered:
    carriage = amendment.revision.carriages[-1]
    return Unanswered(
        code=amendment.code,
        number=amendment.number or 0,
        instrument=amendment.instrument.title,
        label=carriage.version.label or "Text",
        result=carriage.result,
        made_at=carriage.made_at,
        zone=amendment.instrument.zone,
    )


def _is_rehomed(revision: Revision, version: Version) -> bool:
    """Say whether a revision stands in another clause than it was made for, because its words went there."""
    return revision.base_version is not None and revision.base_version.clause_id != version.clause_id


def _followed(revision: Revision) -> Iterator[FollowedNumber]:
    """Yield the numbers that a renumbering rewrote in the wording proposed and not in the text."""
    base, edits = revision.base_version, unpacked(revision.edits)
    if base is None:
        return
    for carriage in revision.carriages:
        version, carried = carriage.version, unpacked(carriage.edits)
        if carriage.result is CarriageResult.CLEAN and version.kind is VersionKind.EDITORIAL:
            known = Counter(_rewritten(base.wording.text, version.wording.text, 0))
            found = _rewritten(apply(base.wording.text, edits), apply(version.wording.text, carried))
            yield from (one for one in found if not _took(known, replace(one, before="")))
        base, edits = version, carried


def _rewritten(old: str, new: str, around: int = AROUND) -> Iterator[FollowedNumber]:
    """Yield what differs in words that a renumbering has rewritten."""
    tokens = tokenize(old)
    for change in diff_wordings(old, new):
        before = "".join(tokens[max(0, change.start - around) : change.start])
        yield FollowedNumber(before, "".join(tokens[change.start : change.end]), change.text)


def _took(known: Counter[FollowedNumber], one: FollowedNumber) -> bool:
    """Say whether a number follows as one of the text does, and count that off."""
    known[one] -= 1
    return known[one] >= 0


def _steps(db: Session, amendment: Amendment, newest: Version) -> list[tuple[Version, Rebased]]:
    """Return what each step from the amendment's own base to the newest version made of its edits."""
    base = amendment.revision.base_version
    if base is None:
        return []
    edits = unpacked(amendment.revision.edits)
    if base.clause_id != newest.clause_id:
        home = next(one for one in amendment.revision.carriages if one.version.clause_id == newest.clause_id)
        base, edits = home.version, unpacked(home.edits)
    query = select(Version).where(
        Version.clause_id == base.clause_id,
        Version.language == base.language,
        Version.number > base.number,
        Version.number <= newest.number,
    )
    versions = list(db.scalars(query.order_by(Version.number)))
    return list(_rebased(amendment.revision, edits, base, versions))


def _rebased(
    revision: Revision, edits: tuple[Edit, ...], before: Version, steps: list[Version]
) -> Iterator[tuple[Version, Rebased]]:
    """Yield what came of the edits, step by step; not where the amendment was carried by what a renumbering knew."""
    carried = {one.version_id: one for one in revision.carriages}
    for step in steps:
        if step.id in carried and carried[step.id].result is CarriageResult.CLEAN:
            edits, before = unpacked(carried[step.id].edits), step
            continue
        over = [change.edit for change in unpacked_changes(step.changes)]
        rebased = rebase(edits, over, before.wording.text)
        yield step, rebased
        edits, before = rebased.edits, step


def _all_origins(step: Version, rebased: Rebased) -> Iterator[str]:
    places: tuple[Collision | RemainingPart, ...] = (*rebased.clashes, *rebased.parts)
    for one in places:
        yield from _origins(step, one)


def _origins(step: Version, one: Collision | RemainingPart) -> tuple[str, ...]:
    """Return who answers for what stands there: the writers of the words, or who took words out."""
    writers = [origin for length, origin in step.runs for _ in range(length)]
    over = set(one.over)
    removers = [change.origin for change in unpacked_changes(step.changes) if change.edit in over]
    return tuple(dict.fromkeys([*removers, *writers[one.start : one.end]]))


def _hindrance(step: Version, collision: Collision, sources: dict[str, Source]) -> CarriageClash:
    return CarriageClash(_asked(collision.edit), _standing(step, collision), _by(step, collision, sources))


def _share(step: Version, part: RemainingPart, sources: dict[str, Source]) -> PartlyContained:
    still = tuple(_asked(edit) for edit in part.rest)
    return PartlyContained(_asked(part.edit), _standing(step, part), _by(step, part, sources), still)


def _asked(edit: Edit) -> str:
    """Return the words that an edit brings, or that it only takes words out."""
    return edit.text.strip() or "words taken out"


def _standing(step: Version, one: Collision | RemainingPart) -> Excerpt:
    """Return the words of the newer text that a collision or a part is about, with those around them."""
    tokens = tokenize(step.wording.text)
    before, after = surroundings(tokens, one.start, one.end, AROUND)
    return Excerpt(before, "", "".join(tokens[one.start : one.end]), after)


def _by(step: Version, one: Collision | RemainingPart, sources: dict[str, Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources[name] for name in _origins(step, one) if name in sources))
