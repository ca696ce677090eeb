"""Writing the next version of a clause, with the origin of every word."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.ids import new_code
from negotiate.models import Amendment, Clause, Version, VersionKind, packed_changes
from negotiate.operations.text.search_entries import enter_version
from negotiate.policy import Actor
from negotiate.text.provenance.provenance import Attributed, Run, provenance, whole
from negotiate.text.wording import Wording


def amendment_origin(amendment: Amendment) -> str:
    """Return the origin of words that an amendment brought in."""
    return f"amendment:{amendment.code}"


def version_origin(code: str) -> str:
    """Return the origin of words that came with a version itself: its import, or the secretariat's hand."""
    return f"version:{code}"


def write_version(
    db: Session,
    actor: Actor,
    clause: Clause,
    kind: VersionKind,
    wording: Wording,
    *,
    label: str,
    joint: str,
    previous: Version | None,
    code: str | None = None,
    origin: str = "",
    changes: Sequence[Attributed] = (),
    runs: Sequence[Run] = (),
) -> Version:
    """Add a version: `changes` made it of `previous`, or its words come with `runs`, or are all of `origin`.

    Without an origin, words are the version's own.
    """
    code = code or new_code()
    version = Version(
        code=code,
        clause=clause,
        number=previous.number + 1 if previous else 1,
        language=clause.instrument.language,
        kind=kind,
        label=label,
        joint=joint,
        heading=wording.heading,
        body=wording.body,
        hash=wording.hash,
        runs=[list(run) for run in runs] or _runs(wording, previous, changes, origin or version_origin(code)),
        changes=packed_changes(changes),
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(version)
    db.flush()
    enter_version(db, version)
    return version


def write_merged(
    db: Session, actor: Actor, previous: Version, wording: Wording, code: str, changes: Sequence[Attributed]
) -> Version:
    """Add what `changes` make of a version's wording; its label stays."""
    return write_version(
        db,
        actor,
        previous.clause,
        VersionKind.MERGE,
        wording,
        label=previous.label,
        joint=previous.joint,
        previous=previous,
        code=code,
        changes=changes,
    )


def _runs(
    wording: Wording, previous: Version | None, changes: Sequence[Attributed], origin: str
) -> list[list[int | str]]:
    """Return the runs to store: carried through the changes where there are any, else all of one origin."""
    if previous is None or not changes:
        return [list(run) for run in whole(wording.text, origin)]
    before = [Run(*run) for run in previous.runs]
    return [list(run) for run in provenance(before, previous.wording.text, changes, origin)]
