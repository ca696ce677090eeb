"""What references come to: the clauses and paragraphs that they point to, looked up by the labels of today."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from negotiate.text.marks.labels import parse_label
from negotiate.text.references.mention_parts import RECITAL
from negotiate.text.references.paragraph_paths import Key, keys_between, paths_between, stands
from negotiate.text.references.references import Reference, ReferenceScope


class ReferenceStanding(Enum):
    """What a reference comes to when it is looked up."""

    RESOLVED = "points to a clause"
    SELF = "points to the clause that it stands in"
    DANGLING = "points to nothing"
    EXTERNAL = "points to another instrument"


@dataclass(frozen=True, slots=True)
class Resolution:
    """A reference and the identity of the clause that it points to, None where there is none.

    Of a range, `within` holds what stands between its ends: the identities of clauses, or paths of paragraphs.
    """

    reference: Reference
    standing: ReferenceStanding
    identity: Hashable | None = None
    within: tuple[Hashable, ...] = ()


def resolve(
    found: Iterable[Reference],
    labels: Mapping[str, Hashable],
    own: str = "",
    paths: Mapping[Hashable, Collection[tuple[str, ...]]] | None = None,
) -> tuple[Resolution, ...]:
    """Look references up by the labels of today; `own` is that of the clause that they stand in.

    With `paths` (identity → the paths of its paragraphs) a paragraph that is not there dangles too.
    """
    return resolve_by_key(found, by_key(labels), own, paths)


def by_key(labels: Mapping[str, Hashable]) -> dict[Key, Hashable]:
    """Return what bears each label by its key; made once for all the clauses of a text."""
    return {parse_label(label).key: identity for label, identity in labels.items()}


def resolve_by_key(
    found: Iterable[Reference],
    bearers: Mapping[Key, Hashable],
    own: str = "",
    paths: Mapping[Hashable, Collection[tuple[str, ...]]] | None = None,
) -> tuple[Resolution, ...]:
    """Look references up as `resolve` does, by what bears each label of today (see `by_key`)."""
    here = parse_label(own).key if own else ("", 0, 0)
    return tuple(_resolution(reference, bearers, here, paths or {}) for reference in found)


def _resolution(
    reference: Reference,
    keys: Mapping[tuple[str, int, int], Hashable],
    here: tuple[str, int, int],
    paths: Mapping[Hashable, Collection[tuple[str, ...]]],
) -> Resolution:
    if reference.scope is ReferenceScope.EXTERNAL:
        return Resolution(reference, ReferenceStanding.EXTERNAL)
    key = here if reference.scope is ReferenceScope.HERE else reference.key
    identity = keys.get(key)
    is_missing = identity is None and reference.scope is ReferenceScope.CLAUSE and key != RECITAL
    if is_missing or (identity in paths and not stands(reference.path, paths[identity])):
        return Resolution(reference, ReferenceStanding.DANGLING)
    within = _within(reference, keys, paths.get(identity, ()))
    return Resolution(
        reference, ReferenceStanding.SELF if key == here else ReferenceStanding.RESOLVED, identity, within
    )


def _within(
    reference: Reference, keys: Mapping[tuple[str, int, int], Hashable], paths: Collection[tuple[str, ...]]
) -> tuple[Hashable, ...]:
    """Return what stands between the ends of the range that a reference ends."""
    if reference.first is None:
        return ()
    if reference.path:
        return paths_between(reference.first.path, reference.path, paths)
    return tuple(keys[key] for key in keys_between(reference.first.key, reference.key, keys))
