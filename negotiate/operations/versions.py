"""Writing the next version of a clause, with the origin of every word."""

from negotiate import clock
from negotiate.ids import new_code
from negotiate.models import Amendment, Clause, Version, VersionKind
from negotiate.policy import Actor
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording
from sqlalchemy.orm import Session

Runs = list[list[int | str]]


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
    runs: Runs | None = None,
) -> Version:
    """Add a version; without `runs` every word has the version itself as its origin."""
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
        runs=runs if runs is not None else [[len(tokenize(wording.text)), version_origin(code)]],
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(version)
    db.flush()
    return version
