"""Writing the next version of a clause, with the origin of every word."""

from collections.abc import Sequence
from dataclasses import dataclass, field

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


@dataclass(frozen=True)
class NewVersion:
    """What a clause reads from now on: `changes` made it of `previous`, or its words come with `runs`.

    Words without runs are all of `origin`; without one they are the version's own.
    """

    kind: VersionKind
    label: str
    joint: str
    wording: Wording
    code: str = field(default_factory=new_code)
    previous: Version | None = None
    changes: Sequence[Attributed] = ()
    runs: Sequence[Run] = ()
    origin: str = ""


def write_version(db: Session, actor: Actor, clause: Clause, new: NewVersion) -> Version:
    """Add the next version of a clause."""
    version = Version(
        code=new.code,
        clause=clause,
        number=new.previous.number + 1 if new.previous else 1,
        language=clause.instrument.language,
        kind=new.kind,
        label=new.label,
        joint=new.joint,
        heading=new.wording.heading,
        body=new.wording.body,
        hash=new.wording.hash,
        runs=[list(run) for run in new.runs] or _runs(new),
        changes=packed_changes(new.changes),
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(version)
    db.flush()
    enter_version(db, version)
    return version


def changed_version(
    previous: Version, kind: VersionKind, wording: Wording, code: str, changes: Sequence[Attributed]
) -> NewVersion:
    """Return what `changes` make of a version's wording; its label stays."""
    return NewVersion(kind, previous.label, previous.joint, wording, code, previous, changes)


def _runs(new: NewVersion) -> list[list[int | str]]:
    """Return the runs to store: carried through the changes where there are any, else all of one origin."""
    origin = new.origin or version_origin(new.code)
    if new.previous is None or not new.changes:
        return [list(run) for run in whole(new.wording.text, origin)]
    before = [Run(*run) for run in new.previous.runs]
    return [list(run) for run in provenance(before, new.previous.wording.text, new.changes, origin)]
