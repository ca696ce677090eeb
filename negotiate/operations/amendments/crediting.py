"""Whose the words of an amendment are: its delegation's own, those it has taken in, those of what it amends."""

from collections.abc import Iterable, Mapping

from negotiate.models import Amendment, Version, unpacked_changes
from negotiate.operations.text.versions import amendment_origin
from negotiate.state.amendments.current_wording import current_wording_of, edits_making, text_on
from negotiate.state.desk.desk import Desk
from negotiate.text.deciding.composing import compose, resourced
from negotiate.text.edits import Edit
from negotiate.text.provenance.provenance import Attributed, Runs, provenance, whole
from negotiate.text.tokens import tokenize


def changes_on(amendment: Amendment, version: Version | None, edits: Iterable[Edit]) -> tuple[Attributed, ...]:
    """Return edits of an amendment on a version with the source of each word.

    Without a version the amendment proposes a new clause, and its words are put on an empty text.
    """
    origin = amendment_origin(amendment)
    credits = unpacked_changes(amendment.revision.credits)
    parent = amendment.parent
    if version is None:
        words = tokenize(amendment.revision.wording.text)
        return credits or (Attributed(Edit(0, 0, words), origin),)
    if parent is None:
        own = tuple(Attributed(edit, origin) for edit in edits)
        return resourced(credits, edits, origin) if credits else own
    standing = current_wording_of(amendment)
    text = text_on(standing.onto, version)
    first = changes_on(parent, version, edits_making(standing.onto, version, text))
    own = tuple(Attributed(edit, origin) for edit in standing.edits)
    return compose(version.wording.text, first, own, origin=origin)


def shared_on(desk: Desk, base: Version, amendments: Mapping[str, Amendment]) -> Mapping[str, tuple[Attributed, ...]]:
    """Return, by origin, the changes on a desk that are not all of one delegation's hand; amendments go by code."""
    rivals = ((amendments[row.code], desk.edits_of(row)) for row in desk.rivals)
    return {
        amendment_origin(amendment): changes_on(amendment, base, edits)
        for amendment, edits in rivals
        if amendment.parent is not None or amendment.revision.credits
    }


def runs_of(amendment: Amendment) -> Runs:
    """Return the origins of the words of a proposed new clause."""
    origin, text = amendment_origin(amendment), amendment.revision.wording.text
    credits = unpacked_changes(amendment.revision.credits)
    return provenance((), "", credits, origin) if credits else whole(text, origin)
