"""Rewriting: cross-references follow the clauses and paragraphs that they point to when numbers change.

Changes nothing but numbers, and each where it is written; what is to be rewritten is decided by identity, by the
caller. Method: a new number is written in the numerals and the manner of the old one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from negotiate.text.edits import Edit
from negotiate.text.marks.labels import FIRST, Label, parse_label, with_number
from negotiate.text.marks.numerals import han_numeral, han_value
from negotiate.text.references.mention_parts import NOWHERE
from negotiate.text.references.paragraph_paths import Key, Path, relabelled, steps
from negotiate.text.references.references import Reference, ReferenceScope, references
from negotiate.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A number that follows its clause: characters [start, end) of the old text read `after` in the new
    one.
    """

    start: int
    end: int
    before: str
    after: str


def rewrites(text: str, renumbered: Mapping[str, str], own_names: Collection[str] = ()) -> tuple[Rewrite, ...]:
    """Return what a renumbering (old label → new label) changes in the references of a text, in order.

    >>> rewrites("as in articles 5 and 6", {"Article 5": "Article 6", "Article 6": "Article 7"})[1].after
    '7'
    """
    return label_rewrites(text, references(text, own_names), changed_labels(renumbered))


def changed_labels(renumbered: Mapping[str, str]) -> dict[Key, Label]:
    """Return the labels that a renumbering (old label → new label) gives, by the keys of those that they replace."""
    return {parse_label(old).key: parse_label(new) for old, new in renumbered.items() if old != new}


def label_rewrites(text: str, found: Iterable[Reference], fresh: Mapping[Key, Label]) -> tuple[Rewrite, ...]:
    """Return what a renumbering changes in some references of a text, in order; `fresh` as in `changed_labels`."""
    places: dict[int, Rewrite] = {}
    for reference in found:
        if reference.is_sure and reference.scope is ReferenceScope.CLAUSE and reference.key in fresh:
            start, end = reference.number_start, reference.number_end
            after = _number(text[start:end], reference.key, fresh[reference.key])
            places[start] = Rewrite(start, end, text[start:end], after)
    return tuple(places[start] for start in sorted(places))


def rewrite(text: str, changes: Iterable[Rewrite]) -> str:
    """Return the text with the rewrites carried out."""
    parts: list[str] = []
    reached = 0
    for change in changes:
        parts += (text[reached : change.start], change.after)
        reached = change.end
    return "".join((*parts, text[reached:]))


def as_edits(text: str, changes: Iterable[Rewrite]) -> tuple[Edit, ...]:
    """Return the rewrites as edits on token offsets; those in one token ("4.5") make one edit."""
    tokens = tokenize(text)
    starts = list(accumulate(map(len, tokens), initial=0))
    edits: list[Edit] = []
    group: list[Rewrite] = []
    for change in changes:
        if group and bisect_right(starts, change.start) <= bisect_left(starts, group[-1].end):
            group.append(change)
            continue
        if group:
            edits.append(_edit(text, starts, group))
        group = [change]
    return tuple([*edits, _edit(text, starts, group)] if group else edits)


def _edit(text: str, starts: list[int], group: list[Rewrite]) -> Edit:
    """Return the edit of the tokens in which some rewrites lie."""
    first, last = bisect_right(starts, group[0].start) - 1, bisect_left(starts, group[-1].end)
    begin = starts[first]
    moved = (Rewrite(one.start - begin, one.end - begin, one.before, one.after) for one in group)
    return Edit(first, last, tokenize(rewrite(text[begin : starts[last]], moved)))


def path_rewrites(reference: Reference, was: Path, now: Path) -> tuple[Rewrite, ...]:
    """Return what makes a reference name a paragraph where it stands now; `was` is where the reference knew it.

    A label that this reference does not write ("2" of "(b)" in "2 (a) and (b)") is left to the one that does. Raises
    ValueError where the paragraph stands on another level now, which no change of numbers can say.

    >>> [one.after for one in path_rewrites(references("paragraph 2 (b)")[0], ("2", "b"), ("3", "a"))]
    ['3', 'a']
    """
    if len(was) != len(now):
        raise ValueError("the paragraph stands on another level now")
    found = []
    pairs = zip(reference.path, now[len(now) - len(reference.path) :], strict=True)
    for (written, label), (start, end) in zip(pairs, reference.places, strict=True):
        if (start, end) != NOWHERE and steps((written,)) != steps((label,)):
            found.append(Rewrite(start, end, written, relabelled(written, label)))
    return tuple(sorted(found, key=lambda change: change.start))


def _number(written: str, key: tuple[str, int, int], fresh: Label) -> str:
    """Write the new number as the reference wrote the old one: its numerals, its joint before "bis"."""
    if fresh.number.casefold() in FIRST:
        return fresh.core
    if han_value(written):
        return han_numeral(fresh.ordinal)
    label = parse_label(f"{'第' if '条' in written else 'Article '}{written}")
    return with_number(label, fresh.ordinal, fresh.rank).core if label.ordinal == key[1] else fresh.core
