"""Where clauses stand: putting one into the text, taking one out, putting one in another place, bracketing one.

The callers have asked the policy and write the record; a division (part, chapter, section) moves with what stands
under it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import new_code
from negotiate.models import Amendment, Clause, ClauseKind, Instrument, Version, VersionKind
from negotiate.operations.text.versions import (
    NewVersion,
    amendment_origin,
    changed_version,
    version_origin,
    write_version,
)
from negotiate.policy import Actor
from negotiate.state.text.versions import current_version, standing_versions
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.provenance import Attributed, Runs
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording, bracketing


def clauses_of(db: Session, instrument: Instrument) -> list[Clause]:
    """Return every clause of an instrument, deleted ones included, in the order of the text."""
    query = select(Clause).where(Clause.instrument_id == instrument.id).order_by(Clause.ordinal, Clause.id)
    return list(db.scalars(query))


def clause_before(db: Session, clause: Clause) -> Clause | None:
    """Return the standing clause behind which another stands; None for the first."""
    standing = [one for one, _ in standing_versions(db, clause.instrument)]
    return next((one for one in reversed(standing) if one.ordinal < clause.ordinal), None)


def block_of(clauses: Sequence[Clause], clause: Clause) -> list[Clause]:
    """Return a clause with what stands under it: for a division, all that follows at a greater depth."""
    at = clauses.index(clause)
    if not clause.kind.is_division:
        return [clause]
    end = at + 1
    while end < len(clauses) and clauses[end].depth > clause.depth:
        end += 1
    return list(clauses[at:end])


def move_clause(db: Session, clause: Clause, after: Clause | None) -> None:
    """Put a clause, with what stands under it, behind another; raise ValueError where that is under itself."""
    everything = clauses_of(db, clause.instrument)
    block = block_of(everything, clause)
    if after in block:
        raise ValueError("a clause cannot stand behind itself")
    rest = [one for one in everything if one not in block]
    at = rest.index(after) + 1 if after else 0
    deeper = _depth_behind(after, clause) - clause.depth
    for one in block:
        one.depth += deeper
    _number(rest[:at] + block + rest[at:])
    db.flush()


def arranged(db: Session, order: Sequence[Clause]) -> None:
    """Put the standing clauses of an instrument in an order; what was deleted stays behind what it stood behind."""
    wanted, behind = list(order), None
    for clause in clauses_of(db, order[0].instrument):
        if clause not in order:
            wanted.insert(wanted.index(behind) + 1 if behind else 0, clause)
        behind = clause
    _number(wanted)
    db.flush()


def new_clause(db: Session, after: Clause) -> Clause:
    """Put a new clause behind another, its first version still to be written."""
    everything = clauses_of(db, after.instrument)
    clause = Clause(
        instrument=after.instrument,
        kind=after.kind if after.kind is ClauseKind.ANNEX else ClauseKind.ARTICLE,
        ordinal=0,
        depth=after.depth + 1 if after.kind.is_division else after.depth,
        level=after.level + 1 if after.kind.is_division and after.level else after.level,
        created_at=clock.now(),
    )
    db.add(clause)
    at = everything.index(after) + 1
    _number([*everything[:at], clause, *everything[at:]])
    db.flush()
    return clause


@dataclass(frozen=True)
class Words:
    """The words of a new clause with their origins, and the code of the version that they are written in."""

    wording: Wording
    runs: Runs
    code: str


def insert_clause(db: Session, actor: Actor, after: Clause, amendment: Amendment, words: Words) -> Version:
    """Put the clause that an amendment proposes behind another, in these words."""
    label, joint = amendment.revision.label, current_version(db, after).joint or " \N{EM DASH} "
    new = NewVersion(VersionKind.INSERTION, label, joint, words.wording, words.code, runs=words.runs)
    return write_version(db, actor, new_clause(db, after), new)


def delete_clause(db: Session, actor: Actor, version: Version, amendment: Amendment | None = None) -> Version:
    """Take a clause out of the text, by an amendment or by the version itself; its code stays for ever."""
    border = len(tokenize(BORDER))
    tokens = tokenize(version.wording.text)
    heading = len(tokenize(version.heading))
    code = new_code()
    origin = amendment_origin(amendment) if amendment else version_origin(code)
    changes = [Attributed(Edit(0, heading), origin), Attributed(Edit(heading + border, len(tokens)), origin)]
    struck = [change for change in changes if change.edit.start < change.edit.end]
    new = changed_version(version, VersionKind.DELETION, Wording("", ""), code, struck)
    return write_version(db, actor, version.clause, new)


def bracket_clause(db: Session, actor: Actor, version: Version) -> Version:
    """Set the whole body of a clause in square brackets."""
    text = version.wording.text
    edits, code = bracketing(text), new_code()
    changes = [Attributed(edit, version_origin(code)) for edit in edits]
    wording = Wording.of(apply(text, edits))
    new = changed_version(version, VersionKind.MERGE, wording, code, changes)
    return write_version(db, actor, version.clause, new)


def _depth_behind(after: Clause | None, clause: Clause) -> int:
    """Return how deep a clause stands behind another: under a division, unless it is one of the same rank itself."""
    if after is None:
        return 0
    if clause.kind.is_division:
        return clause.depth if not after.kind.is_division else min(clause.depth, after.depth + 1)
    return after.depth + 1 if after.kind.is_division else after.depth


def _number(clauses: Sequence[Clause]) -> None:
    """Number clauses in their order; one that keeps its place is not written again."""
    for place, clause in enumerate(clauses, start=1):
        if clause.ordinal != place:
            clause.ordinal = place
