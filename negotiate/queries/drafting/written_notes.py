"""What stands beside somebody who is writing: what others propose at the words that she changes, and drafting hints.

Nothing here is stored, and only what the writer may read is looked at.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.models import Amendment, AmendmentKind, Clause, Revision, Version
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.norms.hints import ShownHint, change_hints
from negotiate.state.amendments.awaiting_decision import open_amendments
from negotiate.state.amendments.standing_edits import place
from negotiate.state.rows import by_code
from negotiate.state.stamps import drafts_on
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import chosen_changes
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording, full_name

#: Tokens around a change by which two proposals for the same sentence are recognised side by side.
AROUND = 6
#: Overlaps that are shown; whoever has more looks at the clause itself.
MOST = 8


@dataclass(frozen=True)
class Overlap:
    """Another proposal at the same words: hers as it stands so far (`own`), and theirs.

    `number` is None where it is a draft that her delegation or one of her groups may read; `hers` is how
    she says whose it is where she writes for the same ones, and empty where it is another's.
    """

    code: str
    number: int | None
    delegation: str
    own: tuple[Excerpt, ...]
    theirs: tuple[Excerpt, ...]
    is_alike: bool
    hers: str


@dataclass(frozen=True)
class OverlapOfWhole:
    """Another proposal about all of the clause, or at the same place; `asks` says for what."""

    code: str
    number: int | None
    delegation: str
    asks: str


@dataclass(frozen=True)
class WrittenNotes:
    """What stands beside what is being written."""

    overlaps: tuple[Overlap, ...]
    more_overlaps: int
    hints: tuple[ShownHint, ...]
    wholes: tuple[OverlapOfWhole, ...] = ()


def notes_on(db: Session, actor: Actor, version_code: str, wording: Wording, code: str) -> WrittenNotes:
    """Return what concerns the words that a wording changes in a version; `code` is the amendment that is written."""
    version = by_code(db, Version, version_code)
    instrument, base = version.clause.instrument, version.wording.text
    require(actor, Act.WRITE_WORDING, instrument)
    edits = diff_wordings(base, wording.text)
    others = others_on(db, actor, version.clause, code)
    seats = actor.proposes_for(instrument.id)
    found = overlaps_of(base, edits, ((one, place(one, version).edits) for one in changes_among(others)), seats)
    hints = change_hints(db, actor, version.clause, base, edits)
    wholes = _of_whole(others, (AmendmentKind.DELETE, AmendmentKind.MOVE)) if edits else ()
    return WrittenNotes(found[:MOST], len(found[MOST:]), hints, wholes)


def notes_on_new(db: Session, actor: Actor, clause_code: str, code: str) -> WrittenNotes:
    """Return what concerns a new clause that is written behind another: those that others ask for at that place."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.WRITE_WORDING, clause.instrument)
    return WrittenNotes((), 0, (), _of_whole(others_on(db, actor, clause, code), (AmendmentKind.INSERT,)))


def notes_on_whole(db: Session, actor: Actor, clause_code: str, code: str) -> WrittenNotes:
    """Return what concerns a proposal to delete a clause or to move it: all that others ask for in it."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.WRITE_WORDING, clause.instrument)
    others = others_on(db, actor, clause, code)
    found = _of_whole(others, (AmendmentKind.DELETE, AmendmentKind.MOVE, AmendmentKind.MODIFY), most=len(others))
    return WrittenNotes((), len(found[MOST:]), (), found[:MOST])


def _of_whole(
    others: Iterable[Amendment], kinds: Collection[AmendmentKind], most: int = MOST
) -> tuple[OverlapOfWhole, ...]:
    found = sorted((one for one in others if one.kind in kinds), key=lambda one: one.kind is AmendmentKind.MODIFY)
    return tuple(OverlapOfWhole(one.code, one.number, one.proposer, _asks(one)) for one in found[:most])


def _asks(amendment: Amendment) -> str:
    """Return in words what a proposal about a whole clause asks for."""
    match amendment.kind:
        case AmendmentKind.DELETE:
            return "asks to delete this clause"
        case AmendmentKind.MOVE:
            return "asks to move this clause"
        case AmendmentKind.MODIFY:
            return "asks for other words in this clause"
    revision = amendment.revision
    return f"asks for a new clause at this place: {full_name(revision.label, revision.heading)}"


def overlaps_of(
    base: str, edits: Sequence[Edit], others: Iterable[tuple[Amendment, Sequence[Edit]]], seats: Collection[int] = ()
) -> tuple[Overlap, ...]:
    """Return the proposals that change words which edits change too; those that say the same first.

    `seats` are the numbers of those for whom the writer proposes.
    """
    found = []
    for amendment, proposed in others:
        theirs = [edit for edit in proposed if any(meet(edit, own) for own in edits)]
        if theirs:
            own = [edit for edit in edits if any(meet(edit, other) for other in theirs)]
            found.append(
                Overlap(
                    code=amendment.code,
                    number=amendment.number,
                    delegation=amendment.proposer,
                    own=chosen_changes(base, edits, own, AROUND),
                    theirs=chosen_changes(base, proposed, theirs, AROUND),
                    is_alike=own == theirs,
                    hers=amendment.hers if amendment.delegation_id in seats else "",
                )
            )
    return tuple(sorted(found, key=lambda one: (not one.is_alike, one.number or 0)))


def meet(one: Edit, other: Edit) -> bool:
    """Say whether two edits are of the same words; insertions meet at one place, and within words that go.

    >>> meet(Edit(1, 3), Edit(2, 5)), meet(Edit(1, 3), Edit(3, 4)), meet(Edit(2, 2, ("x",)), Edit(2, 2, ("y",)))
    (True, False, True)
    """
    if one.is_insertion and other.is_insertion:
        return one.start == other.start
    if one.is_insertion or other.is_insertion:
        inner, outer = (one, other) if one.is_insertion else (other, one)
        return outer.start <= inner.start <= outer.end
    return one.start < other.end and other.start < one.end


def changes_among(others: Iterable[Amendment]) -> list[Amendment]:
    """Return those of some proposals that change words of their clause."""
    return [one for one in others if one.kind is AmendmentKind.MODIFY]


def others_on(db: Session, actor: Actor, clause: Clause, code: str) -> list[Amendment]:
    """Return what is on the table for a clause, and the drafts on it that the actor may read, but for her own one."""
    open_ones = open_amendments(db, clause) if may(actor, Act.SEE_TABLE, clause.instrument) else []
    found = [*open_ones, *_drafts(db, actor, clause)]
    return [one for one in found if one.amends_id is None and one.code != code]


def _drafts(db: Session, actor: Actor, clause: Clause) -> list[Amendment]:
    readable = drafts_on(db, actor.proposes_for(clause.instrument_id), clause.code)
    query = (
        select(Amendment)
        .where(Amendment.code.in_([draft.code for draft in readable]))
        .options(
            joinedload(Amendment.delegation),
            selectinload(Amendment.revisions).options(
                selectinload(Revision.base_version), selectinload(Revision.carriages)
            ),
        )
        .order_by(Amendment.id)
    )
    return [one for one in db.scalars(query) if may(actor, Act.SEE_AMENDMENT, one)]
