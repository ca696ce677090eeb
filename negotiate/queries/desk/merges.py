"""Merges that have been made: what each decided, and whether it can be taken back."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Amendment, Clause, Fate, FateKind, MergeAct, RoundState
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.house.actors import person_name
from negotiate.state.once import once
from negotiate.state.rows import by_code
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.versions import current_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit


@dataclass(frozen=True)
class MergeLine:
    """A merge in the margin of its clause; `taken_back` says why, empty while it counts.

    `is_clearing` where it decided options or brackets, and no amendment.
    """

    code: str
    version_number: int
    made_by: str
    made_at: datetime
    taken_back: str
    may_be_taken_back: bool
    is_clearing: bool

    @property
    def title(self) -> str:
        """Return what it is, in the margin."""
        if self.taken_back:
            return "Clearing taken back" if self.is_clearing else "Merge taken back"
        return "Brackets cleared" if self.is_clearing else "Last merge"


@dataclass(frozen=True)
class MergeResult:
    """What a merge gave one amendment."""

    code: str
    number: int
    delegation: str
    fate: FateKind
    reason: str


@dataclass(frozen=True)
class TakeBackPage:
    """A merge with what it decided, and what would stand again; `edits` lead from its text back to the base."""

    head: InstrumentHeader
    line: MergeLine
    clause_code: str
    label: str
    heading: str
    decided: tuple[MergeResult, ...]
    text: str
    edits: tuple[Edit, ...]


_MERGES = (
    select(MergeAct)
    .where(MergeAct.clause_id == bindparam("clause"))
    .options(
        selectinload(MergeAct.take_back),
        selectinload(MergeAct.made_by),
        selectinload(MergeAct.round),
        selectinload(MergeAct.version),
    )
    .order_by(MergeAct.id.desc())
)
_CLEARINGS = (
    select(MergeAct)
    .where(MergeAct.clause_id == bindparam("clause"), ~exists().where(Fate.merge_id == MergeAct.id))
    .options(selectinload(MergeAct.take_back), selectinload(MergeAct.version), selectinload(MergeAct.base_version))
    .order_by(MergeAct.id)
)


def merges_on(db: Session, clause: Clause) -> tuple[MergeLine, ...]:
    """Return the merges of a clause, newest first."""
    if MergeAct not in stands_beside(db, clause.code):
        return ()
    merges = list(db.scalars(_MERGES, {"clause": clause.id}))
    newest = current_version(db, clause).id
    clearings = {merge.id for merge in clearings_on(db, clause)}
    return tuple(_line(merge, newest, is_clearing=merge.id in clearings) for merge in merges)


@once
def clearings_on(db: Session, clause: Clause) -> tuple[MergeAct, ...]:
    """Return the merges of a clause that decided what it left open and no amendment, oldest first; in one statement."""
    return tuple(db.scalars(_CLEARINGS, {"clause": clause.id}))


def take_back_page(db: Session, actor: Actor, merge_code: str) -> TakeBackPage:
    """Return a merge for whoever may take it back."""
    merge = by_code(db, MergeAct, merge_code)
    instrument = load_instrument(db, actor, merge.clause.instrument.code)
    require(actor, Act.MERGE, instrument)
    before, after = merge.version.wording.text, merge.base_version.wording.text
    decided = _decided(db, merge)
    return TakeBackPage(
        head=header_of(db, actor, instrument),
        line=_line(merge, current_version(db, merge.clause).id, is_clearing=not decided),
        clause_code=merge.clause.code,
        label=merge.base_version.label,
        heading=merge.base_version.heading,
        decided=decided,
        text=before,
        edits=diff_wordings(before, after),
    )


def _line(merge: MergeAct, newest: int, *, is_clearing: bool) -> MergeLine:
    back = merge.take_back
    return MergeLine(
        code=merge.code,
        version_number=merge.version.number,
        made_by=person_name(merge.made_by),
        made_at=merge.made_at,
        taken_back=back.reason if back else "",
        may_be_taken_back=back is None and merge.round.state is RoundState.OPEN and merge.version_id == newest,
        is_clearing=is_clearing,
    )


def _decided(db: Session, merge: MergeAct) -> tuple[MergeResult, ...]:
    query = (
        select(Fate, Amendment)
        .join(Amendment, Amendment.id == Fate.amendment_id)
        .where(Fate.merge_id == merge.id)
        .options(selectinload(Amendment.delegation))
        .order_by(Amendment.number)
    )
    return tuple(
        MergeResult(row.code, row.number or 0, row.proposer, fate.kind, fate.reason) for fate, row in db.execute(query)
    )
