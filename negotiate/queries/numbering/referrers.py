"""Referrers: which clauses of a text point to one of them, in words or inside a range that names only its ends."""

from dataclasses import dataclass

from negotiate.state.numbering.citations import references_in
from negotiate.state.text.lines import Text
from negotiate.text.references.references import Reference
from negotiate.text.references.resolving import ReferenceStanding, Resolution, resolve
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class Referrer:
    """A clause that points to another, and the words with which it does, each once; ranges from end to end."""

    code: str
    label: str
    words: tuple[str, ...]


def referrers(lines: Text, code: str, own_names: tuple[str, ...] = ()) -> tuple[Referrer, ...]:
    """Return who points to a clause, by its code, in the order of the text; the clause itself is left out."""
    labels = {version.label: clause.code for clause, version in lines if version.label}
    found = []
    for clause, version in lines:
        if clause.code == code:
            continue
        resolutions = resolve(references_in(version.wording.text, own_names), labels, version.label)
        words = dict.fromkeys(written(one.reference) for one in resolutions if points_to(one, code))
        if words:
            found.append(Referrer(clause.code, short_name(version.label, version.heading), tuple(words)))
    return tuple(found)


def points_to(resolution: Resolution, code: str) -> bool:
    """Say whether a reference names a clause, or runs over it."""
    is_named = resolution.standing is ReferenceStanding.RESOLVED and resolution.identity == code
    return is_named or code in resolution.within


def written(reference: Reference) -> str:
    """Return the words of a reference; of the end of a range, both ends; "… 9" where its word stands before another."""
    if reference.first:
        return f"{reference.first.text} … {reference.text}"
    is_bare = not any(sign.isalpha() for sign in reference.text)
    return f"… {reference.text}" if is_bare else reference.text
