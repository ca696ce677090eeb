"""Taking a merge back: the wording before it stands again, its fates no longer count, and both stay on record."""

from collections.abc import Iterable
from itertools import accumulate

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Clause,
    Fate,
    FateKind,
    MergeAct,
    Move,
    RoundState,
    TakeBack,
    Version,
    VersionKind,
    packed,
    unpacked_changes,
)
from negotiate.operations.amendments.carrying.carriages import carry_onto, carry_open
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed_line
from negotiate.operations.text.arranging.placement import delete_clause, move_clause
from negotiate.operations.text.versions import NewVersion, amendment_origin, version_origin, write_version
from negotiate.policy import Act, Actor
from negotiate.state.amendments.awaiting_decision import open_amendments
from negotiate.state.amendments.standing_edits import Placed, place, standing_edits
from negotiate.state.desk.falls import check_meant
from negotiate.state.text.versions import current_version
from negotiate.text.provenance.provenance import Attributed, Carried, Given, Run, provenance
from negotiate.text.provenance.sourced_words import Word, rewrite
from negotiate.text.tokens import tokenize


def take_back(db: Session, actor: Actor, merge_code: str, reason: str, falls: str = "") -> TakeBack:
    """Undo a merge by a further version; refused where the text has moved on, or has been published with it.

    AgreementLost where its words have been agreed since, and `falls` does not say that they are to be so no more.
    """
    merge = opened(db, actor, Act.MERGE, MergeAct, merge_code)
    _check(db, merge)
    reason = needed_line(reason, "Say why the merge is taken back: every delegation in it will read it.", "reason")
    inserted = _take_out_inserted(db, actor, merge)
    _put_back(db, merge)
    restoration = _restore(db, actor, merge)
    check_meant(db, [(merge.version, restoration), *((version, None) for version in inserted)], falls)
    taken = TakeBack(merge=merge, version=restoration, reason=reason, taken_at=clock.now(), taken_by_id=actor.person_id)
    db.add(taken)
    db.flush()
    _forget_fates(db, merge)
    if restoration is not merge.base_version:
        _carry(db, merge, restoration)
    record(
        db,
        actor,
        "took back",
        merge,
        chain=instrument_chain(merge.clause.instrument),
        clause=merge.clause.code,
        version=restoration.code,
        hash=restoration.hash,
        reason=reason,
    )
    return taken


def _check(db: Session, merge: MergeAct) -> None:
    if merge.take_back is not None:
        raise Invalid("This merge has been taken back already.")
    if merge.round.state is not RoundState.OPEN:
        raise Invalid(
            f"Round {merge.round.number} has been published with this merge, so it stays. "
            "Change the text again in the next round."
        )
    current = current_version(db, merge.clause)
    if current.id != merge.version_id:
        what = "Take that merge back first" if current.kind is VersionKind.MERGE else "Change the text as it stands"
        raise Invalid(
            f"The clause has a later version ({current.number}, {current.kind.value}) that rests on this merge. "
            f"{what}, or decide the clause anew on the desk."
        )


def _fates(db: Session, merge: MergeAct, kind: AmendmentKind) -> list[Amendment]:
    """Return the amendments of a kind that the merge adopted or bracketed."""
    query = (
        select(Amendment)
        .join(Fate, Fate.amendment_id == Amendment.id)
        .where(Fate.merge_id == merge.id, Fate.kind.in_((FateKind.ADOPTED, FateKind.BRACKETED)), Amendment.kind == kind)
    )
    return list(db.scalars(query))


def _take_out_inserted(db: Session, actor: Actor, merge: MergeAct) -> list[Version]:
    """Delete the clauses that the merge inserted, and carry what is open on them; return what they were."""
    inserted = _inserted(db, merge)
    for version in inserted:
        deleted = delete_clause(db, actor, version)
        carry_open(db, version.clause, version, [deleted])
    return inserted


def _inserted(db: Session, merge: MergeAct) -> list[Version]:
    """Return the newest versions of the clauses that the merge inserted; refuse where one has changed since."""
    origins = {amendment_origin(row) for row in _fates(db, merge, AmendmentKind.INSERT)}
    query = (
        select(Version)
        .join(Clause, Clause.id == Version.clause_id)
        .where(Clause.instrument_id == merge.clause.instrument_id, Version.kind == VersionKind.INSERTION)
    )
    first = [row for row in (db.scalars(query) if origins else ()) if {run[1] for run in row.runs} & origins]
    newest = [current_version(db, row.clause) for row in first]
    for version in newest:
        if version.made_at > merge.made_at:
            raise Invalid(
                f"{version.label}, which this merge inserted, has changed since. "
                "Delete it on the page of the clauses, then take the merge back."
            )
    return [version for version in newest if not version.is_deleted]


