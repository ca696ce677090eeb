"""Which edits of an amendment stand on a version of its clause: its own, those carried there, or what followed it."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from negotiate.models import Amendment, AmendmentKind, CarriageResult, Following, Revision, Version, unpacked
from negotiate.state.text.lines import PlainVersion
from negotiate.text.edits import Edit

Place = TypeVar("Place", bound=Hashable)
Laid = TypeVar("Laid")

#: What came of edits that found no place for some of their words.
DISPLACED = (CarriageResult.CLASH, CarriageResult.GONE)


@dataclass(frozen=True)
class StandingEdits:
    """Edits on the tokens of a version; `is_displaced` where some of their words found no place there."""

    edits: tuple[Edit, ...]
    is_displaced: bool


@dataclass(frozen=True)
class Placed:
    """An amendment with its edits on a version; `is_displaced` where some of its words found no place."""

    amendment: Amendment
    edits: tuple[Edit, ...]
    is_displaced: bool


def that_count(
    *, own: Iterable[tuple[Place, Laid]], carried: Iterable[tuple[Place, Laid]], followed: Iterable[tuple[Place, Laid]]
) -> Mapping[Place, Laid]:
    """Return which stored edits count at each place, of those that are kept for it, oldest first.

    What followed another amendment there counts before all, the latest of it; then what was written there, then what
    was carried there.

    >>> that_count(own=[(1, "own")], carried=[(2, "carried")], followed=[(2, "followed"), (2, "followed again")])
    {2: 'followed again', 1: 'own'}
    """
    return {**dict(carried), **dict(own), **dict(followed)}


def standing_edits(
    revision: Revision, version: Version | PlainVersion, followings: Sequence[Following] = ()
) -> StandingEdits | None:
    """Return the edits of a revision that stand on a version, None where it has never stood there.

    `followings` are those of a change to the clause that amends another amendment.
    """
    stored = that_count(
        own=[(revision.base_version_id, (revision.edits, None))],
        carried=[(one.version_id, (one.edits, one.result)) for one in revision.carriages],
        followed=[(one.version_id, (one.edits, one.result)) for one in followings],
    ).get(version.id)
    return standing(*stored) if stored else None


def standing(edits: list[Any], result: CarriageResult | None) -> StandingEdits:
    """Return stored edits as they stand, by what came of carrying them; None where they were written there."""
    return StandingEdits(unpacked(edits), result in DISPLACED)


def place(amendment: Amendment, version: Version | PlainVersion) -> Placed:
    """Return an amendment with its edits on a version; displaced, and without any, where it has never stood there."""
    revision = amendment.revision
    follows = amendment.amends_id is not None and amendment.kind is AmendmentKind.MODIFY
    found = standing_edits(revision, version, revision.followings if follows else ())
    return Placed(amendment, found.edits, found.is_displaced) if found else Placed(amendment, (), True)
