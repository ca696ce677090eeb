"""What two people at one desk have chosen differently, in words, until one of them settles it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from negotiate.amendment_names import amendments_named
from negotiate.queries.desk.decision_words import said
from negotiate.queries.desk.places import DeskContents
from negotiate.queries.desk.rivals import Rival
from negotiate.state.desk.desk import region_key
from negotiate.state.desk.desk_drafts import ContestedChoice
from negotiate.state.desk.fields import OWN, OWN_WORDS, PLACE, REASON, REST, WHOLE
from negotiate.text.merge.regions import Region


@dataclass(frozen=True)
class Stand:
    """What one person chose, in words."""

    person: str
    words: str


@dataclass(frozen=True)
class ContestedField:
    """A field of the desk with two different choices; the second of the stands is the one that counts until then."""

    name: str
    where: str
    stands: tuple[Stand, ...]
    anchor: str


def contested_fields(contents: DeskContents) -> tuple[ContestedField, ...]:
    """Return what is contested on a desk, in the order of its fields."""
    return tuple(_contested_field(name, sides, contents) for name, sides in sorted(contents.draft.contested.items()))


def _contested_field(name: str, sides: Iterable[ContestedChoice], contents: DeskContents) -> ContestedField:
    kind, key = _parted(name)
    merge = contents.desk.merge
    region = next((region for region in merge.regions if region_key(region) == key), None)
    if region is None:
        stands = tuple(Stand(side.person, _plain(side.choice)) for side in sides)
        return ContestedField(name, _where(name, contents.rivals), stands, f"rival-{key}")
    where = f"“{region.words(merge.base).strip()}”"
    stands = tuple(_stand(side, kind, region, contents.by_author) for side in sides)
    return ContestedField(name, where, stands, f"region-{key}")


def _stand(side: ContestedChoice, kind: str, region: Region, by_author: Mapping[str, Rival]) -> Stand:
    is_decision = kind == PLACE and side.choice not in ("", OWN_WORDS)
    return Stand(side.person, said(region, side.choice, by_author) if is_decision else _plain(side.choice))


def _parted(name: str) -> tuple[str, str]:
    """Return the kind and the key of a field.

    >>> _parted("place-12ab")
    ('place-', '12ab')
    """
    kind, dash, key = name.partition("-")
    return kind + dash, key


def _plain(choice: str) -> str:
    if choice == OWN_WORDS:
        return "own words"
    return f"“{choice}”" if choice else "nothing"


def _where(name: str, rivals: Mapping[str, Rival]) -> str:
    kind, key = _parted(name)
    rival = rivals.get(key)
    titles = {PLACE: "a place that has changed", OWN: "own words", WHOLE: "the decision on", REASON: "the reason for"}
    if name == REST:
        return "the reason for all others"
    return f"{titles[kind]} {amendments_named([rival.number])}" if rival else titles[kind]