def _put_back(db: Session, merge: MergeAct) -> None:
    """Undo the moves that the merge carried out, the last first."""
    moved = [row.id for row in _fates(db, merge, AmendmentKind.MOVE)]
    query = select(Move).where(Move.amendment_id.in_(moved)).order_by(Move.id.desc())
    for move in db.scalars(query) if moved else ():
        move_clause(db, move.clause, db.get(Clause, move.from_id) if move.from_id else None)


def _restore(db: Session, actor: Actor, merge: MergeAct) -> Version:
    """Write the version that restores the base, every word with the origin that it had there."""
    if merge.version_id == merge.base_version_id:
        return merge.base_version
    base, current, code = merge.base_version, merge.version, new_code()
    origin = version_origin(code)
    words = _words(base, _survivors(base, _steps(db, merge)))
    tokens = tokenize(current.wording.text)
    changes = rewrite(tokens, 0, len(tokens), words, origin)
    new = NewVersion(VersionKind.RESTORATION, base.label, base.joint, base.wording, code, current, changes)
    return write_version(db, actor, merge.clause, new)


def _steps(db: Session, merge: MergeAct) -> list[Version]:
    """Return the versions that the merge made, in order."""
    query = select(Version).where(
        Version.clause_id == merge.clause_id,
        Version.language == merge.version.language,
        Version.number > merge.base_version.number,
        Version.number <= merge.version.number,
    )
    return list(db.scalars(query.order_by(Version.number)))


def _survivors(base: Version, steps: Iterable[Version]) -> dict[int, int]:
    """Return where each token of the base stands in the last step, by its index in the base."""
    text = base.wording.text
    runs = tuple(Run(1, str(index)) for index in range(len(tokenize(text))))
    for step in steps:
        changes = [Attributed(c.edit, "", _unnamed(c)) for c in unpacked_changes(step.changes)]
        runs, text = provenance(runs, text, changes, ""), step.wording.text
    starts = accumulate((run.length for run in runs), initial=0)
    found: dict[int, int] = {}
    for start, run in zip(starts, runs, strict=False):
        if run.origin:
            found.setdefault(int(run.origin), start)
    return found


def _unnamed(change: Attributed) -> tuple[Carried | Given, ...]:
    """Return the sources of a change with new words of no origin."""
    return tuple(Given(one.length, ("",)) if isinstance(one, Given) else one for one in change.sources)


def _words(base: Version, survivors: dict[int, int]) -> list[Word]:
    """Return the words of the base: those that still stand are carried, the others brought in by whom they were."""
    origins = [origin for length, origin in base.runs for _ in range(length)]
    return [
        (token, Carried(1, survivors[index]) if index in survivors else Given(1, (origins[index],)))
        for index, token in enumerate(tokenize(base.wording.text))
    ]


def _forget_fates(db: Session, merge: MergeAct) -> None:
    """Read the fates of the merge again, so that they are known to count no longer."""
    db.expire(merge)
    for fate in db.scalars(select(Fate).where(Fate.merge_id == merge.id)):
        db.expire(fate)


def _carry(db: Session, merge: MergeAct, restoration: Version) -> None:
    """Put every open amendment on the restored text: where it stood on the base, or carried over the take-back."""
    for amendment in open_amendments(db, merge.clause):
        if amendment.kind in (AmendmentKind.INSERT, AmendmentKind.MOVE):
            continue
        if standing_edits(amendment.revision, merge.base_version) is not None:
            _stand_again(place(amendment, merge.base_version), restoration)
        else:
            carry_onto(place(amendment, merge.version), merge.version, [restoration])


def _stand_again(placed: Placed, restoration: Version) -> None:
    result = CarriageResult.CLASH if placed.is_displaced else CarriageResult.CLEAN
    placed.amendment.revision.carriages.append(
        Carriage(version_id=restoration.id, result=result, edits=packed(placed.edits), made_at=clock.now())
    )
