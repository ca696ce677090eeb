"""Where an amendment to an amendment stands now: the wording that it changes, and what it makes of that."""

from collections.abc import Iterable
from dataclasses import dataclass

from negotiate.models import Amendment, AmendmentKind, Carriage, CarriageResult, Following, Revision, Version, unpacked
from negotiate.state.amendments.standing_edits import place, standing_edits
from negotiate.text.deciding.composing import compose
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit, apply
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class CurrentWording:
    """What an amendment changes (`before`, of the revision `onto`) and what it wants (`after`).

    Both on `version`; None where a new clause is proposed, which is on no text. `result` says what came of following
    the other amendment to a newer wording, None where that has not been put anew.
    """

    onto: Revision
    version: Version | None
    before: str
    after: str
    result: CarriageResult | None

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return its own change, on the tokens of `before`."""
        return diff_wordings(self.before, self.after)


def current_wording_of(amendment: Amendment) -> CurrentWording:
    """Return where an amendment to an amendment stands, after all that has been carried."""
    revision = amendment.revision
    assert revision.footing is not None  # the caller asks of amendments to amendments alone
    latest = revision.followings[-1] if revision.followings else None
    onto = latest.onto if latest else revision.footing.on
    result = latest.result if latest else None
    version = newest_version_of(revision)
    if amendment.kind is AmendmentKind.INSERT or version is None:
        edits = unpacked(latest.edits if latest else revision.edits)
        return CurrentWording(onto, None, onto.wording.text, apply(onto.wording.text, edits), result)
    after = apply(version.wording.text, place(amendment, version).edits)
    return CurrentWording(onto, version, text_on(onto, version), after, result)


def newest_version_of(revision: Revision) -> Version | None:
    """Return the newest version that a revision has been carried onto, or its base; None where it has none."""
    carried: tuple[Carriage | Following, ...] = (*revision.carriages, *revision.followings)
    versions = (*(one.version for one in carried), revision.base_version)
    return max(filter(None, versions), key=lambda version: version.number, default=None)


def text_on(revision: Revision, version: Version | None) -> str:
    """Return what an amendment that amends no other makes of a version; the version itself where it is decided."""
    if version is None or revision.base_version_id in (None, version.id):
        return revision.wording.text
    standing = standing_edits(revision, version)
    return apply(version.wording.text, standing.edits) if standing else version.wording.text


def edits_by_way_of(revision: Revision, version: Version | None, wanted: str) -> tuple[Edit, ...]:
    """Return the edits of a version that come to a wanted text by way of another amendment's revision.

    Where that proposes a new clause, there is no version, and the edits are of its wording.
    """
    before = text_on(revision, version)
    own = diff_wordings(before, wanted)
    if version is None:
        return own
    first = edits_making(revision, version, before)
    return tuple(change.edit for change in compose(version.wording.text, first, own))


def edits_making(revision: Revision, version: Version, text: str) -> tuple[Edit, ...]:
    """Return the edits of a revision on a version, cut so that what they make has the tokens of its text."""
    base, standing = version.wording.text, standing_edits(revision, version)
    edits = standing.edits if standing else ()
    made = _made(tokenize(base), edits)
    return edits if made == tokenize(text) else diff_wordings(base, text)


def _made(tokens: tuple[str, ...], edits: Iterable[Edit]) -> tuple[str, ...]:
    made: list[str] = []
    reached = 0
    for edit in sorted(edits):
        made += tokens[reached : edit.start]
        made += edit.tokens
        reached = edit.end
    return (*made, *tokens[reached:])


def as_wording(text: str, otherwise: Wording) -> Wording:
    """Return a text as a wording; another one where heading and body have run together in it."""
    try:
        return Wording.of(text)
    except ValueError:
        return otherwise


@dataclass(frozen=True)
class DraftBase:
    """What a draft was written on (`old`), and what stands there now (`new`, of `onto` where it amends another)."""

    onto: Revision | None
    old: str
    new: str
    is_behind: bool


def draft_base_of(amendment: Amendment, newest: Version) -> DraftBase:
    """Return the ground of a draft; one for a new clause or for a move is never behind."""
    revision, parent = amendment.revision, amendment.parent
    base = revision.base_version
    has_moved = base is not None and base.id != newest.id and amendment.kind is not AmendmentKind.MOVE
    if parent is None or revision.footing is None:
        old = base.wording.text if base else ""
        return DraftBase(None, old, newest.wording.text if has_moved else old, has_moved)
    on, onto = revision.footing.on, parent.revision
    old, new = text_on(on, base), text_on(onto, newest if base else None)
    return DraftBase(onto, old, new, has_moved or on.id != onto.id)
